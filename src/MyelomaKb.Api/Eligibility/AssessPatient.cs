using System.Buffers;
using System.IO.Pipelines;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Eligibility.Writing;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility;

/// <summary>
/// Says what the labels of a day say of one patient. The body is read from the connection's own buffer and nothing of it is bound,
/// logged, traced or kept.
/// </summary>
internal static class AssessPatient
{
    public static async Task HandleAsync(
        HttpContext http, Knowledge knowledge, Meter meter, KbMetrics metrics, CancellationToken cancellation)
    {
        if ((EligibilityBody.Refusal(http.Request, "application/json") ?? TooLong(http.Request)) is { } refusal)
        {
            await refusal.WriteAsync(http);
            return;
        }

        var body = await ReadAsync(http.Request.BodyReader, cancellation);
        if (body.Length > EligibilityBody.Largest)
        {
            http.Request.BodyReader.AdvanceTo(body.End);
            await EligibilityBody.TooLarge.WriteAsync(http);
            return;
        }

        var (kb, problem) = await knowledge.AtAsync(null, cancellation);
        var reading = kb is null ? null : Read(body, kb, knowledge.Today);
        if (reading?.OtherRevision is { } revision)
        {
            (kb, problem) = await knowledge.AtAsync(revision, cancellation);
            reading = kb is null ? null : Read(body, kb, knowledge.Today);
        }

        http.Request.BodyReader.AdvanceTo(body.End);
        if (problem is null && reading!.UnknownNames is > 0 and var names && !await meter.TakeOrRefuseAsync(
            http, LimitKind.Eligibility, Prices.OfUnknownNames(names), paid: Prices.OfBody(http.Request.ContentLength)))
        {
            return;
        }

        if ((problem ?? EligibilityBody.ProblemOf(reading!, kb!)) is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        await AnswerAsync(http, reading!, kb!, metrics, cancellation);
    }

    private static async Task AnswerAsync(
        HttpContext http, RequestReading reading, KnowledgeBase kb, KbMetrics metrics, CancellationToken cancellation)
    {
        var request = reading.Request!;
        metrics.Assessed(request.Detail);
        using var span = metrics.StartAssessment(kb.Revision.Number, request.Detail);
        var assessment = kb.Eligibility.Assess(new AssessmentQuery
        {
            AsOf = request.AsOf,
            Patient = reading.Profile!.Facts,
            Regulators = request.Regulators,
            Drugs = request.Drugs,
            Settings = request.Settings,
            Verdicts = request.Verdicts,
            Detail = request.Detail,
        });
        var buffer = AnswerBuffer.Rent(kb);
        try
        {
            AssessmentWriter.Write(buffer, assessment, request, reading.Profile, kb);
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentType = "application/json; charset=utf-8";
            headers.ContentLength = buffer.Bytes.Length;
            RevisionFields.Write(headers, kb);
            await http.Response.BodyWriter.WriteAsync(buffer.Bytes.Written, cancellation);
        }
        finally
        {
            buffer.Return();
        }
    }

    private static RequestReading Read(ReadOnlySequence<byte> body, KnowledgeBase kb, DateOnly today) =>
        EligibilityRequestReader.Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), kb, today);

    private static async ValueTask<ReadOnlySequence<byte>> ReadAsync(PipeReader reader, CancellationToken cancellation)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            if (result.IsCompleted || result.Buffer.Length > EligibilityBody.Largest)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static Problem? TooLong(HttpRequest request) =>
        request.ContentLength > EligibilityBody.Largest ? EligibilityBody.TooLarge : null;
}
