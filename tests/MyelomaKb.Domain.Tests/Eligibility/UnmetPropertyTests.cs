using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class UnmetPropertyTests
{
    [Fact]
    public void Unmet_of_any_label_is_the_first_smallest_set_that_suffices() => OracleCase.Gen.Sample(
        one =>
        {
            var line = one.Line;
            if (line.Verdict != Verdict.NotEligible)
            {
                Assert.Empty(line.Unmet);
                return;
            }

            var expected = new PlainUnmet(one.Judge, one.Worlds).Of(one.Criteria) ?? [];
            Assert.Equal(expected.Select(PlainUnmet.Name), line.Unmet.Select(unmet => PlainUnmet.Name(LeafOf(unmet.Criterion))));
        },
        iter: OracleCase.Runs);

    [Fact]
    public void Unmet_leaf_that_holds_is_written_as_not()
    {
        var kb = Some.Kb([Some.Not(Some.Exposed("a1"))]);
        var patient = Some.Patient(kb);
        var line = Some.Line(kb, patient with { Exposed = patient.Exposed.With(kb, Truth.True, "a1") });
        Assert.Equal([new Not(Some.Exposed("a1"))], line.Unmet.Select(unmet => unmet.Criterion));
    }

    [Fact]
    public void Unmet_says_what_would_then_be_missing()
    {
        var kb = Some.Kb([Some.All(Some.Lines(4), Some.Exposed("a1"))]);
        var line = Some.Line(kb, Some.Patient(kb) with { PriorLines = KnownRange.Exactly(2) });
        Assert.Equal([new Fact("exposedTo", new OfAgents(new OneDrug(new("a1"))))], line.ThenMissing.Select(missing => missing.Fact));
    }

    private static Leaf LeafOf(Criterion criterion) => criterion is Not not ? (Leaf)not.Child : (Leaf)criterion;
}
