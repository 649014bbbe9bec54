using System.Globalization;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

/// <summary>Writes members of a body; what is null or empty is left out, so that one content has one text.</summary>
internal static class BodyMembers
{
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Day(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } day)
        {
            Span<char> text = stackalloc char[10];
            day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteString(name, text);
        }
    }

    public static void Value<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } one)
        {
            json.WriteString(name, Wire<TEnum>.Name(one));
        }
    }

    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Pair(this Utf8JsonWriter json, ReadOnlySpan<byte> name, (decimal Low, decimal High)? value)
    {
        if (value is not { } pair)
        {
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(pair.Low);
        json.WriteNumberValue(pair.High);
        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values) =>
        json.List(name, values, static (json, value) => json.WriteStringValue(value));

    public static void Values<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TEnum> values)
        where TEnum : struct, Enum => json.List(name, values, static (json, value) => json.WriteStringValue(Wire<TEnum>.Name(value)));

    public static void Ids<TEntry>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Id<TEntry>> values) =>
        json.List(name, values, static (json, value) => json.WriteStringValue(value.Value));

    public static void Cites(this Utf8JsonWriter json, IReadOnlyList<Cite> cites) =>
        json.Records("cites"u8, cites, CiteBody.WriteMembers);

    /// <summary>A list of objects, each written by its members.</summary>
    public static void Records<T>(
        this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> writeMembers)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            writeMembers(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Record<T>(
        this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> writeMembers)
    {
        if (value is not null)
        {
            json.WriteStartObject(name);
            writeMembers(json, value);
            json.WriteEndObject();
        }
    }

    private static void List<T>(
        this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}
