using System.Text;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Bodies of requests, good ones and bad ones.</summary>
internal static class Bodies
{
    public static DateOnly Today { get; } = new(2026, 6, 1);

    /// <summary>Every property once, as a caller would write it.</summary>
    public const string Full = """
        {
          "asOf": "2023-08-01", "revision": 1, "regulators": ["FDA"], "drugs": ["teclistamab"], "settings": ["relapsed-refractory"],
          "verdicts": ["eligible"], "detail": "full",
          "patient": {
            "diagnosis": "multiple-myeloma", "diseaseStatus": ["relapsed", "refractory"], "ageYears": 67,
            "transplantEligible": false, "priorAutologousTransplant": true, "riskCategory": "high", "priorLines": 4,
            "therapies": [
              { "line": 1, "kind": "drugs", "drugs": ["Velcaide", "lenalidomide", "dexamethasone"], "unlistedDrugs": ["interferon alfa"],
                "startedOn": "2019-01-10", "endedOn": "2019-07", "progressedOn": "2019-08-20", "bestResponse": "partial-response",
                "refractory": ["lenalidomide"], "progressedWithinDays": 49 },
              { "line": 1, "kind": "autologous-transplant" },
              { "line": 2, "drugs": ["carfilzomib"], "startedOn": "2020", "endedOn": "2020-12", "progressedOn": null },
              { "line": 3, "drugs": ["Darzalex", "pomalidomide"] },
              { "line": 4, "drugs": ["selinexor"], "endedOn": null }
            ],
            "therapiesComplete": true,
            "exposedTo": ["daratumumab", { "class": "proteasome-inhibitor", "agents": 2 }],
            "notExposedTo": [{ "class": "car-t-cell-therapy" }],
            "refractoryTo": [{ "class": "anti-cd38-antibody" }], "notRefractoryTo": ["pomalidomide"],
            "progressedOnLastTherapy": true, "daysToProgressionAfterLastTherapy": 0,
            "conditions": { "oral-therapy-not-suitable": true },
            "biomarkers": ["t(11;14)"], "biomarkersAbsent": ["del(17p)"],
            "ecog": 1, "bodyWeightKg": 70.5, "labs": [{ "name": "creatinine-clearance", "value": 45, "unit": "mL/min" }]
          }
        }
        """;

    /// <summary>A body whose patient has these members.</summary>
    public static string Patient(string members) => $$"""{ "patient": { {{members}} } }""";

    /// <summary>A body whose patient has one therapy of line 1 with these members.</summary>
    public static string Therapy(string members) => Patient($$"""
        "therapies": [{ "line": 1, {{members}} }]
        """);

    /// <summary>What comes of reading a body.</summary>
    public static async Task<RequestReading> ReadAsync(string body) => await ReadAsync(Encoding.UTF8.GetBytes(body));

    public static async Task<RequestReading> ReadAsync(byte[] body)
    {
        var kb = await CuratedKnowledge.Kb;
        var reading = EligibilityRequestReader.Read(body, kb, Today);
        return reading with { Problems = reading.Explain(ProfileTerms.Of(kb)) };
    }
}
