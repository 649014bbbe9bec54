using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Api.Keys;
using MyelomaKb.Api.Writing;
using MyelomaKb.Data.Keys;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Describes the bodies of requests; they are read by hand, so nothing else could tell.</summary>
public sealed class RequestBodyFilter : IOperationFilter
{
    private const string Batch = "assessEligibilityBatch";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (SchemaOf(operation.OperationId, context) is { } schema)
        {
            var isBatch = operation.OperationId == Batch;
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = isBatch
                    ? "In UTF-8, each line 64 KB at most; the schema is that of a line."
                    : $"In UTF-8, {LimitOf(context).InWords} at most.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [isBatch ? AssessBatch.MediaType : "application/json"] = new() { Schema = schema, Examples = ContractExamples.Of($"{operation.OperationId}.request") },
                },
            };
        }
    }

    private static OpenApiSchemaReference? SchemaOf(string? operation, OperationFilterContext context) => operation switch
    {
        "assessEligibility" => new OpenApiSchemaReference(BodySchemas.Request, context.Document),
        Batch => new OpenApiSchemaReference(BodySchemas.Line, context.Document),
        "createKey" => NewKey(context),
        _ => Accepted(context),
    };

    private static BodyLimit LimitOf(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<BodyLimit>().LastOrDefault() ?? BodyLimit.Usual;

    /// <summary>What editors send: the type that the route says it accepts, and nothing else.</summary>
    private static OpenApiSchemaReference? Accepted(OperationFilterContext context)
    {
        var accepts = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault();
        if (accepts?.RequestType is null)
        {
            return null;
        }

        var name = SchemaNames.Of(accepts.RequestType);
        ((OpenApiSchema)context.SchemaRepository.Schemas[name]).AdditionalPropertiesAllowed = false;
        return new OpenApiSchemaReference(name, context.Document);
    }

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
