using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.Keys;
using MyelomaKb.Data.Keys;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>Describes the bodies of requests; they are read by hand, so nothing else could tell.</summary>
public sealed class RequestBodyFilter(IServiceProvider services) : IOperationFilter
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
                    ? "In UTF-8, at most 64 KB per line; the schema describes one line."
                    : $"In UTF-8, at most {LimitOf(context).InWords}.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [isBatch ? AssessBatch.MediaType : "application/json"] = new()
                    {
                        Schema = schema,
                        Examples = ContractExamples.Of($"{operation.OperationId}.request"),
                    },
                },
            };
        }
    }

    private OpenApiSchemaReference? SchemaOf(string? operation, OperationFilterContext context) => operation switch
    {
        "assessEligibility" => new OpenApiSchemaReference(BodySchemas.Request, context.Document),
        Batch => new OpenApiSchemaReference(BodySchemas.Line, context.Document),
        "createKey" => NewKey(context),
        _ => Accepted(context),
    };

    private static BodyLimit LimitOf(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<BodyLimit>().LastOrDefault() ?? BodyLimit.Usual;

    /// <summary>What editors send: the type that the route says it accepts, and nothing else.</summary>
    private OpenApiSchemaReference? Accepted(OperationFilterContext context)
    {
        var accepts = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault();
        if (accepts?.RequestType is null)
        {
            return null;
        }

        Bound(accepts.RequestType, context);
        return new OpenApiSchemaReference(SchemaNames.Of(accepts.RequestType), context.Document);
    }

    /// <summary>Writes what the validators of the type, and of the types of its lists, check.</summary>
    private void Bound(Type type, OperationFilterContext context)
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(type)) is IValidator validator)
        {
            BodyBounds.Write((OpenApiSchema)context.SchemaRepository.Schemas[SchemaNames.Of(type)], validator);
        }

        foreach (var item in type.GetProperties().Select(property => property.PropertyType).Where(of => of.IsGenericType)
            .Select(list => list.GetGenericArguments()[0])
                .Where(item => context.SchemaRepository.Schemas.ContainsKey(SchemaNames.Of(item))))
        {
            Bound(item, context);
        }
    }

    private static OpenApiSchemaReference NewKey(OperationFilterContext context)
    {
        var name = SchemaNames.Of(typeof(NewKeyRequest));
        var schema = (OpenApiSchema)context.SchemaRepository.Schemas[name];
        var label = (OpenApiSchema)schema.Properties!["label"];
        (label.MinLength, label.MaxLength, label.Pattern) = (1, ApiKey.LongestLabel, TextPatterns.Line);
        ((OpenApiSchema)schema.Properties["acceptTerms"]).Enum = [System.Text.Json.Nodes.JsonValue.Create(true)];
        return new OpenApiSchemaReference(name, context.Document);
    }
}
