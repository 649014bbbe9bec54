namespace MyelomaKb.Api.Problems;

/// <summary>A kind of failure with a stable address, as RFC 9457 asks.</summary>
public sealed record ProblemType(string Slug, int Status, string Title, string Explanation)
{
    /// <summary>The address that names the type and, opened, explains it.</summary>
    public string Url => $"/problems/{Slug}";
}
