namespace MyelomaKb.Api.Http.Problems;

/// <summary>A kind of error with a stable URL, as RFC 9457 requires.</summary>
public sealed record ProblemType(string Slug, int Status, string Title, string Explanation)
{
    /// <summary>The URL that identifies the type and opens a page that explains it.</summary>
    public string Url => $"/problems/{Slug}";
}
