using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Criteria;

/// <summary>Reads a criterion in the form that <see cref="CriterionWriter"/> writes; anything else is a <see cref="JsonException"/>.</summary>
public static class CriterionReader
{
    /// <summary>Reads the whole tree from one object.</summary>
    public static Criterion Read(JsonElement json)
    {
        var op = Text(json, "op");
        return op switch
        {
            "all" => new All(Children(json)),
            "any" => new Any(Children(json)),
            "not" => new Not(Read(Member(json, "child"))),
            "diagnosis" => new DiagnosisIs(Values<Diagnosis>(json)),
            "diseaseStatus" => new DiseaseStatusIs(Values<DiseaseStatus>(json)),
            "riskCategory" => new RiskCategoryIs(Values<RiskCategory>(json)),
            "biomarker" => new HasBiomarker(Text(json, "biomarker")),
            "condition" => new HasCondition(new Id<Condition>(Text(json, "condition"))),
            "ageYears" => new AgeYears(Range(json)),
            "ecog" => new Ecog(Range(json)),
            "bodyWeightKg" => new BodyWeightKg(Range(json)),
            "priorLines" => new PriorLines(Range(json)),
            "lab" => new LabValue(Text(json, "lab"), Text(json, "unit"), Range(json)),
            "transplantEligible" => new TransplantEligible(Member(json, "value").GetBoolean()),
            "priorAutologousTransplant" => new PriorAutologousTransplant(Member(json, "value").GetBoolean()),
            "progressedOnLastTherapy" => new ProgressedOnLastTherapy(Member(json, "value").GetBoolean()),
            "progressedWithinDays" => new ProgressedWithinDays(Member(json, "days").GetInt32()),
            "exposedTo" => new ExposedTo(Selector(json)),
            "refractoryTo" => new RefractoryTo(Selector(json)),
            _ => throw new JsonException($"There is no criterion '{op}'."),
        };
    }

    private static Criterion[] Children(JsonElement json) => [.. Member(json, "children").EnumerateArray().Select(Read)];

    private static TEnum[] Values<TEnum>(JsonElement json)
        where TEnum : struct, Enum =>
        [.. Member(json, "values").EnumerateArray().Select(value => Wire<TEnum>.Find(value.GetString())
            ?? throw new JsonException($"There is no value '{value.GetString()}'."))];

    private static AgentSelector Selector(JsonElement json) =>
        json.TryGetProperty("drug", out var drug)
            ? new OneDrug(new Id<Drug>(drug.GetString()!))
            : new OfClass(
                new Id<DrugClass>(Text(json, "class")),
                json.TryGetProperty("agents", out var agents) ? agents.GetInt32() : 1);

    private static Bounds Range(JsonElement json) => new(
        json.TryGetProperty("atLeast", out var low) ? low.GetDecimal() : null,
        json.TryGetProperty("atMost", out var high) ? high.GetDecimal() : null);

    private static string Text(JsonElement json, string name) =>
        Member(json, name).GetString() ?? throw new JsonException($"'{name}' is null.");

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member)
            ? member
            : throw new JsonException($"A criterion lacks '{name}'.");
}
