using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Data.Editing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.TreatmentHistory;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>Adds what operations refer to: tags, headers, shared answers, and an example of every problem type.</summary>
public sealed class SharedPartsFilter : IDocumentFilter
{
    /// <summary>Closed sets that bodies take and no answer holds by their type.</summary>
    private static readonly Type[] OfRequests =
    [
        typeof(Diagnosis), typeof(DiseaseStatus), typeof(RiskCategory), typeof(TherapyKind), typeof(BestResponse),
        typeof(AssessmentDetail), typeof(Preference), typeof(ProposedAction),
    ];

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
        foreach (var set in OfRequests)
        {
            context.SchemaGenerator.GenerateSchema(set, context.SchemaRepository);
        }

        Name("PersonRole", "What an account may do.", Role.All);
        Name("KeyScope", "What a key may be used for.", KeyScope.All);
        var type = (OpenApiSchema)components.Schemas!["Problem"].Properties!["type"];
        type.Format = "uri-reference";
        var types = string.Join(", ", ProblemTypes.All.Select(one => $"[`{one.Url}`]({one.Url})"));
        type.Description += $" One of: {types}; later versions may add to them.";
        type.Examples = [JsonValue.Create(ProblemTypes.InvalidRequest.Url)];

        void Name(string name, string description, IEnumerable<string> values) => components.Schemas![name] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = description,
            Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
        };
    }
}
