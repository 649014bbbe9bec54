using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility.Effects;

public sealed class EffectTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly KnowledgeBase Before = FactFiles.Kb;

    [Fact]
    public void Verdict_that_a_stricter_label_turns_is_told_with_what_it_was()
    {
        var after = With("fda-tecvayli-2022-10-25", criteria => new All([criteria, new AgeYears(new(70, null))]));
        var query = new AssessmentQuery { AsOf = Today, Patient = Profiles.FourLines with { AgeYears = 60 } };

        var change = VerdictEffect.Of(Before, query, after, query).Single(one => one.Approval.Value == "fda-tecvayli-2022-10-25");

        Assert.Equal(Verdict.NotEligible, change.To);
        Assert.NotEqual(Verdict.NotEligible, change.From);
    }

    [Fact]
    public void Nothing_changes_between_a_knowledge_base_and_itself()
    {
        var query = new AssessmentQuery { AsOf = Today, Patient = Profiles.FourLines };

        Assert.Empty(VerdictEffect.Of(Before, query, Before, query));
        Assert.Empty(CriteriaEffect.Between(Before, Before, Today, Wide));
    }

    [Fact]
    public void Changed_criteria_lie_within_what_they_were_tightened_from()
    {
        var after = With("fda-tecvayli-2022-10-25", criteria => new All([criteria, new AgeYears(new(70, null))]));

        var effect = CriteriaEffect.Between(Before, after, Today, Wide).Single();

        Assert.True(effect.CanHold.IsPossible);
        Assert.NotEmpty(effect.Neighbours);
        Assert.DoesNotContain(effect.Neighbours, one => one.Relation is CriteriaRelation.Disjoint or CriteriaRelation.NotDecided);
        Assert.All(effect.Neighbours, one => Assert.Equal(one.Relation == CriteriaRelation.Same, one.Distinguishing is null));
    }

    [Fact]
    public void Criteria_that_nobody_can_meet_are_told()
    {
        var after = With(
            "fda-tecvayli-2022-10-25", criteria => new All([criteria, new AgeYears(new(70, null)), new AgeYears(new(null, 60))]));

        var effect = CriteriaEffect.Between(Before, after, Today, Wide).Single();

        Assert.Equal(Decision.Impossible, effect.CanHold);
        Assert.Empty(effect.Neighbours);
    }

    [Fact]
    public void Invented_patients_are_the_same_for_the_same_seed_and_others_for_another()
    {
        Assert.Equal(Texts(1), Texts(1));
        Assert.NotEqual(Texts(1), Texts(2));

        static string[] Texts(ulong seed) => [.. SyntheticProfiles.Make(Before, Before, seed, 50).Select(one => one.ToJsonString())];
    }

    private static WorkBudget Wide => new(1_000_000);

    private static KnowledgeBase With(string id, Func<Criterion, Criterion> change)
    {
        var approval = Before.Approvals.Find(id)!;
        var last = approval.Versions[^1];
        Approval changed = approval with { Versions = [.. approval.Versions.SkipLast(1), last with { Criteria = change(last.Criteria) }] };
        return Before.Apply(Before.Revision with { Number = 2 }, [changed], []);
    }
}
