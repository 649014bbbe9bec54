using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Documents;

/// <summary>Writes a confidence interval as a list of two numbers, the lower one first.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    private static readonly NumberConverter Numbers = new();

    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list of two numbers is expected");
        }

        var interval = new Interval(Next(ref reader, options), Next(ref reader, options));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? interval
            : throw new JsonException("a list of two numbers is expected");
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(value.High);
        writer.WriteEndArray();
    }

    private static decimal Next(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        return Numbers.Read(ref reader, typeof(decimal), options);
    }
}
