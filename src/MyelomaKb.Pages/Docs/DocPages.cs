namespace MyelomaKb.Pages.Docs;

/// <summary>A page of the documentation.</summary>
/// <param name="Slug">Its name in the URL; empty for the first page.</param>
/// <param name="Title">Its heading, which is also its name in the navigation.</param>
/// <param name="Summary">What it is about, in a sentence.</param>
/// <param name="Content">The component that shows its text.</param>
public sealed record DocPage(string Slug, string Title, string Summary, Type Content)
{
    public string Path => Slug.Length == 0 ? DocPages.Root : $"{DocPages.Root}/{Slug}";
}

/// <summary>The pages, in reading order.</summary>
public static class DocPages
{
    public const string Root = "/docs";

    /// <summary>The reference, which is made from the contract.</summary>
    public const string Reference = Root + "/reference";

    public static IReadOnlyList<DocPage> All { get; } =
    [
        Page<OverviewDoc>("", "Overview", "What the service answers, and where to go from here."),
        Page<GettingStartedDoc>("getting-started", "Getting started", "Three requests with curl, the same in JavaScript and C#."),
        Page<ContentSitesDoc>("content-sites", "Recipe: content sites",
            "Show drugs, approvals and combinations on your own pages, and keep them fresh."),
        Page<EmbeddingDoc>("embedding", "Recipe: embedding",
            "One line of HTML that shows up-to-date drug data, and ways without a script."),
        Page<EligibilityDoc>("eligibility", "Recipe: eligibility",
            "Find out which labels cover a patient, what to ask next, and why a label does not apply."),
        Page<SearchDoc>("search", "Recipe: search", "Find entries of any kind by text, and suggest names as someone types."),
        Page<FeedsDoc>("feeds", "Recipe: feeds and files",
            "Follow what changes, by drug, class, regulator or safety, and fetch everything as a file."),
        Page<EditorsDoc>("editors", "Recipe: editors",
            "Find what is unconfirmed or old, compare revisions, and check facts before they are published."),
        Page<SigningInDoc>("signing-in", "Signing in and keys for editing",
            "How editors sign in, what each role may do, and how programs act for them."),
        Page<HistoryDoc>("history", "History and revisions",
            "What was in force on a day, and what this knowledge base said at a revision."),
        Page<CachingDoc>("caching", "Caching", "ETags, Cache-Control, and how to notice every change."),
        Page<LimitsDoc>("limits", "Limits and keys", "How many requests are allowed, how limits are reported, and how to get a free key."),
        Page<ErrorsDoc>("errors", "Errors", "Every problem type, what it means and what to do."),
        Page<TelemetryDoc>("telemetry", "Operation and monitoring",
            "Status, metrics, traces, logs and settings, for operators of the service."),
    ];

    private static DocPage Page<TContent>(string slug, string title, string summary)
        where TContent : DocContent =>
        new(slug, title, summary, typeof(TContent));
}
