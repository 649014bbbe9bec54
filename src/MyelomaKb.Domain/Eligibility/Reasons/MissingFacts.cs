using MyelomaKb.Domain.Eligibility.Judging;
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
            missing.Add(Of(label, label.Facts[fact]));
        }

        return missing;
    }

    public MissingFact Of(CompiledLabel label, FactSource fact)
    {
        var tests = label.TestsOf(fact).ToList();
        var values = fact.Values(known, tests).ToList();
        var yes = Pick(values, value => tests.TrueForAll(test => test.Holds(value)), tests[0].Holds);
        var no = Pick(
            fact is WholeNumberFact ? [.. values.OrderBy(value => Math.Abs(value - yes))] : values,
            value => !tests.Exists(test => test.Holds(value)),
            value => !tests[0].Holds(value));
        return new MissingFact(fact.Fact, wording.Ask(tests[0].Leaf), new Answers(fact.Fragment(yes), fact.Fragment(no)));
    }

    /// <summary>A value that suits all leaves, else one that suits the first.</summary>
    private static decimal Pick(List<decimal> values, Predicate<decimal> best, Predicate<decimal> good)
    {
        var at = values.FindIndex(best);
        return values[at >= 0 ? at : values.FindIndex(good)];
    }
}
