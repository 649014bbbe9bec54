using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Describes the body of the operation that takes one; it is read by hand, so nothing else could tell.</summary>
public sealed class RequestBodyFilter : IOperationFilter
{
    private const string Assess = "assessEligibility";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId == Assess)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "In UTF-8, 64 KB at most.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(BodySchemas.Request, context.Document),
                        Examples = ContractExamples.Of($"{Assess}.request"),
                    },
                },
            };
        }
    }
}
