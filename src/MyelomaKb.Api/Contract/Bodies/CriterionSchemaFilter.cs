using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Descriptions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>
/// Describes criteria as a base with the discriminator <c>op</c> and one schema a kind: generated clients cannot read a recursive
/// <c>oneOf</c>.
/// </summary>
public sealed class CriterionSchemaFilter(XmlDocs docs) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var kinds = CriterionKinds.All;
        schemas["Criterion"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What a label requires of a patient, as a tree: `all`, `any` and `not` combine others, every other kind tests "
                + "one "
                + "fact. Evaluated in three-valued logic: a missing fact makes the outcome unknown, never false.",
            Required = new HashSet<string> { "op" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["op"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "The kind of criterion.",
                    Enum = [.. kinds.Select(kind => (JsonNode)JsonValue.Create(kind.Op))],
                },
                ["outcome"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Whether the patient meets it; only in an assessment.",
                    Enum = [JsonValue.Create("true"), JsonValue.Create("false"), JsonValue.Create("unknown")],
                },
                ["found"] = new OpenApiSchema
                {
                    Description = "What the profile says about it: a number, a range, a yes or no, or one or more values; only in an "
                        + "assessment.",
                },
                ["text"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "What it requires and what was found, in plain words; only in an assessment.",
                },
            },
            Discriminator = new OpenApiDiscriminator
            {
                PropertyName = "op",
                Mapping = kinds.ToDictionary(kind => kind.Op, kind => new OpenApiSchemaReference(kind.Schema, swaggerDoc)),
            },
        };
        foreach (var kind in kinds)
        {
            schemas[kind.Schema] = new OpenApiSchema
            {
                Description = docs.Of(kind.Type),
                AllOf =
                [
                    new OpenApiSchemaReference("Criterion", swaggerDoc),
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = kind.Required.ToHashSet(),
                        Properties = kind.Properties(swaggerDoc),
                    },
                ],
            };
        }
    }
}
