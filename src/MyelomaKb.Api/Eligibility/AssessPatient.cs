using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Eligibility.Writing;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Problems;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility;

/// <summary>
/// Says what the labels of a day say of one patient. The body is read from the connection's own buffer and nothing of it is bound,
/// logged, traced or kept.
/// </summary>
internal static class AssessPatient
{
    public const int LargestBody = 64 * 1024;

    public static async Task HandleAsync(HttpContext http, Knowledge knowledge, KbMetrics metrics, CancellationToken cancellation)
    {
        if (Refusal(http.Request) is { } refusal)
        {
            await refusal.WriteAsync(http);
            return;
        }

        var body = await ReadAsync(http.Request.BodyReader, cancellation);
        if (body.Length > LargestBody)
        {
            await TooLarge().WriteAsync(http);
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
        if ((problem ?? ProblemOf(reading!, kb!)) is { } failed)
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
        var buffer = AnswerBuffer.Rent();
        try
        {
            AssessmentWriter.Write(buffer.Json, assessment, request, reading.Profile, kb);
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentType = "application/json; charset=utf-8";
            headers.ContentLength = buffer.Bytes.WrittenCount;
            headers["KB-Revision"] = kb.Revision.Number.ToString(CultureInfo.InvariantCulture);
            headers["KB-Last-Published"] = kb.Revision.PublishedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            await http.Response.BodyWriter.WriteAsync(buffer.Bytes.WrittenMemory, cancellation);
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
            if (result.IsCompleted || result.Buffer.Length > LargestBody)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static Problem? Refusal(HttpRequest request) =>
        !IsJson(request.ContentType) ? Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json, in UTF-8.")
        : request.ContentLength > LargestBody ? TooLarge()
        : request.QueryString.HasValue && request.Query.Count > 0
            ? Problem.Invalid([.. request.Query.Keys.Select(key => (key, "There is no parameter here; all is told in the body."))])
        : null;

    private static Problem TooLarge() => Problem.Of(ProblemTypes.BodyTooLarge, "Send at most 64 KB.");

    private static bool IsJson(string? contentType)
    {
        if (contentType is null or "application/json")
        {
            return contentType is not null;
        }

        return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
    }

    private static Problem? ProblemOf(RequestReading reading, KnowledgeBase kb)
    {
        if (reading.Problems.Count == 0)
        {
            return null;
        }

        var candidates = reading.Problems.SelectMany(problem => problem.Candidates).Distinct()
            .Select(kb.Drugs.Find).OfType<Domain.Drugs.Drug>()
            .Select(drug => new Candidate(drug.Slug, drug.Name, $"/v1/drugs/{drug.Slug}")).ToList();
        return Problem.Invalid([.. reading.Problems.Select(problem => (problem.Pointer, problem.Message))]) with
        {
            Candidates = candidates.Count == 0 ? null : candidates,
        };
    }
}
