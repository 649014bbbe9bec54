using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Domain.Tests.Eligibility.Effects;

/// <summary>Effects between two small knowledge bases.</summary>
public sealed class ChangeTests
{
    private static readonly Witness One = new([new ToldNumber("ageYears", 60)]);
    private static readonly Witness Other = new([new ToldNumber("ageYears", 17)]);

    [Fact]
    public void Approvals_that_come_and_go_change_from_and_to_nothing()
    {
        var before = Some.Kb([Some.Approval(Some.Age(18), "b-gone"), Some.Approval(Some.Age(18), "c-stays")]);
        var after = Some.Kb([Some.Approval(Some.Age(18), "a-new"), Some.Approval(Some.Age(18), "c-stays")]);
        Assert.Equal(
            [new VerdictChange(new("a-new"), null, Verdict.Eligible), new VerdictChange(new("b-gone"), Verdict.Eligible, null)],
            VerdictEffect.Of(before, Ask(before), after, Ask(after)));
    }

    [Fact]
    public void Criteria_of_a_new_approval_lie_beside_those_of_all_others()
    {
        var before = Some.Kb([Some.Approval(Some.Age(18), "adults"), Some.Approval(Some.Age(null, 17), "minors")]);
        var effect = CriteriaEffect.Between(before, With(before, Some.Approval(Some.Age(65), "old")), Some.Day, new WorkBudget(1000))
            .Single();
        Assert.Equal("old", effect.Approval.Value);
        Assert.Equal(["adults"], effect.Neighbours.Select(one => one.Approval.Value));
    }

    [Fact]
    public void Wordings_beyond_the_budget_are_not_decided()
    {
        var before = Some.Kb(Array.Empty<Criterion>());
        var after = With(before, Some.Approval(Some.Age(18), "a"), Some.Approval(Some.Age(19), "b"));
        var effects = CriteriaEffect.Between(before, after, Some.Day, new WorkBudget(4));
        Assert.True(effects[0].CanHold.IsPossible);
        Assert.Equal((Decision.NotDecided, 0, 1), (effects[1].CanHold, effects[1].Compared, effects[1].ToCompare));
    }

    [Fact]
    public void Patient_who_meets_the_changed_criteria_alone_tells_them_apart()
    {
        var neighbour = CriteriaNeighbour.Of(new("other"), new Comparison(new(true), new(true, One), new(true, Other)));
        Assert.Equal((One, true), (neighbour.Distinguishing, neighbour.MeetsChanged));
    }

    [Fact]
    public void Patient_who_meets_the_other_criteria_alone_is_named_where_nobody_meets_the_changed_ones_alone()
    {
        var neighbour = CriteriaNeighbour.Of(new("other"), new Comparison(new(true), Decision.Impossible, new(true, Other)));
        Assert.Equal((Other, false), (neighbour.Distinguishing, neighbour.MeetsChanged));
    }

    private static KnowledgeBase With(KnowledgeBase kb, params Approval[] approvals) =>
        kb.Apply(kb.Revision with { Number = 2 }, approvals, []);

    private static AssessmentQuery Ask(KnowledgeBase kb) =>
        new() { AsOf = Some.Day, Patient = Some.Patient(kb) with { AgeYears = 60 } };
}
