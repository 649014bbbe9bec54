using MyelomaKb.Api.Effects;
using MyelomaKb.Api.Tests.Eligibility;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Tests.Effects;

public sealed class EffectReportTests
{
    private const string Changed = "fda-tecvayli-2022-10-25";
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public async Task Every_invented_patient_and_every_case_can_be_asked_about()
    {
        var kb = await CuratedKnowledge.Kb;

        Assert.All(EffectPatients.Invent(kb, kb), one => Assert.NotNull(EffectPatients.Ask(EffectPatients.RequestFor(one), kb, Today)));
        Assert.All(EffectPatients.Cases, one => Assert.NotNull(EffectPatients.Ask(one.Request, kb, Today)));
        Assert.True(EffectPatients.Cases.Count > 100);
    }

    [Fact]
    public async Task Stricter_label_takes_verdicts_away_and_gives_none()
    {
        var kb = await CuratedKnowledge.Kb;

        var effect = EffectReport.Of(kb, Tightened(kb), Today, Verdicts, Criteria);

        Assert.Equal(EffectPatients.Count, effect.Profiles.Count);
        Assert.NotEmpty(effect.Profiles.Ways);
        Assert.All(effect.Profiles.Ways, way => Assert.Equal((Changed, Verdict.NotEligible), (way.Approval, way.To)));
        Assert.Equal(effect.Profiles.Changed, effect.Profiles.Ways.Sum(way => way.Count));
        Assert.Equal(Changed, Assert.Single(effect.Fields).Id);
        Assert.Equal(Possibility.Possible, Assert.Single(effect.Criteria).CanHold);
    }

    [Fact]
    public async Task Nothing_changes_where_nothing_is_proposed()
    {
        var kb = await CuratedKnowledge.Kb;

        var effect = EffectReport.Of(kb, kb, Today, Verdicts, Criteria);

        Assert.Equal((0, 0, 0, 0), (effect.Fields.Count, effect.Cases.Changed.Count, effect.Profiles.Ways.Count, effect.Criteria.Count));
    }

    [Fact]
    public async Task Witness_of_every_label_is_a_profile_that_the_label_covers()
    {
        var kb = await CuratedKnowledge.Kb;
        var decider = new CriteriaDecider(kb.Agents);

        Assert.All(kb.Approvals.All.Where(approval => approval.InForceOn(Today)), approval =>
        {
            var witness = decider.CanHold(approval.VersionOn(Today)!.Criteria).Witness!;
            var asked = EffectPatients.Ask(EffectPatients.RequestFor(witness.ToProfile()), kb, Today);
            Assert.NotNull(asked);
            Assert.Contains(approval.Id, kb.Eligibility.Cover(asked).Eligible);
        });
    }

    [Fact]
    public async Task Effect_that_takes_too_many_steps_says_what_was_done()
    {
        var kb = await CuratedKnowledge.Kb;

        var effect = EffectReport.Of(kb, Tightened(kb), Today, new WorkBudget(300_000), new WorkBudget(50));

        Assert.Equal(EffectOutcome.NotDecided, effect.Outcome);
        Assert.Equal(effect.Cases.Of, effect.Cases.Count);
        Assert.InRange(effect.Profiles.Count, 1, effect.Profiles.Of - 1);
        var label = Assert.Single(effect.Criteria);
        Assert.InRange(label.Compared, 1, label.Of - 1);
        Assert.InRange(effect.Work.Steps, 300_050, 400_000);
    }

    [Fact]
    public async Task Effect_of_curated_labels_stays_far_within_the_work_that_one_answer_may_take()
    {
        var kb = await CuratedKnowledge.Kb;

        var effect = EffectReport.Of(kb, Tightened(kb), Today, Verdicts, Criteria);

        Assert.Equal(EffectOutcome.Decided, effect.Outcome);
        Assert.InRange(effect.Work.Steps, 1, (EffectWork.MostVerdictSteps + EffectWork.MostCriteriaSteps) / 4);
    }

    private static WorkBudget Verdicts => new(EffectWork.MostVerdictSteps);

    private static WorkBudget Criteria => new(EffectWork.MostCriteriaSteps);

    private static KnowledgeBase Tightened(KnowledgeBase kb)
    {
        var approval = kb.Approvals.Find(Changed)!;
        var last = approval.Versions[^1];
        var criteria = new All([last.Criteria, new AgeYears(new(70, null))]);
        var changed = approval with { ChangedIn = 2, Versions = [.. approval.Versions.SkipLast(1), last with { Criteria = criteria }] };
        return kb.Apply(kb.Revision with { Number = 2 }, [changed], []);
    }
}
