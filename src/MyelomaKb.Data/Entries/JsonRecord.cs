using System.Globalization;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Entries;

/// <summary>
/// Reads one JSON object property by property. A fault is reported to the form and replaced by a stand-in, so that reading goes on
/// and every fault of a record is found; whoever reads throws the record away if anything was reported.
/// </summary>
internal sealed partial class JsonRecord
{
    private readonly JsonElement _json;
    private readonly HashSet<string>? _asked;

    public JsonRecord(JsonElement json, Place place, RecordForm form)
    {
        _json = json;
        Place = place;
        Form = form;
        _asked = form.Strict ? new HashSet<string>(StringComparer.Ordinal) : null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            form.Report(place, $"an object is expected, not {Describe(json)}");
        }
    }

    public Place Place { get; }

    public RecordForm Form { get; }

    public string Text(string name) => Required(name) is { } value ? TextOf(value, At(name)) : "";

    public string? TextOrNull(string name) => Optional(name) is { } value ? TextOf(value, At(name)) : null;

    public Id<TEntry> Id<TEntry>(string name) => new(Required(name) is { } value ? IdOf(value, At(name)) : "");

    public Id<TEntry>? IdOrNull<TEntry>(string name) => Optional(name) is { } value ? new Id<TEntry>(IdOf(value, At(name))) : null;

    public DateOnly Day(string name) => Required(name) is { } value ? DayOf(value, At(name)) : default;

    public DateOnly? DayOrNull(string name) => Optional(name) is { } value ? DayOf(value, At(name)) : null;

    public TEnum Value<TEnum>(string name)
        where TEnum : struct, Enum => Required(name) is { } value ? ValueOf<TEnum>(value, At(name)) : default;

    public TEnum? ValueOrNull<TEnum>(string name)
        where TEnum : struct, Enum => Optional(name) is { } value ? ValueOf<TEnum>(value, At(name)) : null;

    public int Whole(string name) => Required(name) is { } value ? WholeOf(value, At(name)) : 0;

    public int? WholeOrNull(string name) => Optional(name) is { } value ? WholeOf(value, At(name)) : null;

    public decimal Number(string name) => Required(name) is { } value ? NumberOf(value, At(name)) : 0;

    public decimal? NumberOrNull(string name) => Optional(name) is { } value ? NumberOf(value, At(name)) : null;

    public bool? BoolOrNull(string name) => Optional(name) is { } value ? BoolOf(value, At(name)) : null;

    /// <summary>A property that must be written, if only as null, where empty lists must be.</summary>
    public bool? BoolOrWrittenNull(string name)
    {
        if (!TryGet(name, out var value))
        {
            if (Form.EmptyListsWritten)
            {
                Form.Report(Place, $"'{name}' is missing");
            }

            return null;
        }

        return value.ValueKind == JsonValueKind.Null ? null : BoolOf(value, At(name));
    }

    public IReadOnlyList<string> Texts(string name, bool optional = false) => List(name, TextOf, optional);

    public IReadOnlyList<TEnum> Values<TEnum>(string name)
        where TEnum : struct, Enum => List(name, ValueOf<TEnum>, optional: false);

    public IReadOnlyList<Id<TEntry>> Ids<TEntry>(string name) =>
        List(name, (json, place) => new Id<TEntry>(IdOf(json, place)), optional: false);

    public IReadOnlyList<T> Records<T>(string name, Func<JsonRecord, T> read, bool optional = false) =>
        List(name, (json, place) => Whole(json, place, read), optional);

    public T? RecordOrNull<T>(string name, Func<JsonRecord, T> read)
        where T : class => Optional(name) is { } value ? Whole(value, At(name), read) : null;

    public T? Record<T>(string name, Func<JsonRecord, T> read)
        where T : class => Required(name) is { } value ? Whole(value, At(name), read) : null;

    public Criterion? Criterion(string name) =>
        Required(name) is { } value ? Form.ReadCriterion(value, At(name)) : null;

    /// <summary>Two numbers, the lower one first.</summary>
    public (decimal Low, decimal High)? PairOrNull(string name)
    {
        if (Optional(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2)
        {
            var place = At(name);
            return (NumberOf(value[0], place.Down("0")), NumberOf(value[1], place.Down("1")));
        }

        Form.Report(At(name), $"a list of two numbers is expected, not {Describe(value)}");
        return null;
    }

    /// <summary>Reports what was written but never asked for.</summary>
    public void End()
    {
        if (_asked is null || _json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in _json.EnumerateObject().Where(property => !_asked.Contains(property.Name)))
        {
            var allowed = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            Form.Report(Place.Down(property.Name), $"there is no property '{property.Name}' here; allowed are {allowed}");
        }
    }

    /// <summary>Where the property stands; a trusted body, of which very many are read, does not keep count.</summary>
    private Place At(string name) => Form.Strict ? Place.Down(name) : Place;

    private T Whole<T>(JsonElement json, Place place, Func<JsonRecord, T> read)
    {
        var record = new JsonRecord(json, place, Form);
        var value = read(record);
        record.End();
        return value;
    }

    private List<T> List<T>(string name, Func<JsonElement, Place, T> read, bool optional)
    {
        if (!TryGet(name, out var value))
        {
            if (!optional && Form.EmptyListsWritten)
            {
                Form.Report(Place, $"'{name}' is missing");
            }

            return [];
        }

        var place = At(name);
        if (value.ValueKind != JsonValueKind.Array)
        {
            Form.Report(place, $"a list is expected, not {Describe(value)}");
            return [];
        }

        var list = new List<T>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            list.Add(read(item, Form.Strict ? place.Down(list.Count.ToString(CultureInfo.InvariantCulture)) : place));
        }

        return list;
    }
}
