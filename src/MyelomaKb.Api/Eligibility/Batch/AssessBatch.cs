using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;
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
        RevisionFields.Write(http.Response.Headers, kb);
        var answers = new BatchAnswers(http.Response.BodyWriter, kb);
        var price = new BatchPrice();
        for (var isFirst = true; line is { } one; isFirst = false)
        {
            // Reading costs what the bytes cost; only then is it known what there is to search for and to compute.
            var reading = one.IsTooLong ? null : EligibilityRequestReader.ReadLine(one.Bytes, kb, knowledge.Today, isFirst);
            var cost = price.Of(one.IsTooLong ? EligibilityBody.Largest : one.Length, reading?.UnknownNames ?? 0);
            await ChargeAsync(cost, answers, http, meter, cancellation);
            metrics.Assessed(AssessmentDetail.Verdicts);
            Answer(reading, answers);
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
        int cost, BatchAnswers answers, HttpContext http, Meter meter, CancellationToken cancellation)
    {
        if (!meter.TryTake(http, LimitKind.Eligibility, cost))
        {
            await answers.FlushAsync(cancellation);
            await meter.TakeAsync(http, LimitKind.Eligibility, cost, cancellation);
        }
    }

    private static void Answer(RequestReading? reading, BatchAnswers answers)
    {
        if (reading is null)
        {
            answers.Write(id: null, Problem.Of(ProblemTypes.BodyTooLarge, "A line may have at most 64 KB."));
        }
        else if (EligibilityBody.ProblemOf(reading, answers.Kb) is { } problem)
        {
            answers.Write(reading.Id, problem);
        }
        else
        {
            answers.Write(reading);
        }
    }
}
