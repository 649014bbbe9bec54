using System.Diagnostics;
using System.Diagnostics.Metrics;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Observing;

/// <summary>
/// The service's own metrics and spans. A label is always one of a closed set of words of this program, never a word of a caller, and
/// nothing here depends on what a profile says.
/// </summary>
public sealed class KbMetrics : IDisposable
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "MyelomaKb";

    private readonly Counter<long> _assessments;
    private readonly Counter<long> _refused;
    private readonly ActivitySource _spans = new(Name);

    public KbMetrics(
        IMeterFactory meters, RequestDurations durations, Knowledge knowledge, KnowledgeSource source, KeyRing keys, FactAges ages)
    {
        var meter = meters.Create(Name);
        _assessments = meter.CreateCounter<long>(MetricNames.Assessments, "{assessment}", MetricNames.Of(MetricNames.Assessments));
        _refused = meter.CreateCounter<long>(MetricNames.Refused, "{request}", MetricNames.Of(MetricNames.Refused));
        Observe(MetricNames.Revision, "{revision}", () => knowledge.Newest is { } kb ? [new(kb.Revision.Number)] : []);
        Observe(MetricNames.Condition, "{condition}", () => Enum.GetValues<FeedCondition>().Select(condition => new Measurement<long>(
            condition == source.State.Condition ? 1 : 0, Tag("kb.condition", Wire<FeedCondition>.Name(condition)))));
        Observe(MetricNames.Keys, "{key}", () => [new(keys.Count)]);
        Observe(MetricNames.DecisionAge, "d", () => ages.All().Select(age => Age(age.Regulator, age.Facts.NewestDecision)));
        Observe(MetricNames.ReviewAge, "d", () => ages.All().Select(age => Age(age.Regulator, age.Facts.NewestReview)));
        meter.CreateObservableCounter(
            MetricNames.Reads,
            () => durations.Groups.Select(group => new Measurement<long>(group.Durations.Count, Tag(RequestGroups.Tag, group.Group))),
            "{request}",
            MetricNames.Of(MetricNames.Reads));
        meter.CreateObservableCounter(MetricNames.Held, () => durations.HeldAnswers, "{answer}", MetricNames.Of(MetricNames.Held));

        void Observe(string name, string unit, Func<IEnumerable<Measurement<long>>> read) =>
            meter.CreateObservableGauge(name, read, unit, MetricNames.Of(name));
    }

    /// <summary>Counts an assessment; by level of detail only.</summary>
    public void Assessed(AssessmentDetail detail) => _assessments.Add(1, Tag("kb.detail", Wire<AssessmentDetail>.Name(detail)));

    /// <summary>Counts a request that a quota refused.</summary>
    public void Refused(string policy) => _refused.Add(1, Tag("kb.policy", policy));

    /// <summary>A span around an assessment; null where nobody listens.</summary>
    public Activity? StartAssessment(int revision, AssessmentDetail detail) =>
        _spans.StartActivity("kb.eligibility.assess")?
            .SetTag("kb.revision", revision).SetTag("kb.detail", Wire<AssessmentDetail>.Name(detail));

    /// <inheritdoc/>
    public void Dispose() => _spans.Dispose();

    private static Measurement<long> Age(string regulator, DayAge? day) => new(day?.DaysAgo ?? -1, Tag("kb.regulator", regulator));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
