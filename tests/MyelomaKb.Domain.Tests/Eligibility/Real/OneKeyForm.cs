using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>Reads criteria as the curated facts write them: one object with exactly one key.</summary>
internal static class OneKeyForm
{
    public static Criterion Read(JsonElement json)
    {
        var (op, value) = json.EnumerateObject().Select(one => (one.Name, one.Value)).Single();
        return op switch
        {
            "all" => new All([.. value.EnumerateArray().Select(Read)]),
            "any" => new Any([.. value.EnumerateArray().Select(Read)]),
            "not" => new Not(Read(value)),
            "diagnosis" => new DiagnosisIs(Words<Diagnosis>(value)),
            "diseaseStatus" => new DiseaseStatusIs(Words<DiseaseStatus>(value)),
            "riskCategory" => new RiskCategoryIs(Words<RiskCategory>(value)),
            "ageYears" => new AgeYears(Range(value)),
            "priorLines" => new PriorLines(Range(value)),
            "transplantEligible" => new TransplantEligible(value.GetBoolean()),
            "priorAutologousTransplant" => new PriorAutologousTransplant(value.GetBoolean()),
            "progressedOnLastTherapy" => new ProgressedOnLastTherapy(value.GetBoolean()),
            "progressedWithinDays" => new ProgressedWithinDays(value.GetProperty("days").GetInt32()),
            "condition" => new HasCondition(new(value.GetString()!)),
            "exposedTo" => new ExposedTo(Selector(value)),
            "refractoryTo" => new RefractoryTo(Selector(value)),
            _ => throw new JsonException(op),
        };
    }

    private static TEnum[] Words<TEnum>(JsonElement json)
        where TEnum : struct, Enum => [.. json.EnumerateArray().Select(one => Wire<TEnum>.Find(one.GetString())!.Value)];

    private static Bounds Range(JsonElement json) => new(
        json.TryGetProperty("atLeast", out var low) ? low.GetDecimal() : null,
        json.TryGetProperty("atMost", out var high) ? high.GetDecimal() : null);

    private static AgentSelector Selector(JsonElement json) => json.TryGetProperty("drug", out var drug)
        ? new OneDrug(new(drug.GetString()!))
        : new OfClass(new(json.GetProperty("class").GetString()!), json.TryGetProperty("agents", out var n) ? n.GetInt32() : 1);
}
