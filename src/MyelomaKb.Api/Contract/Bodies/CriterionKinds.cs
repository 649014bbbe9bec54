using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>A kind of criterion in the contract: its name, its schema, and its own members.</summary>
internal sealed record CriterionKind(
    string Op, Type Type, IReadOnlyList<string> Required, Func<OpenApiDocument, IDictionary<string, IOpenApiSchema>> Properties)
{
    public string Schema => $"{char.ToUpperInvariant(Op[0])}{Op[1..]}Criterion";
}

/// <summary>Every kind of criterion, as the contract describes it.</summary>
internal static class CriterionKinds
{
    public static IReadOnlyList<CriterionKind> All { get; } =
    [
        new("all", typeof(All), ["children"], Children),
        new("any", typeof(Any), ["children"], Children),
        new("not", typeof(Not), ["child"], document => One("child", new OpenApiSchemaReference("Criterion", document))),
        new("diagnosis", typeof(DiagnosisIs), ["values"], _ => Values<Diagnosis>()),
        new("diseaseStatus", typeof(DiseaseStatusIs), ["values"], _ => Values<DiseaseStatus>()),
        new("riskCategory", typeof(RiskCategoryIs), ["values"], _ => Values<RiskCategory>()),
        new("biomarker", typeof(HasBiomarker), ["biomarker"], _ => One("biomarker", Text("The abnormality, such as t(11;14)."))),
        new("condition", typeof(HasCondition), ["condition"], _ => One("condition", Text("The condition's id."))),
        new("ageYears", typeof(AgeYears), [], _ => Bounds("completed years", JsonSchemaType.Integer)),
        new("ecog", typeof(Ecog), [], _ => Bounds("ECOG performance status", JsonSchemaType.Integer)),
        new("bodyWeightKg", typeof(BodyWeightKg), [], _ => Bounds("kilograms", JsonSchemaType.Number)),
        new("priorLines", typeof(PriorLines), [], _ => Bounds("lines of therapy", JsonSchemaType.Integer)),
        new("lab", typeof(LabValue), ["lab", "unit"], _ => Lab()),
        new("transplantEligible", typeof(TransplantEligible), ["value"], _ => Flag()),
        new("priorAutologousTransplant", typeof(PriorAutologousTransplant), ["value"], _ => Flag()),
        new("progressedOnLastTherapy", typeof(ProgressedOnLastTherapy), ["value"], _ => Flag()),
        new("progressedWithinDays", typeof(ProgressedWithinDays), ["of", "days"], _ => Days()),
        new("exposedTo", typeof(ExposedTo), [], _ => Agents()),
        new("refractoryTo", typeof(RefractoryTo), [], _ => Agents()),
    ];

    private static Dictionary<string, IOpenApiSchema> One(string name, IOpenApiSchema schema) => new() { [name] = schema };

    /// <summary>Which therapy days are counted from.</summary>
    public static OpenApiSchema LastTherapy() => new()
    {
        Type = JsonSchemaType.String,
        Enum = [JsonValue.Create("last-therapy")],
        Description = "The therapy concerned.",
    };

    /// <summary>A whole number from a least one on.</summary>
    public static OpenApiSchema Count(string least, string description) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = least,
        Description = description,
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static Dictionary<string, IOpenApiSchema> Children(OpenApiDocument document) => One("children", new OpenApiSchema
    {
        Type = JsonSchemaType.Array,
        MinItems = 1,
        Description = "The criteria that this one combines.",
        Items = new OpenApiSchemaReference("Criterion", document),
    });

    private static Dictionary<string, IOpenApiSchema> Values<TEnum>()
        where TEnum : struct, Enum => One("values", new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            MinItems = 1,
            Description = "One of these is enough.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Wire<TEnum>.All.Select(name => (JsonNode)JsonValue.Create(name))],
            },
        });

    private static Dictionary<string, IOpenApiSchema> Bounds(string unit, JsonSchemaType type) => new()
    {
        ["atLeast"] = new OpenApiSchema { Type = type, Format = FormatOf(type), Description = $"The lower bound, inclusive, in {unit}." },
        ["atMost"] = new OpenApiSchema { Type = type, Format = FormatOf(type), Description = $"The upper bound, inclusive, in {unit}." },
    };

    private static string FormatOf(JsonSchemaType type) => type == JsonSchemaType.Integer ? "int32" : "double";

    private static Dictionary<string, IOpenApiSchema> Lab()
    {
        var members = Bounds("the named unit", JsonSchemaType.Number);
        members["lab"] = Text("The laboratory test.");
        members["unit"] = Text("The unit of the bounds.");
        return members;
    }

    private static Dictionary<string, IOpenApiSchema> Flag() =>
        One("value", new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "The required value." });

    private static Dictionary<string, IOpenApiSchema> Days() => new()
    {
        ["of"] = LastTherapy(),
        ["days"] = Count("0", "Days after its end; the last one counts."),
    };

    private static Dictionary<string, IOpenApiSchema> Agents() => new()
    {
        ["drug"] = Text("A drug's id, in any form; instead of a class."),
        ["class"] = Text("A class's id; its child classes count too."),
        ["agents"] = Count("1", "How many different agents of the class."),
    };
}
