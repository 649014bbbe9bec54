using Microsoft.OpenApi;
using MyelomaKb.Api.Keys;
using MyelomaKb.Data.Keys;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Describes the bodies of requests; they are read by hand, so nothing else could tell.</summary>
public sealed class RequestBodyFilter : IOperationFilter
{
    private const string Json = "application/json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (SchemaOf(operation.OperationId, context) is { } schema)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "In UTF-8, 64 KB at most.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Json] = new() { Schema = schema, Examples = ContractExamples.Of($"{operation.OperationId}.request") },
                },
            };
        }
    }

    private static OpenApiSchemaReference? SchemaOf(string? operation, OperationFilterContext context) => operation switch
    {
        "assessEligibility" => new OpenApiSchemaReference(BodySchemas.Request, context.Document),
        "createKey" => NewKey(context),
        _ => null,
    };

    private static OpenApiSchemaReference NewKey(OperationFilterContext context)
    {
        var name = SchemaNames.Of(typeof(NewKeyRequest));
        var schema = (OpenApiSchema)context.SchemaRepository.Schemas[name];
        schema.AdditionalPropertiesAllowed = false;
        var label = (OpenApiSchema)schema.Properties!["label"];
        (label.MinLength, label.MaxLength) = (1, ApiKey.LongestLabel);
        ((OpenApiSchema)schema.Properties["acceptTerms"]).Enum = [System.Text.Json.Nodes.JsonValue.Create(true)];
        return new OpenApiSchemaReference(name, context.Document);
    }
}
