using CsCheck;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class VerdictPropertyTests
{
    [Fact]
    public void Verdict_of_any_label_is_what_all_worlds_agree_on() => OracleCase.Gen.Sample(
        one =>
        {
            var verdicts = one.Worlds.Select(world => one.Judge.Holds(one.Criteria, world)).Distinct().ToList();
            var expected = verdicts.Count == 2 ? Verdict.Undetermined : verdicts[0] ? Verdict.Eligible : Verdict.NotEligible;
            Assert.Equal(expected, one.Kb.Eligibility.Judge(Some.Day, one.Told)[0].Verdict);
        },
        iter: OracleCase.Runs);

    [Fact]
    public void Missing_facts_of_any_label_are_those_that_the_worlds_differ_in() => OracleCase.Gen.Sample(
        one =>
        {
            var expected = new PlainMissing(one.Judge, one.Worlds).OutwardOf(one.Criteria);
            Assert.Equal(expected, one.Kb.Eligibility.Judge(Some.Day, one.Told).MissingOf(0).Select(OracleCase.Outward));
        },
        iter: OracleCase.Runs);
}
