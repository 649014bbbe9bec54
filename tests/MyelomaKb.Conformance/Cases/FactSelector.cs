using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Conformance.Cases;

/// <summary>What a fact or a criterion is about: a drug, a number of agents of a class, or a condition by its id.</summary>
[JsonConverter(typeof(FromStringOrObject))]
public sealed record FactSelector(string? Name = null, string? Drug = null, string? Class = null, int Agents = 1)
{
    public override string ToString() => Name ?? Drug ?? $"{Agents} of {Class}";

    private sealed class FromStringOrObject : JsonConverter<FactSelector>
    {
        public override FactSelector Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new FactSelector(Name: reader.GetString());
            var plain = JsonSerializer.Deserialize<Plain>(ref reader, options)
                ?? throw new JsonException("A selector is a text or an object.");
            return new FactSelector(Drug: plain.Drug, Class: plain.Class, Agents: plain.Agents);
        }

        public override void Write(Utf8JsonWriter writer, FactSelector value, JsonSerializerOptions options)
        {
            if (value.Name is not null) writer.WriteStringValue(value.Name);
            else JsonSerializer.Serialize(writer, new Plain(value.Drug, value.Class, value.Agents), options);
        }
    }

    private sealed record Plain(string? Drug = null, string? Class = null, int Agents = 1);
}
