using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>What the export answers with beside JSON: lines, a zip, and parts of any of them.</summary>
public sealed class ExportAnswers : IOperationFilter
{
    public const string OperationId = "exportKnowledgeBase";

    private static readonly string[] OfFile = [ContractHeaders.Ranges, ContractHeaders.Disposition];

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
            "One entry and its kind per line; the first line describes the export.",
            new JsonObject { ["kind"] = "drug", ["entry"] = new JsonObject { ["id"] = "bortezomib" } });
        whole.Content["application/zip"] = Media(
            JsonSchemaType.String, "A zip of CSV files; `dictionary.csv` describes every column.", "PK");
        var part = (OpenApiResponse)operation.Responses["206"];
        part.Description = "The part of the file that `Range` requested.";
        part.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = Media(JsonSchemaType.String, "Bytes of the document.", "{"),
            ["application/x-ndjson"] = Media(JsonSchemaType.String, "Bytes of the lines.", "{"),
            ["application/zip"] = Media(JsonSchemaType.String, "Bytes of the zip.", "PK"),
        };
        whole.Headers = Headers(context.Document, OfFile);
        part.Headers = Headers(context.Document, [.. OfFile, ContractHeaders.ContentRange]);
        operation.Responses["412"] = new OpenApiResponse
        {
            Description = "The file has another ETag than `If-Match` names. Without a body.",
            Headers = Headers(context.Document),
        };
        operation.Responses["416"] = new OpenApiResponse
        {
            Description = "The file has no such part; `Content-Range` says how long it is. Without a body.",
            Headers = Headers(context.Document, [.. OfFile, ContractHeaders.ContentRange]),
        };
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The caller already has the file: `If-None-Match` names its ETag.",
            Headers = Headers(context.Document),
        };
    }

    /// <summary>Headers of every answer that speaks of the file, and more.</summary>
    private static Dictionary<string, IOpenApiHeader> Headers(OpenApiDocument document, params string[] more) => ContractHeaders.Some(
        document, [.. SharedAnswers.Cacheable, ContractHeaders.ReprDigest, .. more]);

    private static OpenApiMediaType Media(JsonSchemaType type, string description, JsonNode example) => new()
    {
        Schema = new OpenApiSchema { Type = type, Description = description },
        Examples = new Dictionary<string, IOpenApiExample> { ["example"] = new OpenApiExample { Value = example } },
    };
}
