using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Says where a key is taken: nearly everywhere, and needed only where the key itself is meant.</summary>
public sealed class KeySecurityFilter : IOperationFilter
{
    public const string Scheme = "key";

    internal static OpenApiSecurityScheme Key => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "mkb_…",
        Description = "A free API key, from `POST /v1/keys`. It raises the limits; everything can be read without one.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = context.ApiDescription.RelativePath!;
        var withKey = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
        operation.Security = path.StartsWith("v1/keys/", StringComparison.Ordinal) ? [withKey]
            : path.StartsWith("health", StringComparison.Ordinal) || path == "v1/keys" ? []
            : [new OpenApiSecurityRequirement(), withKey];
    }
}
