using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Domain.Documents;

/// <summary>Keeps a number in its shortest form, so that 84.60 and 84.6 are the same.</summary>
internal sealed class NumberConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)
            ? number / 1.0000000000000000000000000000m
            : throw new JsonException("a number is expected");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
