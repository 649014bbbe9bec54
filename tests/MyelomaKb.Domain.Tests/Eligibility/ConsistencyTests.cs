using CsCheck;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class ConsistencyTests
{
    private static readonly string[] Drugs = ["a1", "a2", "c1"];
    private static readonly Gen<PatientFacts> Patient = Gen.Int[0, Profiles.All.Count - 1].Select(at => Profiles.All[at]);

    [Fact]
    public void Assessment_is_the_same_on_all_days_of_an_epoch()
    {
        var epochs = FactFiles.Kb.Epochs;
        Gen.Select(Gen.Int[1, epochs.Count - 2], Gen.Int[0, 10_000], Patient).Sample(
            (epoch, days, patient) =>
            {
                var start = epochs.Start(epoch);
                var length = epochs.End(epoch)!.Value.DayNumber - start.DayNumber;
                Assert.Equal(Shape(start, patient), Shape(start.AddDays(days % length), patient));
            },
            iter: 50);
    }

    [Fact]
    public void Order_in_which_facts_are_told_does_not_matter() => Gen.Shuffle(Drugs).Sample(
        order =>
        {
            var kb = Some.Kb([Some.All(Some.ExposedClass("a", 2), Some.Exposed("c1"))]);
            var told = order.Aggregate(Some.Patient(kb).Exposed, (exposed, drug) => exposed.With(kb, Domain.Criteria.Truth.True, drug));
            Assert.Equal(Verdict.Eligible, Some.Line(kb, Some.Patient(kb) with { Exposed = told }).Verdict);
        },
        iter: 10);

    [Fact]
    public void Missing_is_empty_exactly_where_the_verdict_is_decided() => Gen.Select(Patient, Gen.Int[2003, 2026]).Sample(
        (patient, year) =>
        {
            var assessment = FactFiles.Kb.Eligibility.Assess(new AssessmentQuery { AsOf = new(year, 6, 1), Patient = patient });
            Assert.All(assessment.Results, line => Assert.Equal(line.Verdict == Verdict.Undetermined, line.Missing.Count > 0));
        },
        iter: 50);

    private static List<string> Shape(DateOnly day, PatientFacts patient) =>
        [.. FactFiles.Kb.Eligibility.Assess(new AssessmentQuery { AsOf = day, Patient = patient }).Results
            .Select(line => $"{line.Approval.Id} {line.Verdict} {line.Why} {line.Stated.Pathway}")];
}
