using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;
using MyelomaKb.Domain.Eligibility.Wording;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Turns the facts that a label waits for into questions with answers.</summary>
internal sealed class MissingFacts(Knowledge known, QuestionWording wording)
{
    /// <summary>The facts of the label, by their bits, in label order.</summary>
    public IReadOnlyList<MissingFact> Of(CompiledLabel label, ulong facts)
    {
        var missing = new List<MissingFact>();
        foreach (var fact in Bits.Of(facts))
        {
            missing.Add(Of(label, fact));
        }

        return missing;
    }

    /// <summary>One fact of the label; what is the same for every patient of whom it is not known is made once.</summary>
    public MissingFact Of(CompiledLabel label, int fact) => label.Asked[fact]
        ?? (label.Facts[fact].IsAskedTheSame
            ? label.Asked[fact] = Ask(label, label.Facts[fact]) with { IsStanding = true }
            : Ask(label, label.Facts[fact]));

    private MissingFact Ask(CompiledLabel label, FactSource fact)
    {
        var tests = label.TestsOf(fact).ToList();
        var (yes, no) = fact is FlagFact ? (FactSource.Yes, FactSource.No) : Examples(fact, tests);
        return new MissingFact(fact.Fact, wording.Ask(tests[0].Leaf), new Answers(fact.Fragment(yes), fact.Fragment(no)));
    }

    /// <summary>A value that meets the label and one that does not, as near to it as can be.</summary>
    private (decimal Yes, decimal No) Examples(FactSource fact, List<LeafTest> tests)
    {
        var values = fact.Values(known, tests).ToList();
        var open = tests.FindAll(test => values.Select(test.Holds).Distinct().Count() == 2);
        var yes = Pick(Near(values, open[0].Turn), value => open.TrueForAll(test => test.Holds(value)), open[0].Holds);
        var no = Pick(
            Near(values, open[0].Turn is null ? null : yes),
            value => !open.Exists(test => test.Holds(value)),
            value => !open[0].Holds(value));
        return (yes, no);
    }

    private static List<decimal> Near(List<decimal> values, decimal? mark) =>
        mark is { } number ? [.. values.OrderBy(value => Math.Abs(value - number))] : values;

    /// <summary>A value that suits all leaves, else one that suits the first.</summary>
    private static decimal Pick(List<decimal> values, Predicate<decimal> best, Predicate<decimal> good)
    {
        var at = values.FindIndex(best);
        return values[at >= 0 ? at : values.FindIndex(good)];
    }
}
