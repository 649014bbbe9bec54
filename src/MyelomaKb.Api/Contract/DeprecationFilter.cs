using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Says in the contract which operations are deprecated, until when they stay, and what takes their place.</summary>
public sealed class DeprecationFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Deprecation>().FirstOrDefault() is not { } deprecation)
        {
            return;
        }

        operation.Deprecated = true;
        operation.Description += $" Deprecated since {deprecation.Since:yyyy-MM-dd}; may be gone from {deprecation.Sunset:yyyy-MM-dd} on. "
            + $"Use {deprecation.Successor} instead.";
        foreach (var answer in operation.Responses!.Values.OfType<OpenApiResponse>())
        {
            var headers = answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var name in new[] { ContractHeaders.Deprecation, ContractHeaders.Sunset, ContractHeaders.Link })
            {
                headers[name] = new OpenApiHeaderReference(name, context.Document);
            }
        }
    }
}
