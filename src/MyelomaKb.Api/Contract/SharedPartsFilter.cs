using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Adds what operations refer to: tags, headers, shared answers, and an example of every problem type.</summary>
public sealed class SharedPartsFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var components = swaggerDoc.Components!;
        swaggerDoc.Tags = new HashSet<OpenApiTag>(ContractInfo.Tags);
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeySecurityFilter.Scheme] = KeySecurityFilter.Key,
            [KeySecurityFilter.PersonScheme] = KeySecurityFilter.Person,
        };
        components.Headers = ContractHeaders.All;
        components.Responses = SharedAnswers.All(swaggerDoc);
        components.Examples = ProblemExamples.All;
        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        var type = (OpenApiSchema)components.Schemas!["Problem"].Properties!["type"];
        type.Format = "uri-reference";
        var types = string.Join(", ", ProblemTypes.All.Select(one => $"[`{one.Url}`]({one.Url})"));
        type.Description += $" One of: {types}; later versions may add to them.";
        type.Examples = [JsonValue.Create(ProblemTypes.InvalidRequest.Url)];
    }
}
