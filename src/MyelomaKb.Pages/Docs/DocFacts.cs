namespace MyelomaKb.Pages.Docs;

/// <summary>What pages of the documentation show of the running service, so that they cannot disagree with it.</summary>
/// <param name="Service">The URL of the service, for the examples.</param>
/// <param name="Problems">Every problem type, by status.</param>
/// <param name="Quotas">The quotas in force.</param>
/// <param name="Metrics">The metrics of the service's own meter.</param>
public sealed record DocFacts(
    string Service, IReadOnlyList<DocProblem> Problems, IReadOnlyList<DocQuota> Quotas, IReadOnlyList<DocMetric> Metrics);

/// <summary>A problem type; text between backticks in its explanation is code.</summary>
public sealed record DocProblem(string Slug, int Status, string Title, string Url, string Explanation);

/// <summary>A quota: how many units a caller has in each window.</summary>
public sealed record DocQuota(string Name, int Units, TimeSpan Window);

/// <summary>A metric; text between backticks in its meaning is code.</summary>
public sealed record DocMetric(string Name, string Kind, string Label, string Meaning);
