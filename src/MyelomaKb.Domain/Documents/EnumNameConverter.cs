using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Documents;

/// <summary>
/// Writes the value of a closed set under its one name. The framework's own converter also reads other spellings, spaces around a name
/// and lists of names.
/// </summary>
internal sealed class EnumNameConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Wire<TEnum>.Find(reader.GetString()) is { } value
                ? value
                : throw new JsonException($"one of {string.Join(", ", Wire<TEnum>.All)} is expected");

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Wire<TEnum>.Name(value));
    }
}
