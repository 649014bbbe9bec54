using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Wording;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Explains the verdicts on one patient.</summary>
internal sealed class Reasoning
{
    private readonly Judgment _judgment;
    private readonly AssessmentDetail _detail;
    private readonly JudgedTree _trees;
    private readonly WhyWording _why;

    public Reasoning(KnowledgeBase kb, ReasonWords words, Judgment judgment, AssessmentDetail detail)
    {
        _judgment = judgment;
        _detail = detail;
        var found = new FoundFacts(kb, judgment.Knowledge);
        Missing = new MissingFacts(judgment.Knowledge, words.Questions);
        _trees = new JudgedTree(found, words.Findings);
        _why = new WhyWording(words, found);
    }

    public MissingFacts Missing { get; }

    /// <summary>The verdict alone.</summary>
    public static ResultLine State(JudgedApproval approval, Judgment judgment)
    {
        var state = judgment[approval];
        var line = approval.Stated(state.Verdict);
        return state.IsEitherWay
            ? line with { DecidedEitherWay = OneFact.ThatDecides(judgment.LabelOf(approval), judgment.Knowledge, state) }
            : line;
    }

    /// <summary>The verdict with its reasons, and with the judged tree where everything is asked for.</summary>
    public ResultLine Explain(JudgedApproval approval)
    {
        var (label, state) = (_judgment.LabelOf(approval), _judgment[approval]);
        var line = AddReasons(State(approval, _judgment), label, state);
        return _detail == AssessmentDetail.Full ? line with { Criteria = _trees.Of(label.Outline, state) } : line;
    }

    private ResultLine AddReasons(ResultLine line, CompiledLabel label, LabelState state)
    {
        switch (state.Verdict)
        {
            case Verdict.Undetermined:
                return line with { Missing = Missing.Of(label, state.Missing), Why = _why.Undetermined(label, state.Missing) };
            case Verdict.Eligible:
                return line with { Why = _why.Eligible(label, state, line.DecidedEitherWay) };
            default:
                var search = new UnmetSearch(label, _judgment.Knowledge, state.Known, state.Refuted).Find();
                var unmet = search is { } found
                    ? Bits.Of(found.Leaves).ToList().ConvertAll(leaf => Unmet(label.Leaves[leaf], state.Refuted.Has(leaf)))
                    : [];
                return line with
                {
                    Unmet = unmet,
                    ThenMissing = Missing.Of(label, search?.Then.Missing ?? 0),
                    Why = _why.NotEligible(unmet, line.DecidedEitherWay, label),
                };
        }
    }

    private UnmetCriterion Unmet(Leaf leaf, bool shouldHold) =>
        new(shouldHold ? leaf : new Not(leaf), _why.Unmet(leaf, shouldHold));
}
