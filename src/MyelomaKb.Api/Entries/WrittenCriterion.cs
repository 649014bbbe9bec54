using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Entries;

/// <summary>A criterion in an answer, in the form that it has in the document of its entry.</summary>
[JsonConverter(typeof(CriterionConverter))]
public readonly record struct WrittenCriterion(Criterion Criterion);

/// <summary>Writes a criterion in its one form.</summary>
public sealed class CriterionConverter : JsonConverter<WrittenCriterion>
{
    public override WrittenCriterion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Criteria are read with the document of their entry.");

    public override void Write(Utf8JsonWriter writer, WrittenCriterion value, JsonSerializerOptions options) =>
        CriterionWriter.Write(writer, value.Criterion);
}
