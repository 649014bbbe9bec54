using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Entries;

/// <summary>Writes and reads criteria in their one form outside the program.</summary>
public sealed class CriterionConverter : JsonConverter<Criterion>
{
    public override Criterion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return CriterionReader.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Criterion value, JsonSerializerOptions options) =>
        CriterionWriter.Write(writer, value);
}
