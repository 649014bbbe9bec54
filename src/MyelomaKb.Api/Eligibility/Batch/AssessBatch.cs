using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Limiting;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Problems;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Batch;

/// <summary>
/// Says of many patients, one a line, which labels cover them: lines are answered in order, as they come in, all on one revision. A
/// line that is wrong is answered with its problem, and the stream goes on.
/// </summary>
internal static class AssessBatch
{
    public const string MediaType = "application/x-ndjson";
    private const long MostUnflushed = 16 * 1024;

    public static async Task HandleAsync(
        HttpContext http, Knowledge knowledge, Meter meter, KbMetrics metrics, CancellationToken cancellation)
    {
        if (EligibilityBody.Refusal(http.Request, MediaType) is { } refusal)
        {
            await refusal.WriteAsync(http);
            return;
        }

        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var lines = new BodyLines(http.Request.BodyReader, EligibilityBody.Largest);
        var line = await lines.NextAsync(static _ => ValueTask.CompletedTask, cancellation);
        var (kb, problem) = await RevisionAsync(line, knowledge, cancellation);
        if (kb is null)
        {
            lines.Stop();
            await problem!.WriteAsync(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = MediaType;
        RevisionFields.Write(http.Response.Headers, kb.Revision);
        var answers = new BatchAnswers(http.Response.BodyWriter, kb);
        for (var isFirst = true; line is { } one; isFirst = false)
        {
            await ChargeAsync(one, answers, http, meter, cancellation);
            metrics.Assessed(AssessmentDetail.Verdicts);
            Answer(one, isFirst, answers, knowledge.Today);
            if (answers.Unflushed > MostUnflushed)
            {
                await answers.FlushAsync(cancellation);
            }

            line = await lines.NextAsync(answers.FlushAsync, cancellation);
        }
    }

    /// <summary>The knowledge base that the stream rests on: the one that its first line names, else the newest.</summary>
    private static async ValueTask<(KnowledgeBase? Kb, Problem? Problem)> RevisionAsync(
        BodyLine? first, Knowledge knowledge, CancellationToken cancellation)
    {
        var (kb, problem) = await knowledge.AtAsync(null, cancellation);
        var other = kb is null || first is not { IsTooLong: false } line ? null
            : EligibilityRequestReader.ReadLine(line.Bytes, kb, knowledge.Today, isFirst: true).OtherRevision;
        return other is null ? (kb, problem) : await knowledge.AtAsync(other, cancellation);
    }

    /// <summary>Takes what a line costs; where that takes waiting, the caller gets what is ready first.</summary>
    private static async ValueTask ChargeAsync(
        BodyLine line, BatchAnswers answers, HttpContext http, Meter meter, CancellationToken cancellation)
    {
        var cost = LimitKinds.CostOf(LimitKind.Eligibility, line.Length);
        if (!meter.TryTake(http, LimitKind.Eligibility, cost))
        {
            await answers.FlushAsync(cancellation);
            await meter.TakeAsync(http, LimitKind.Eligibility, cost, cancellation);
        }
    }

    private static void Answer(BodyLine line, bool isFirst, BatchAnswers answers, DateOnly today)
    {
        if (line.IsTooLong)
        {
            answers.Write(id: null, Problem.Of(ProblemTypes.BodyTooLarge, "A line may hold 64 KB at most."));
            return;
        }

        var reading = EligibilityRequestReader.ReadLine(line.Bytes, answers.Kb, today, isFirst);
        if (EligibilityBody.ProblemOf(reading, answers.Kb) is { } problem)
        {
            answers.Write(reading.Id, problem);
            return;
        }

        answers.Write(reading);
    }
}
