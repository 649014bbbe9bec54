using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Tries out every value that one fact may have.</summary>
internal static class OneFact
{
    /// <summary>
    /// Why a label that Kleene leaves unknown is decided: one fact whose every value gives the verdict, the first in label order, or, where
    /// no single one does, all facts that are open.
    /// </summary>
    public static IReadOnlyList<Fact> ThatDecides(CompiledLabel label, Knowledge knowledge, LabelState state)
    {
        var open = Bits.Of(label.FactsOf(label.Root.Open(state.Known, state.Refuted))).ToList().ConvertAll(fact => label.Facts[fact]);
        var wanted = state.Verdict == Verdict.Eligible ? Truth.True : Truth.False;
        var single = open.Find(fact => Array.TrueForAll(
            fact.Values(knowledge, [.. label.TestsOf(fact)]), value => Suppose(label, knowledge, state, fact, value).Truth == wanted));
        return single is null ? open.ConvertAll(fact => fact.Fact) : [single.Fact];
    }

    /// <summary>Whether the label covers the patient where the fact has this value.</summary>
    public static bool Covers(CompiledLabel label, Knowledge knowledge, LabelState state, FactSource fact, decimal value)
    {
        var (truth, then, known, refuted) = Suppose(label, knowledge, state, fact, value);
        return truth == Truth.True
            || (truth == Truth.Unknown && LabelState.Of(label, then, known, refuted).Verdict == Verdict.Eligible);
    }

    /// <summary>
    /// Kleene's value of the label where the fact has this value, and what is known then as far as it had to be worked out.
    /// </summary>
    private static (Truth Truth, Knowledge Then, ulong Known, ulong Refuted) Suppose(
        CompiledLabel label, Knowledge knowledge, LabelState state, FactSource fact, decimal value)
    {
        var (known, refuted) = Told(label, state, fact, value);
        var truth = label.Root.Judge(known, refuted);
        if (truth != Truth.Unknown || !fact.IsOfTreatment)
        {
            return (truth, knowledge, known, refuted);
        }

        var then = new Knowledge(knowledge.Forest, fact.Tell(knowledge.Patient, value)) { Work = knowledge.Work };
        (known, refuted) = label.Gather(then);
        return (label.Root.Judge(known, refuted), then, known, refuted);
    }

    /// <summary>
    /// The leaves as the value makes them that read the fact. What follows for other leaves is left out; so what is decided by these is
    /// decided, and where the fact is not of treatment nothing else follows.
    /// </summary>
    private static (ulong Known, ulong Refuted) Told(CompiledLabel label, LabelState state, FactSource fact, decimal value)
    {
        var (known, refuted) = (state.Known, state.Refuted);
        for (var leaf = 0; leaf < label.Tests.Length; leaf++)
        {
            if (label.Tests[leaf].Fact == fact)
            {
                var bit = 1UL << leaf;
                (known, refuted) = label.Tests[leaf].Holds(value) ? (known | bit, refuted & ~bit) : (known & ~bit, refuted | bit);
            }
        }

        return (known, refuted);
    }
}
