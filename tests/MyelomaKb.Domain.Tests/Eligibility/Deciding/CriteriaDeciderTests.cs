using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility.Deciding;

public sealed class CriteriaDeciderTests
{
    private static readonly KnowledgeBase Small = Some.Kb(Array.Empty<Criterion>());
    private static readonly CriteriaDecider Decider = new(Small.Agents);

    private static readonly Gen<Criterion> Few =
        Generate.Criteria.Where(tree => Generate.LeavesOf(tree).Distinct().Count() <= 4);

    [Fact]
    public void Criteria_can_hold_exactly_where_some_world_meets_them() => Generate.Criteria.Sample(
        criteria =>
        {
            var decision = Decider.CanHold(criteria);
            Assert.Equal(WorldsOf(criteria).Any(world => Judge.Holds(criteria, world)), decision.IsPossible);
            AssertMeets(decision.Witness, criteria);
        },
        iter: OracleCase.Runs);

    [Fact]
    public void Two_criteria_lie_to_each_other_as_the_worlds_that_meet_them_do() => Gen.Select(Few, Few).Where(IsSmall).Sample(
        pair =>
        {
            var (one, other) = pair;
            var worlds = WorldsOf(new All([one, other]));
            var comparison = Decider.Compare(one, other);
            Assert.Equal(worlds.Any(world => Judge.Holds(one, world) && Judge.Holds(other, world)), comparison.Both.IsPossible);
            Assert.Equal(worlds.Any(world => Judge.Holds(one, world) && !Judge.Holds(other, world)), comparison.OnlyFirst.IsPossible);
            Assert.Equal(worlds.Any(world => !Judge.Holds(one, world) && Judge.Holds(other, world)), comparison.OnlySecond.IsPossible);
            AssertMeets(comparison.OnlyFirst.Witness, new All([one, new Not(other)]));
        },
        iter: OracleCase.Runs);

    public static TheoryData<Criterion, Criterion, CriteriaRelation> Pairs => new()
    {
        { Some.Lines(2), Some.Lines(4), CriteriaRelation.Contains },
        { Some.Lines(4), Some.Lines(2), CriteriaRelation.ContainedIn },
        { Some.Lines(1, 3), Some.Lines(2, 4), CriteriaRelation.Overlaps },
        { Some.Lines(1, 3), Some.Lines(4), CriteriaRelation.Disjoint },
        { Some.ExposedClass("ab", 1), Some.RefractoryClass("a", 1), CriteriaRelation.Contains },
        { Some.ExposedClass("c", 1), Some.Exposed("c1"), CriteriaRelation.Same },
        { Some.Lines(1), Some.Exposed("a1"), CriteriaRelation.Contains },
        { Some.Exposed("a1"), Some.Exposed("a1-sc"), CriteriaRelation.Same },
        { Some.Status(DiseaseStatus.NewlyDiagnosed), Some.Lines(2), CriteriaRelation.Disjoint },
        { new ProgressedOnLastTherapy(true), new ProgressedWithinDays(60), CriteriaRelation.Contains },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Relation_is_told(Criterion first, Criterion second, CriteriaRelation relation) =>
        Assert.Equal(relation, Decider.Compare(first, second).Relation);

    [Fact]
    public void More_agents_than_there_are_can_never_be_met() =>
        Assert.Equal(Decision.Impossible, Decider.CanHold(Some.ExposedClass("a", 3)));

    [Fact]
    public void What_takes_too_many_steps_is_not_decided() =>
        Assert.Equal(Decision.NotDecided, new CriteriaDecider(Small.Agents, mostSteps: 1).CanHold(Some.All(Some.Lines(4), Some.Age(18))));

    [Fact]
    public void More_leaves_than_a_label_may_have_are_not_decided() => Assert.Equal(
        Decision.NotDecided, Decider.CanHold(Some.All([.. Enumerable.Range(1, 65).Select(at => (Criterion)Some.Age(at))])));

    [Fact]
    public void Witness_is_one_profile()
    {
        var witness = Decider.CanHold(Some.All(
            Some.Exposed("a1"), Some.Not(Some.Exposed("a2")), Some.ExposedClass("ab", 2), new HasCondition(new("frail")), Some.Lines(2)));

        Assert.Equal(
            """
            {"exposedTo":["a1",{"class":"ab","agents":2}],"notExposedTo":["a2"],"conditions":{"frail":true},"priorLines":2}
            """,
            witness.Witness!.ToProfile().ToJsonString());
    }

    [Fact]
    public void Every_pair_of_real_labels_is_decided()
    {
        var decider = new CriteriaDecider(FactFiles.Kb.Agents);
        var labels = FactFiles.Kb.Approvals.All.Select(approval => approval.Versions[^1].Criteria).Distinct().Take(40).ToList();

        Assert.All(labels, label => Assert.True(decider.CanHold(label).IsPossible));
        Assert.All(labels, one => Assert.All(
            labels, other => Assert.NotEqual(CriteriaRelation.NotDecided, decider.Compare(one, other).Relation)));
    }

    private static PlainJudge Judge { get; } = new(Small);

    private static bool IsSmall((Criterion First, Criterion Second) pair) =>
        Generate.LeavesOf(new All([pair.First, pair.Second])).Select(leaf => leaf.Op).Distinct()
            .Count(op => op is not ("exposedTo" or "refractoryTo" or "priorLines" or "diseaseStatus")) <= 2;

    private static List<World> WorldsOf(Criterion criteria)
    {
        var nothing = Some.Patient(Small);
        return [
            .. WorldList.All([.. Generate.LeavesOf(criteria)], Small.Agents.Agents.Count).Where(world => Judge.GoesWith(world, nothing))];
    }

    private static void AssertMeets(Witness? witness, Criterion criteria)
    {
        if (witness is not null)
        {
            var kb = Some.Kb([criteria]);
            var patient = witness.Facts.Aggregate(Some.Patient(kb), (told, fact) => told.With(kb, fact));
            Assert.Equal(Verdict.Eligible, kb.Eligibility.Judge(Some.Day, patient)[0].Verdict);
        }
    }
}
