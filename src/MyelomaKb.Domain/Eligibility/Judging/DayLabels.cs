using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// The approvals in force on the days of one epoch, newest decision first and then by id, and what must be judged for them.
/// </summary>
internal sealed class DayLabels
{
    private readonly LeafTest[] _tests;
    private readonly int _testCount;
    private readonly ILookup<Id<Drug>, JudgedApproval> _byAgent;

    public DayLabels(KnowledgeBase kb, LabelBook labels, DateOnly day)
    {
        Book = labels;
        var numbers = new Dictionary<CompiledLabel, int>();
        var inForce = kb.Approvals.All
            .Where(approval => approval.InForceOn(day))
            .OrderByDescending(approval => approval.DecidedOn)
            .ThenBy(approval => approval.Id)
            .Select(approval => (Approval: approval, Version: approval.VersionOn(day)!))
            .Select(one => (one.Approval, one.Version, Label: labels.Find(one.Version)))
            .ToLookup(one => one.Label is not null);
        Unjudged = [.. inForce[false].Select(one => one.Approval)];
        Approvals = [
            .. inForce[true]
                .Select((one, number) => new JudgedApproval(
                    kb, one.Approval, one.Version, day, number, NumberOf(one.Label!)))];
        _byAgent = Approvals.SelectMany(one => one.Agents, (one, agent) => (one, agent)).ToLookup(pair => pair.agent, pair => pair.one);
        Regimens = RegimenGroup.Of(Approvals);
        Day = new AssessedDay(Approvals.Length * Enum.GetValues<Verdict>().Length, Regimens.Length);
        Labels = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        _tests = [.. Labels.SelectMany(label => label.Tests).Distinct()];
        _testCount = labels.Leaves.Tests.Count;

        int NumberOf(CompiledLabel label)
        {
            numbers.TryAdd(label, numbers.Count);
            return numbers[label];
        }
    }

    public AssessedDay Day { get; }

    public LabelBook Book { get; }

    public JudgedApproval[] Approvals { get; }

    /// <summary>The approvals in force whose wording cannot be judged, in the same order; the checks keep new ones out.</summary>
    public Approval[] Unjudged { get; }

    /// <summary>The approvals that cover a regimen with one of these agents on the day, in any form, in their order.</summary>
    public IEnumerable<JudgedApproval> With(IReadOnlyCollection<Id<Drug>> agents) => agents.Count == 1
        ? _byAgent[agents.First()]
        : agents.SelectMany(agent => _byAgent[agent]).Distinct().OrderBy(one => one.Number);

    /// <summary>The exact sets of drugs that the approvals are of, by regulator.</summary>
    public RegimenGroup[] Regimens { get; }

    /// <summary>The distinct labels; an approval names its label by its place here.</summary>
    public CompiledLabel[] Labels { get; }

    /// <summary>The truths of all tests that the day's labels have, by their numbers.</summary>
    public Truth[] JudgeTests(Knowledge knowledge)
    {
        var truths = new Truth[_testCount];
        foreach (var test in _tests)
        {
            truths[test.Number] = test.Judge(knowledge);
        }

        return truths;
    }
}
