using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using static MyelomaKb.Api.Eligibility.BodySchema.SchemaParts;

namespace MyelomaKb.Api.Eligibility.BodySchema;

/// <summary>
/// The JSON Schema of a request for an assessment: properties, types, words and bounds. Whether names of drugs are known, whether days
/// exist and whether statements agree is beyond it.
/// </summary>
internal static class RequestSchema
{
    private const string Day = "^(19[5-9]|[2-9][0-9]{2})[0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    public static JsonObject Of(ProfileTerms terms)
    {
        var schema = Object(
            new JsonObject
            {
                ["asOf"] = new JsonObject { ["type"] = "string", ["pattern"] = Day }.Described(
                    "The day to assess; today (UTC) if omitted, and tomorrow at the latest."),
                ["revision"] = Whole(1, int.MaxValue).Described("The revision to use; the newest if omitted."),
                ["regulators"] = List(Word<Regulator>()).Described("Only these regulators."),
                ["drugs"] = List(PatientSchema.DrugName()).Described("Only regimens that contain one of these drugs, in any form."),
                ["settings"] = List(Word<Setting>()).Described("Only these settings."),
                ["verdicts"] = List(Word<Verdict>()).Described("Only these verdicts in `results`; counts and questions do not change."),
                ["detail"] = Word<AssessmentDetail>().Described("How much to explain; `reasons` if omitted."),
                ["patient"] = PatientSchema.Of(terms),
            },
            "patient");
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "/v1/eligibility/profile-schema",
            ["title"] = "A request for an assessment",
            ["type"] = "object",
            ["properties"] = schema["properties"]!.DeepClone(),
            ["required"] = schema["required"]!.DeepClone(),
            ["additionalProperties"] = false,
        };
    }
}
