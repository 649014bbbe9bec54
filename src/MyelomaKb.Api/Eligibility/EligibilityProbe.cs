using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Eligibility.Writing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility;

/// <summary>
/// Answers a few requests for an assessment as the service does, from the body to the bytes of the answer, so that readiness means that
/// patients are judged. A revision is tried once a day.
/// </summary>
public sealed class EligibilityProbe(ILogger<EligibilityProbe> log)
{
    private static readonly byte[][] Requests =
    [
        [.. """{"detail":"full","patient":{}}"""u8],
        [.. """{"detail":"full","patient":{"diagnosis":"al-amyloidosis","ageYears":10,"therapies":[]}}"""u8],
        [
            .. """
                {"detail":"full",
                 "patient":{"diagnosis":"multiple-myeloma","diseaseStatus":["relapsed"],"ageYears":67,"priorLines":4}}
                """u8,
        ],
    ];

    private Outcome? _last;

    /// <summary>Why no patient can be judged on this day; null where they can.</summary>
    public string? FaultOf(KnowledgeBase kb, DateOnly today)
    {
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Kb, kb) && last.Day == today)
        {
            return last.Fault;
        }

        var fault = Try(kb, today);
        foreach (var label in kb.Eligibility.Unjudged)
        {
            log.LogError(
                "Revision {Revision}: {Approval} is left out of assessments: {Reason}.", kb.Revision.Number, label.Approval, label.Reason);
        }

        Volatile.Write(ref _last, new Outcome(kb, today, fault));
        return fault;
    }

    private string? Try(KnowledgeBase kb, DateOnly today)
    {
        try
        {
            foreach (var body in Requests)
            {
                Answer(body, kb, today);
            }

            return null;
        }
        catch (Exception fault)
        {
            log.LogCritical(fault, "No patient can be assessed with revision {Revision}.", kb.Revision.Number);
            return $"No patient can be assessed with revision {kb.Revision.Number}: {fault.GetType().Name}.";
        }
    }

    private static void Answer(byte[] body, KnowledgeBase kb, DateOnly today)
    {
        var reading = EligibilityRequestReader.Read(body, kb, today);
        var request = reading.Request ?? throw new InvalidOperationException($"A request is refused: {reading.Problems[0].Message}");
        var assessment = kb.Eligibility.Assess(new AssessmentQuery
        {
            AsOf = request.AsOf,
            Patient = reading.Profile!.Facts,
            Detail = request.Detail,
        });
        var buffer = AnswerBuffer.Rent(kb);
        try
        {
            AssessmentWriter.Write(buffer, assessment, request, reading.Profile, kb);
        }
        finally
        {
            buffer.Return();
        }
    }

    private sealed record Outcome(KnowledgeBase Kb, DateOnly Day, string? Fault);
}
