using Microsoft.Net.Http.Headers;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility;

/// <summary>What holds for every body that tells of patients, and for the answer to it.</summary>
internal static class EligibilityBody
{
    /// <summary>The most bytes that tell of one patient.</summary>
    public const int Largest = 64 * 1024;

    public static Problem TooLarge => Problem.Of(ProblemTypes.BodyTooLarge, "Send at most 64 KB.");

    /// <summary>What is wrong with a request before its body is read.</summary>
    public static Problem? Refusal(HttpRequest request, string mediaType) =>
        !IsOf(mediaType, request.ContentType) ? Problem.Of(ProblemTypes.UnsupportedMediaType, $"Send {mediaType}, in UTF-8.")
        : request.QueryString.HasValue && request.Query.Count > 0
            ? Problem.Invalid([.. request.Query.Keys.Select(key => (key, "This operation has no parameters; put everything into the "
                + "body."))])
        : null;

    /// <summary>What is wrong with a body that was read, each at its place; null where nothing is.</summary>
    public static Problem? ProblemOf(RequestReading reading, KnowledgeBase kb)
    {
        if (reading.Problems.Count == 0)
        {
            return null;
        }

        var problems = reading.Explain(ProfileTerms.Of(kb));
        var candidates = problems.SelectMany(problem => problem.Candidates).Distinct()
            .Select(kb.Drugs.Find).OfType<Domain.Drugs.Drug>()
            .Select(drug => new Candidate(drug.Slug, drug.Name, $"/v1/drugs/{drug.Slug}")).ToList();
        var problem = Problem.Invalid([.. problems.Select(one => (one.Pointer, one.Message))]);
        return problem with
        {
            Detail = reading.HasMore ? $"These are the first {problems.Count} errors; there may be more." : problem.Detail,
            Candidates = candidates.Count == 0 ? null : candidates,
        };
    }

    private static bool IsOf(string mediaType, string? contentType)
    {
        if (contentType is null || contentType == mediaType)
        {
            return contentType is not null;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
    }
}
