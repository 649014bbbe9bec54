namespace MyelomaKb.Api.Observing;

/// <summary>
/// The names of the service's own metrics, and what each says: dashboards are built on them, so they are part of the contract.
/// </summary>
public static class MetricNames
{
    public const string Revision = "kb.revision";
    public const string Reads = "kb.reads";
    public const string Held = "kb.answers.cached";
    public const string Assessments = "kb.eligibility.assessments";
    public const string Refused = "kb.limits.refused";
    public const string Keys = "kb.keys.known";
    public const string Condition = "kb.database.condition";
    public const string DecisionAge = "kb.facts.decision_age";
    public const string ReviewAge = "kb.facts.review_age";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MetricName> All { get; } =
    [
        new(Revision, "gauge", "", "The revision that the service answers from."),
        new(Reads, "counter", "kb.group", "Requests answered, by group of routes; the groups are those of /v1/status."),
        new(Held, "counter", "", "Responses sent from the cache."),
        new(Assessments, "counter", "kb.detail", "Assessments, by the level of detail requested."),
        new(Refused, "counter", "kb.policy", "Requests refused with 429, by the quota that was used up."),
        new(Keys, "gauge", "", "Valid API keys that the process knows."),
        new(Condition, "gauge", "kb.condition", "1 for the current condition of the database connection, 0 for the others."),
        new(DecisionAge, "gauge", "kb.regulator", "Days since the newest known decision of a regulator."),
        new(ReviewAge, "gauge", "kb.regulator", "Days since a fact of a regulator was last reviewed."),
    ];

    /// <summary>What a metric says.</summary>
    public static string Of(string name) => All.First(metric => metric.Name == name).Meaning;
}

/// <summary>A metric: its name, its kind, its label if it has one, and what it says.</summary>
public sealed record MetricName(string Name, string Kind, string Label, string Meaning);
