using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>What the export answers with beside JSON: lines, a zip, and parts of any of them.</summary>
public sealed class ExportAnswers : IOperationFilter
{
    public const string OperationId = "exportKnowledgeBase";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != OperationId)
        {
            return;
        }

        var whole = (OpenApiResponse)operation.Responses!["200"];
        whole.Description = "The file.";
        whole.Content!["application/x-ndjson"] = Media(
            JsonSchemaType.Object,
            "One entry a line, beside its kind; the first line is about the export.",
            new JsonObject { ["kind"] = "drug", ["entry"] = new JsonObject { ["id"] = "bortezomib" } });
        whole.Content["application/zip"] = Media(
            JsonSchemaType.String, "A zip of CSV files; `dictionary.csv` describes every column.", "PK");
        var part = (OpenApiResponse)operation.Responses["206"];
        part.Description = "The part of the file that `Range` asked for.";
        part.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = Media(JsonSchemaType.String, "Bytes of the document.", "{"),
            ["application/x-ndjson"] = Media(JsonSchemaType.String, "Bytes of the lines.", "{"),
            ["application/zip"] = Media(JsonSchemaType.String, "Bytes of the zip.", "PK"),
        };
        foreach (var answer in new[] { whole, part })
        {
            answer.Headers![ContractHeaders.ReprDigest] = new OpenApiHeaderReference(ContractHeaders.ReprDigest, context.Document);
        }

        operation.Responses["416"] = new OpenApiResponse
        {
            Description = "The file has no such part; `Content-Range` says how long it is.",
            Headers = whole.Headers,
        };
    }

    private static OpenApiMediaType Media(JsonSchemaType type, string description, JsonNode example) => new()
    {
        Schema = new OpenApiSchema { Type = type, Description = description },
        Examples = new Dictionary<string, IOpenApiExample> { ["example"] = new OpenApiExample { Value = example } },
    };
}
