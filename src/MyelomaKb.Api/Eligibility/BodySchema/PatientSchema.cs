using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Api.Eligibility.BodySchema.SchemaParts;

namespace MyelomaKb.Api.Eligibility.BodySchema;

/// <summary>The JSON Schema of a patient.</summary>
internal static class PatientSchema
{
    public static JsonObject Of(ProfileTerms terms)
    {
        var properties = new JsonObject();
        foreach (var fact in FactCatalogue.Patient)
        {
            properties[fact.Name] = FactOf(Enum.Parse<PatientMember>(fact.Name, ignoreCase: true), terms).Described(Meaning(fact));
        }

        var patient = Object(properties);
        patient["dependentRequired"] = new JsonObject { ["therapiesComplete"] = new JsonArray("therapies") };
        return patient.Described("What is known about the patient; an omitted fact is unknown, never false.");
    }

    /// <summary>A drug by any of its names; too many to list.</summary>
    public static JsonObject DrugName() => new() { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject FactOf(PatientMember member, ProfileTerms terms) => member switch
    {
        PatientMember.Diagnosis => Word<Diagnosis>(),
        PatientMember.DiseaseStatus => new JsonObject
        {
            ["anyOf"] = new JsonArray(Word<DiseaseStatus>(), List(Word<DiseaseStatus>(), mayBeEmpty: true)),
        },
        PatientMember.RiskCategory => Word<RiskCategory>(),
        PatientMember.AgeYears => Whole(0, Limits.OldestYears),
        PatientMember.PriorLines => Whole(0, Limits.MostLines),
        PatientMember.Ecog => Whole(0, Limits.HighestEcog),
        PatientMember.DaysToProgressionAfterLastTherapy => OrNull(Whole(0, Limits.MostDays)),
        PatientMember.TransplantEligible or PatientMember.PriorAutologousTransplant or PatientMember.TherapiesComplete
            or PatientMember.ProgressedOnLastTherapy => Flag(),
        PatientMember.Therapies => List(Therapy(), mayBeEmpty: true),
        PatientMember.ExposedTo or PatientMember.NotExposedTo or PatientMember.RefractoryTo or PatientMember.NotRefractoryTo =>
            List(Statement(terms)),
        PatientMember.Conditions => Object(new JsonObject(terms.ConditionIds.Select(id => KeyValuePair.Create(id, (JsonNode?)Flag())))),
        PatientMember.Biomarkers or PatientMember.BiomarkersAbsent =>
            List(new JsonObject { ["type"] = "string", ["examples"] = Names(terms.Biomarkers) }),
        PatientMember.BodyWeightKg => Number(Limits.LightestKg, Limits.HeaviestKg),
        PatientMember.Labs => List(new JsonObject { ["oneOf"] = new JsonArray([.. LabTest.All.Select(Lab)]) }, mayBeEmpty: true),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    private static JsonObject Statement(ProfileTerms terms) => new()
    {
        ["anyOf"] = new JsonArray(
            DrugName(),
            Object(
                new JsonObject
                {
                    ["class"] = new JsonObject { ["type"] = "string", ["examples"] = Names(terms.ClassIds) },
                    ["agents"] = Whole(1, Limits.MostAgents),
                },
                "class")),
    };

    private static JsonObject Therapy()
    {
        var properties = new JsonObject();
        foreach (var fact in FactCatalogue.Therapy)
        {
            properties[fact.Name] = FactOf(Enum.Parse<TherapyMember>(fact.Name, ignoreCase: true)).Described(Meaning(fact));
        }

        var therapy = Object(properties, "line");
        therapy["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = "drugs" } } };
        therapy["then"] = new JsonObject { ["anyOf"] = new JsonArray(Names("drugs"), Names("unlistedDrugs")) };
        return therapy;

        static JsonObject Names(string list) => new()
        {
            ["properties"] = new JsonObject { [list] = new JsonObject { ["minItems"] = 1 } },
            ["required"] = new JsonArray(list),
        };
    }

    private static JsonObject FactOf(TherapyMember member) => member switch
    {
        TherapyMember.Line => Whole(1, Limits.MostLines),
        TherapyMember.Kind => Word<TherapyKind>(),
        TherapyMember.Drugs or TherapyMember.Refractory => List(DrugName(), mayBeEmpty: true),
        TherapyMember.UnlistedDrugs => List(Phrase(Limits.LongestPhrase), mayBeEmpty: true),
        TherapyMember.StartedOn => Date(),
        TherapyMember.EndedOn or TherapyMember.ProgressedOn => OrNull(Date()),
        TherapyMember.BestResponse => Word<BestResponse>(),
        TherapyMember.ProgressedWithinDays => OrNull(Whole(0, Limits.MostDays)),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    private static JsonObject Lab(LabTest test) => Object(
        new JsonObject
        {
            ["name"] = new JsonObject { ["const"] = test.Name },
            ["value"] = Number(0, Limits.HighestLab),
            ["unit"] = OneOf(test.Units.Select(unit => unit.Name)),
        },
        "name", "value", "unit");

    /// <summary>What the fact means, and what <c>null</c> says of it where that is allowed.</summary>
    private static string Meaning(FactResponse fact) =>
        fact.NullMeans is { } meaning ? $"{fact.Meaning} `null` means: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}" : fact.Meaning;

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
