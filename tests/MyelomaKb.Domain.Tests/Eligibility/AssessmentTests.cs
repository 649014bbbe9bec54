using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class AssessmentTests
{
    private static readonly Criterion Fits = new TransplantEligible(true);
    private static readonly Criterion FitsNot = new TransplantEligible(false);

    [Fact]
    public void Results_come_by_verdict_then_newest_decision_then_id()
    {
        var kb = Some.Kb([
            Some.Approval(FitsNot, "out"),
            Some.Approval(Fits, "b"),
            Some.Approval(Fits, "a"),
            Some.Approval(Fits, "new") with { DecidedOn = new(2021, 1, 1) },
            Some.Approval(Some.Age(18), "open")]);
        var results = Assess(kb, Candidate(kb)).Results;
        Assert.Equal(["new", "a", "b", "open", "out"], results.Select(line => line.Approval.Id.Value));
    }

    [Fact]
    public void Verdict_filter_leaves_counts_and_questions_alone()
    {
        var kb = Some.Kb([Some.Approval(Fits, "in"), Some.Approval(Some.Age(18), "open"), Some.Approval(FitsNot, "out")]);
        var assessment = Assess(kb, Candidate(kb), query => query with { Verdicts = [Verdict.Eligible] });
        Assert.Equal(["in"], assessment.Results.Select(line => line.Approval.Id.Value));
        Assert.Equal(new VerdictCounts(1, 1, 1), assessment.Counts);
        Assert.Single(assessment.Questions);
    }

    [Fact]
    public void Drug_filter_keeps_regimens_with_another_form_of_it()
    {
        var kb = Some.Kb([Some.Approval(Fits, "form", "a1-sc"), Some.Approval(Fits, "other", "c1")]);
        var assessment = Assess(kb, Candidate(kb), query => query with { Drugs = [new("a1")] });
        Assert.Equal(["form"], assessment.Results.Select(line => line.Approval.Id.Value));
    }

    [Fact]
    public void Regulator_and_setting_filters_keep_what_they_name()
    {
        var kb = Some.Kb([
            Some.Approval(Fits, "fda"),
            Some.Approval(Fits, "ema") with { Regulator = Regulator.Ema },
            Some.Approval(Fits, "upkeep") with { Setting = Setting.Maintenance }]);
        var assessment = Assess(
            kb, Candidate(kb), query => query with { Regulators = [Regulator.Fda], Settings = [Setting.RelapsedRefractory] });
        Assert.Equal(["fda"], assessment.Results.Select(line => line.Approval.Id.Value));
    }

    [Fact]
    public void Requested_withdrawal_keeps_the_approval_in_force_with_a_notice()
    {
        var asked = new ApprovalEvent(new(2023, 1, 1), ApprovalEventKind.WithdrawalRequested, null, null, []);
        var kb = Some.Kb([Some.Approval(Fits) with { History = [asked] }]);
        Assert.Equal([asked], Assess(kb, Candidate(kb)).Results[0].Stated.Notices);
    }

    [Fact]
    public void Approval_is_not_judged_on_the_day_it_ends()
    {
        var ended = new ApprovalEvent(Some.Day, ApprovalEventKind.Withdrawn, null, null, []);
        var kb = Some.Kb([Some.Approval(Fits) with { History = [ended] }]);
        Assert.Empty(Assess(kb, Candidate(kb)).Results);
        Assert.Single(Assess(kb, Candidate(kb), query => query with { AsOf = Some.Day.AddDays(-1) }).Results);
    }

    [Fact]
    public void Added_form_is_told_and_counts_as_a_regimen()
    {
        var added = new ApprovalEvent(new(2022, 1, 1), ApprovalEventKind.FormulationAdded, new("a1-sc"), null, []);
        var kb = Some.Kb([Some.Approval(Fits, "one", "a1", "c1") with { History = [added] }]);
        var assessment = Assess(kb, Candidate(kb));
        Assert.Equal(["a1-sc", "c1"], assessment.Results[0].Stated.AlsoAs.Single().Select(drug => drug.Value));
        Assert.Equal(["a1+c1", "a1-sc+c1"], assessment.Regimens.Select(regimen => string.Join('+', regimen.Regimen)));
    }

    [Fact]
    public void Drug_that_may_be_left_out_does_not_count_for_the_regimen()
    {
        var kb = Some.Kb([Some.Approval(Fits) with { Regimen = [new(new("a1")), new(new("c1"), Optional: true)] }]);
        Assert.Equal(["a1"], Assess(kb, Candidate(kb)).Regimens.Single().Regimen.Select(drug => drug.Value));
    }

    [Fact]
    public void Regimen_is_eligible_either_way_where_its_approvals_cover_every_value()
    {
        var kb = Some.Kb([Some.Approval(Fits, "one"), Some.Approval(FitsNot, "other")]);
        var regimen = Assess(kb, Some.Patient(kb)).Regimens.Single();
        Assert.Equal((Verdict.Eligible, "transplantEligible"), (regimen.Verdict, regimen.EitherWay?.Name));
    }

    [Fact]
    public void Regimen_stays_undetermined_where_a_value_is_not_covered()
    {
        var kb = Some.Kb([Some.Approval(Some.Lines(1, 2), "one"), Some.Approval(Some.Lines(4), "other")]);
        var regimen = Assess(kb, Some.Patient(kb)).Regimens.Single();
        Assert.Equal((Verdict.Undetermined, null), (regimen.Verdict, regimen.EitherWay));
    }

    [Fact]
    public void Regimen_names_its_approvals_best_verdict_first()
    {
        var kb = Some.Kb([Some.Approval(FitsNot, "a"), Some.Approval(Some.Age(18), "b"), Some.Approval(Fits, "c")]);
        var regimen = Assess(kb, Candidate(kb)).Regimens.Single();
        Assert.Equal(Verdict.Eligible, regimen.Verdict);
        Assert.Equal(["c", "b", "a"], regimen.Approvals.Select(id => id.Value));
    }

    [Fact]
    public void Regimen_counts_only_approvals_that_pass_the_filters()
    {
        var kb = Some.Kb([Some.Approval(Fits, "a"), Some.Approval(Some.Age(18), "b") with { Setting = Setting.Maintenance }]);
        var regimen = Assess(kb, Candidate(kb), query => query with { Settings = [Setting.Maintenance] }).Regimens.Single();
        Assert.Equal((Verdict.Undetermined, "b"), (regimen.Verdict, regimen.Approvals.Single().Value));
    }

    [Fact]
    public void Regimens_are_told_apart_by_regulator_and_come_by_verdict()
    {
        var kb = Some.Kb([
            Some.Approval(FitsNot, "a"), Some.Approval(Fits, "b") with { Regulator = Regulator.Ema }, Some.Approval(Fits, "c", "c1")]);
        Assert.Equal(
            [("a1", Regulator.Ema), ("c1", Regulator.Fda), ("a1", Regulator.Fda)],
            Assess(kb, Candidate(kb)).Regimens.Select(one => (one.Regimen.Single().Value, one.Regulator)));
    }

    [Fact]
    public void Regimen_with_one_open_approval_and_one_that_fails_is_undetermined()
    {
        var kb = Some.Kb([Some.Approval(Some.Age(18), "a"), Some.Approval(FitsNot, "b")]);
        var regimen = Assess(kb, Candidate(kb)).Regimens.Single();
        Assert.Equal((Verdict.Undetermined, null), (regimen.Verdict, regimen.EitherWay));
    }

    [Fact]
    public void Result_rests_on_the_sources_of_the_approval_and_of_the_wording()
    {
        var (one, other) = (new Cite(new("s1")), new Cite(new("s2")));
        var version = new LabelVersion(new(2020, 1, 1), "Indication.", Fits, VersionBasis.Label, [other, one]);
        var kb = Some.Kb([Some.Approval(Fits) with { Cites = [one], Versions = [version] }]);
        Assert.Equal(
            [one, other], Assess(kb, Candidate(kb), query => query with { Detail = AssessmentDetail.Full }).Results[0].Stated.Cites);
    }

    [Fact]
    public void Question_that_decides_more_results_comes_first()
    {
        var kb = Some.Kb([
            Some.Approval(Some.Age(18), "one"),
            Some.Approval(Some.All(Fits, Some.Age(65)), "two"),
            Some.Approval(Some.Any(Some.All(Fits, Some.Exposed("a1")), Some.Exposed("c1")), "three")]);
        var questions = Assess(kb, Some.Patient(kb)).Questions;
        Assert.Equal(
            [("ageYears", 2), ("transplantEligible", 1), ("exposedTo", 1), ("exposedTo", 0)],
            questions.Select(question => (question.Asked.Fact.Name, question.Decides)));
    }

    [Fact]
    public void Details_are_told_only_as_far_as_asked_for()
    {
        var kb = Some.Kb([Fits]);
        var bare = Assess(kb, Some.Patient(kb), query => query with { Detail = AssessmentDetail.Verdicts });
        var full = Assess(kb, Some.Patient(kb), query => query with { Detail = AssessmentDetail.Full });
        Assert.Equal((null, 0, 0), (bare.Results[0].Why, bare.Results[0].Missing.Count, bare.Questions.Count));
        Assert.Equal(Truth.Unknown, full.Results[0].Criteria!.Outcome);
    }

    [Fact]
    public void Doubts_are_those_that_bear_on_the_judged_wording()
    {
        var kb = Some.Kb([Some.Approval(Fits) with
        {
            History = [
                new(new(2030, 1, 1), ApprovalEventKind.Withdrawn, null, null, []),
                new(new(2031, 1, 1), ApprovalEventKind.LabelChange, null, null, [])],
            Unconfirmed = [
                "/", "/application", "/decidedOn", "/versions/0/from", "/versions/1/from", "/history/0/on", "/history/1/on", "/history"],
        }]);
        Assert.Equal(
            ["/", "/decidedOn", "/versions/0/from", "/history/0/on", "/history"], Assess(kb, Candidate(kb)).Results[0].Stated.Unconfirmed);
    }

    private static PatientFacts Candidate(KnowledgeBase kb) => Some.Patient(kb) with { TransplantEligible = true };

    private static Assessment Assess(KnowledgeBase kb, PatientFacts patient, Func<AssessmentQuery, AssessmentQuery>? ask = null)
    {
        var query = new AssessmentQuery { AsOf = Some.Day, Patient = patient };
        return kb.Eligibility.Assess(ask is null ? query : ask(query));
    }
}
