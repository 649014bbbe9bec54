using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class QuestionPropertyTests
{
    [Fact]
    public void Answer_to_any_missing_fact_goes_with_what_is_told_and_settles_it() => OracleCase.Gen.Sample(
        one =>
        {
            foreach (var missing in one.Line.Missing)
            {
                foreach (var answer in new[] { missing.Answers.Yes, missing.Answers.No })
                {
                    var told = one.Told.With(one.Kb, answer);
                    Assert.DoesNotContain(missing.Fact, Some.Line(one.Kb, told).Missing.Select(left => left.Fact));
                    Assert.Contains(one.AllWorlds, world => one.Judge.GoesWith(world, told));
                }
            }
        },
        iter: OracleCase.Runs / 4);

    [Fact]
    public void Telling_more_of_one_patient_never_turns_a_decided_verdict() => TwoStages.Sample(
        one => Assert.True(one.Less.Verdict == Verdict.Undetermined || one.Less.Verdict == one.More.Verdict),
        iter: OracleCase.Runs / 2);

    private static readonly Gen<(ResultLine Less, ResultLine More)> TwoStages = OracleCase.Gen
        .Where(one => one.Worlds.Count > 0)
        .SelectMany(one => Generate.Told(one.Kb, one.Worlds[0], 60)
            .Select(more => (Less: one.Line, More: Some.Line(one.Kb, Merge(one.Told, more)))));

    /// <summary>What the first tells, and where it says nothing what the second tells of the same patient.</summary>
    private static PatientFacts Merge(PatientFacts less, PatientFacts more) => less with
    {
        Diagnosis = less.Diagnosis ?? more.Diagnosis,
        DiseaseStatus = less.DiseaseStatus ?? more.DiseaseStatus,
        RiskCategory = less.RiskCategory ?? more.RiskCategory,
        AgeYears = less.AgeYears ?? more.AgeYears,
        TransplantEligible = less.TransplantEligible ?? more.TransplantEligible,
        Conditions = less.Conditions.Count > 0 ? less.Conditions : more.Conditions,
        Exposed = Merge(less.Exposed, more.Exposed),
        Refractory = Merge(less.Refractory, more.Refractory),
    };

    private static AgentFacts Merge(AgentFacts less, AgentFacts more) =>
        new([.. less.Agents.Zip(more.Agents, (one, other) => one == Truth.Unknown ? other : one)])
        {
            AtLeast = [.. less.AtLeast, .. more.AtLeast],
            FewerThan = [.. less.FewerThan, .. more.FewerThan],
        };
}
