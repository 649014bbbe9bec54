using Microsoft.OpenApi;
using MyelomaKb.Api.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Limiting;

/// <summary>
/// Writes what the front door does into the contract: a key may be sent, is needed on its own paths, and 401 and 429 may come back.
/// </summary>
public sealed class LimitsFilter : IOperationFilter
{
    /// <summary>The name of the key among the contract's security schemes.</summary>
    public const string Scheme = "apiKey";

    private const string KeyPath = "v1/keys/current";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = context.ApiDescription.RelativePath ?? "";
        if (path.StartsWith("health", StringComparison.Ordinal))
        {
            return;
        }

        var withKey = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
        operation.Security = path == KeyPath ? [withKey] : path == "v1/keys" ? [] : [new OpenApiSecurityRequirement(), withKey];
        operation.Responses ??= [];
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        if (path != "v1/keys")
        {
            operation.Responses.TryAdd("401", Response("The key is not known, was revoked or has expired.", schema));
        }

        operation.Responses.TryAdd("429", Response("The quota is used up; Retry-After says when to come back.", schema));
    }

    private static OpenApiResponse Response(string description, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = schema } },
    };
}
