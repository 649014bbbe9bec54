using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Documents;

/// <summary>Writes the id of an entry as its slug.</summary>
internal sealed class IdConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<TEntry> : JsonConverter<Id<TEntry>>
    {
        public override Id<TEntry> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? new Id<TEntry>(reader.GetString()!)
                : throw new JsonException("an id is expected");

        public override void Write(Utf8JsonWriter writer, Id<TEntry> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
