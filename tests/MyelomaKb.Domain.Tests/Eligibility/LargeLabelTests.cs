using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Labels as large as they may be, and larger: judging them takes a bounded number of steps, and costs no other label.</summary>
public sealed class LargeLabelTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    public static TheoryData<string> Names => [.. OddLabels.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Judging_by_one_label_takes_a_bounded_number_of_steps(string name)
    {
        var kb = FactFiles.Kb.Apply(
            FactFiles.Kb.Revision with { Number = 2 }, [Some.Approval(OddLabels.All[name], "odd", "bortezomib")], []);
        foreach (var patient in Profiles.All)
        {
            var query = new AssessmentQuery { AsOf = Day, Patient = patient, Detail = AssessmentDetail.Full };
            var others = FactFiles.Kb.Eligibility.Assess(query);
            var all = kb.Eligibility.Assess(query);
            Assert.InRange(all.Steps - others.Steps, 1, 200_000);
            Assert.Equal(
                others.Results.Select(line => (line.Approval.Id, line.Verdict)),
                all.Results.Where(line => line.Approval.Id.Value != "odd").Select(line => (line.Approval.Id, line.Verdict)));
        }
    }

    [Fact]
    public void Smallest_set_of_unmet_criteria_is_found_among_sixty()
    {
        var kb = Some.Kb([Some.All([.. Enumerable.Range(0, 20).Select(at => Some.Any(
            Some.All(Some.Age(100 + at), new BodyWeightKg(new(100 + at, null))), Some.Lines(20 + at)))])]);
        var patient = Some.Patient(kb) with { AgeYears = 60, BodyWeightKg = 70, PriorLines = KnownRange.Exactly(2) };

        var line = Some.Line(kb, patient);

        Assert.Equal(
            Enumerable.Range(0, 20).Select(at => (Criterion)Some.Lines(20 + at)), line.Unmet.Select(unmet => unmet.Criterion));
    }

    [Fact]
    public void Label_that_cannot_be_judged_is_left_out_and_named_and_all_others_are_judged()
    {
        var broken = Some.Approval(Some.Any([.. Enumerable.Range(1, 70).Select(at => (Criterion)Some.Age(at))]), "broken");
        var kb = Some.Kb([broken, Some.Approval(Some.Age(18), "whole")]);

        var results = kb.Eligibility.Assess(
            new AssessmentQuery
            {
                AsOf = Some.Day,
                Patient = Some.Patient(kb) with { AgeYears = 40 },
                Detail = AssessmentDetail.Full,
            }).Results;

        Assert.Equal(["whole"], results.Select(line => line.Approval.Id.Value));
        Assert.Equal("broken", Assert.Single(kb.Eligibility.Unjudged).Approval.Value);
    }
}
