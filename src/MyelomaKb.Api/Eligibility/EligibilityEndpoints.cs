using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.RateLimits;

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
                "Given what is known about a patient on a day: which approved treatments each regulator's label covers, which it does "
                    + "not, which "
                + "are undetermined, and why. An omitted fact is unknown, never false. This is a statement about labels, never advice; "
                + "nothing about the patient is kept.");
        eligibility.MapPost("/batch", (
                HttpContext http, Knowledge knowledge, Meter meter, KbMetrics metrics, CancellationToken cancellation) =>
                AssessBatch.HandleAsync(http, knowledge, meter, metrics, cancellation))
            .Produces<BatchLineResponse>(contentType: AssessBatch.MediaType)
            .Produces<Problem>(StatusCodes.Status404NotFound, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "assessEligibilityBatch",
                "See which labels cover many patients",
                "One patient per line, as newline-delimited JSON, and one answer per line, in the same order, streamed as the lines "
                    + "arrive. "
                + "All lines use one revision: the newest when the stream starts, or the one that the first line names. A line "
                + "with errors is answered with its problem as `error`, and the stream continues; blank lines are skipped. A line may "
                + "have 64 KB, and the stream any number of lines; each is charged to the quota for its work, ten lines about one "
                + "unit, and if the quota is used up the stream waits. Read the answers while you send. Nothing about a patient is kept.");
        routes.MapRead<GetVocabulary.Request, VocabularyResponse>("/v1/eligibility/vocabulary", GetVocabulary.Handle)
            .WithTags("Eligibility").Documented(
                "getEligibilityVocabulary",
                "List the facts of a patient profile",
                "Every fact of a profile with its type, values, bounds, unit and meaning; the conditions with their questions, biomarkers, "
                + "laboratory tests, classes and drugs.");
        routes.MapRead<GetProfileSchema.Request, JsonObject>("/v1/eligibility/profile-schema", GetProfileSchema.Handle)
            .WithTags("Eligibility").Documented(
                "getEligibilityProfileSchema",
                "Get the JSON Schema of a request",
                "A JSON Schema (2020-12) of the body of an assessment. It describes the shape of a body; names of drugs and "
                + "contradictions are checked in addition.");
    }
}
