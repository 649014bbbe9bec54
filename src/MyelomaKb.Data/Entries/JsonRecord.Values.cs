using System.Globalization;
using System.Text.Json;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Entries;

/// <summary>The single values.</summary>
internal sealed partial class JsonRecord
{
    /// <summary>What stands there, for a message.</summary>
    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"a list of {json.GetArrayLength()}",
        JsonValueKind.Null => "null",
        _ => json.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : json.GetRawText(),
    };

    /// <summary>The shortest way to write a number: 84.60 and 84.6 are the same.</summary>
    public static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    private bool TryGet(string name, out JsonElement value)
    {
        _asked?.Add(name);
        value = default;
        return _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out value);
    }

    private JsonElement? Required(string name)
    {
        if (TryGet(name, out var value))
        {
            return value;
        }

        Form.Report(Place, $"'{name}' is missing");
        return null;
    }

    private JsonElement? Optional(string name) => TryGet(name, out var value) ? value : null;

    private string TextOf(JsonElement json, Place place) => TextOf(json, place, isId: false);

    private string IdOf(JsonElement json, Place place) => TextOf(json, place, isId: true);

    private string TextOf(JsonElement json, Place place, bool isId)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            Form.Report(place, $"a text is expected, not {Describe(json)}");
            return "";
        }

        if (!Form.Strict)
        {
            return json.GetString()!;
        }

        if (!TryText(json, out var text))
        {
            Form.Report(place, "the text holds half a surrogate pair");
        }
        else if (TextRules.Fault(text, place, isId) is { } fault)
        {
            Form.Report(place, fault);
        }

        return text;
    }

    private static bool TryText(JsonElement json, out string text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private DateOnly DayOf(JsonElement json, Place place)
    {
        if (json.ValueKind == JsonValueKind.String &&
            DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Form.Report(place, $"a day such as 2024-04-04 is expected, not {Describe(json)}");
        return default;
    }

    private TEnum ValueOf<TEnum>(JsonElement json, Place place)
        where TEnum : struct, Enum
    {
        if (json.ValueKind == JsonValueKind.String && Wire<TEnum>.Find(json.GetString()) is { } value)
        {
            return value;
        }

        Form.Report(place, $"one of {string.Join(", ", Wire<TEnum>.All)} is expected, not {Describe(json)}");
        return default;
    }

    private int WholeOf(JsonElement json, Place place)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value))
        {
            return value;
        }

        Form.Report(place, $"a whole number is expected, not {Describe(json)}");
        return 0;
    }

    private decimal NumberOf(JsonElement json, Place place)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var value))
        {
            return Shortest(value);
        }

        Form.Report(place, $"a number is expected, not {Describe(json)}");
        return 0;
    }

    private bool BoolOf(JsonElement json, Place place)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return json.GetBoolean();
        }

        Form.Report(place, $"true or false is expected, not {Describe(json)}");
        return false;
    }
}
