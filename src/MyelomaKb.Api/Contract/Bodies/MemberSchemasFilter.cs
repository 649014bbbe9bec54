using Microsoft.OpenApi;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Effects;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>
/// Gives the members that are written without a type of their own (criteria, fragments of a profile) the schema of what is written.
/// </summary>
public sealed class MemberSchemasFilter : IDocumentFilter
{
    private const string Criterion = "Criterion";
    private const string Subject = "FactSubject";
    private const string Counts = "VerdictCounts";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        if (!schemas.ContainsKey(SchemaNames.Of(typeof(AssessmentResponse))))
        {
            return;
        }

        schemas[Subject] = FactSubject();
        schemas[Counts] = VerdictCounts();
        Refer(typeof(ApprovalResponse), "criteria", Criterion);
        Refer(typeof(LabelVersionResponse), "criteria", Criterion);
        Refer(typeof(ResultResponse), "criteria", Criterion);
        Refer(typeof(AssessmentResponse), "counts", Counts);
        Refer(typeof(BatchLineResponse), "counts", Counts);
        Refer(typeof(AnswersResponse), "yes", BodySchemas.Patient);
        Refer(typeof(AnswersResponse), "no", BodySchemas.Patient);
        Refer(typeof(VerdictWayResponse), "example", BodySchemas.Patient);
        Refer(typeof(CriteriaEffectResponse), "witness", BodySchemas.Patient);
        Refer(typeof(NeighbourResponse), "distinguishing", BodySchemas.Patient);
        foreach (var fact in new[] { typeof(FactReferenceResponse), typeof(MissingFactResponse), typeof(QuestionResponse) })
        {
            Refer(fact, "of", Subject);
        }

        var unmet = (OpenApiSchema)schemas[SchemaNames.Of(typeof(ResultResponse))].Properties!["unmet"];
        unmet.Items = new OpenApiSchemaReference(Criterion, swaggerDoc);

        void Refer(Type owner, string member, string target)
        {
            var members = schemas[SchemaNames.Of(owner)].Properties!;
            members[member] = new OpenApiSchemaReference(target, swaggerDoc) { Description = members[member].Description };
        }
    }

    private static OpenApiSchema FactSubject() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What a fact is about, if its name alone does not say: a drug, a number of agents of a class, a condition, a "
            + "biomarker, a laboratory test in a unit, or the days after the last therapy.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["drug"] = Text("A drug's id."),
            ["class"] = Text("A class's id."),
            ["agents"] = CriterionKinds.Count("1", "How many agents of the class."),
            ["condition"] = Text("A condition's id."),
            ["biomarker"] = Text("An abnormality of the myeloma cells."),
            ["lab"] = Text("A laboratory test."),
            ["unit"] = Text("The unit of its value."),
            ["of"] = CriterionKinds.LastTherapy(),
            ["days"] = CriterionKinds.Count("0", "Days after its end."),
        },
    };

    private static OpenApiSchema VerdictCounts() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "The number of results with each verdict.",
        Required = Wire<Verdict>.All.ToHashSet(),
        Properties = Wire<Verdict>.All.ToDictionary(
            verdict => verdict, IOpenApiSchema (verdict) => CriterionKinds.Count("0", $"The number of results that are {verdict}.")),
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
