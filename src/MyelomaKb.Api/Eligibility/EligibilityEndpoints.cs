using System.Text.Json.Nodes;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Api.Limiting;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Problems;

namespace MyelomaKb.Api.Eligibility;

/// <summary>The door to eligibility: which labels cover a patient, and what can be told of one.</summary>
public static class EligibilityEndpoints
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    public static void MapEligibility(this IEndpointRouteBuilder routes)
    {
        var eligibility = routes.MapGroup("/v1/eligibility").WithTags("Eligibility");
        eligibility.MapPost("", (
                HttpContext http, Knowledge knowledge, Meter meter, KbMetrics metrics, CancellationToken cancellation) =>
                AssessPatient.HandleAsync(http, knowledge, meter, metrics, cancellation))
            .Produces<AssessmentResponse>(contentType: Json)
            .Produces<Problem>(StatusCodes.Status400BadRequest, ProblemJson)
            .Produces<Problem>(StatusCodes.Status404NotFound, ProblemJson)
            .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, ProblemJson)
            .Produces<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "assessEligibility",
                "See which labels cover a patient",
                "Given what is known about a patient on a day: which approved treatments each regulator's label covers, which not, which "
                + "can't be told yet, and why. A fact left out is unknown, never false. It is a statement about labels, never advice; "
                + "nothing of the patient is kept.");
        eligibility.MapPost("/batch", (
                HttpContext http, Knowledge knowledge, Meter meter, KbMetrics metrics, CancellationToken cancellation) =>
                AssessBatch.HandleAsync(http, knowledge, meter, metrics, cancellation))
            .Produces<BatchLineResponse>(contentType: AssessBatch.MediaType)
            .Produces<Problem>(StatusCodes.Status404NotFound, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "assessEligibilityBatch",
                "See which labels cover many patients",
                "One patient a line, as newline-delimited JSON, and one answer a line, in the same order, streamed while the lines come in. "
                + "All lines are answered on one revision: the newest when the stream starts, or the one that the first line names. A line "
                + "that is wrong is answered with its problem as `error`, and the stream goes on; blank lines are passed over. A line may "
                + "hold 64 KB, the stream as many lines as you like; each takes from the quota what it costs to compute, ten lines about a "
                + "unit, and where the quota is used up the stream waits. Read the answers while you send. Nothing of a patient is kept.");
        routes.MapRead<GetVocabulary.Request, VocabularyResponse>("/v1/eligibility/vocabulary", GetVocabulary.Handle)
            .WithTags("Eligibility").Documented(
                "getEligibilityVocabulary",
                "List what can be told of a patient",
                "Every fact of a profile with its type, values, bounds, unit and meaning; the conditions with their questions, biomarkers, "
                + "laboratory tests, classes and drugs.");
        routes.MapRead<GetProfileSchema.Request, JsonObject>("/v1/eligibility/profile-schema", GetProfileSchema.Handle)
            .WithTags("Eligibility").Documented(
                "getEligibilityProfileSchema",
                "Get the JSON Schema of a request",
                "A JSON Schema (2020-12) of the body that asks for an assessment. It says what form a body has; names of drugs and "
                + "contradictions are checked beyond it.");
    }
}
