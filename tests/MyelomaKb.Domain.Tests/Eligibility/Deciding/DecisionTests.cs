using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;

namespace MyelomaKb.Domain.Tests.Eligibility.Deciding;

public sealed class DecisionTests
{
    private static readonly KnowledgeBase Small = Some.Kb(Array.Empty<Criterion>());

    public static TheoryData<bool?, bool?, bool?, CriteriaRelation> Relations => new()
    {
        { false, null, null, CriteriaRelation.Disjoint },
        { null, true, true, CriteriaRelation.NotDecided },
        { true, null, true, CriteriaRelation.NotDecided },
        { true, true, null, CriteriaRelation.NotDecided },
        { true, null, false, CriteriaRelation.NotDecided },
        { true, false, null, CriteriaRelation.NotDecided },
        { true, false, false, CriteriaRelation.Same },
        { true, true, false, CriteriaRelation.Contains },
        { true, false, true, CriteriaRelation.ContainedIn },
        { true, true, true, CriteriaRelation.Overlaps },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public void Relation_follows_from_who_meets_both_and_who_only_one(bool? both, bool? first, bool? second, CriteriaRelation expected) =>
        Assert.Equal(expected, new Comparison(new(both), new(first), new(second)).Relation);

    [Fact]
    public void Impossible_is_decided() => Assert.False(Decision.Impossible.IsPossible);

    [Fact]
    public void Value_that_the_steps_allow_is_tried()
    {
        var criteria = new TransplantEligible(true);
        Assert.True(new CriteriaDecider(Small.Agents, mostSteps: 1).CanHold(criteria).IsPossible);
        Assert.Equal(Decision.NotDecided, new CriteriaDecider(Small.Agents, mostSteps: 0).CanHold(criteria));
    }

    [Fact]
    public void Witness_keeps_all_conditions_that_are_told()
    {
        var witness = new Witness([new ToldCondition(new("frail"), true), new ToldCondition(new("fit"), false)]);
        Assert.Equal("""{"conditions":{"frail":true,"fit":false}}""", witness.ToProfile().ToJsonString());
    }
}
