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
        var single = open.Find(fact => Each(knowledge, fact, [.. label.TestsOf(fact)]).All(then => Kleene(label, then) == wanted));
        return single is null ? open.ConvertAll(fact => fact.Fact) : [single.Fact];
    }

    /// <summary>The fact whose every value makes one of the labels cover the patient, or null.</summary>
    public static Fact? ThatOneCoversEitherWay(IReadOnlyList<(CompiledLabel Label, LabelState State)> labels, Knowledge knowledge)
    {
        // No single label covers every value, or it would be decided; so a fact matters only where it alone can make two of them cover.
        var facts = labels.SelectMany(one => Bits.Of(one.State.Covering(one.Label, knowledge)).ToList().Select(fact => one.Label.Facts[fact]))
            .GroupBy(fact => fact).Where(fact => fact.Skip(1).Any()).Select(fact => fact.Key);
        return InOrder(facts, labels).FirstOrDefault(fact =>
        {
            var tests = labels.SelectMany(one => one.Label.TestsOf(fact)).Distinct().ToList();
            return Each(knowledge, fact, tests).All(then => labels.Any(one => Verdict.Eligible == Judge(one.Label, then).Verdict));
        })?.Fact;
    }

    /// <summary>Facts in the order in which the labels wait for them.</summary>
    private static IEnumerable<FactSource> InOrder(
        IEnumerable<FactSource> facts, IReadOnlyList<(CompiledLabel Label, LabelState State)> labels)
    {
        var some = facts.ToHashSet();
        return some.Count == 0 ? [] : labels
            .SelectMany(one => Bits.Of(one.State.Missing).ToList().Select(fact => one.Label.Facts[fact])).Where(some.Contains).Distinct();
    }

    private static IEnumerable<Knowledge> Each(Knowledge knowledge, FactSource fact, IReadOnlyList<LeafTest> tests) =>
        fact.Values(knowledge, tests).Select(value => new Knowledge(knowledge.Forest, fact.Tell(knowledge.Patient, value)));

    private static Truth Kleene(CompiledLabel label, Knowledge knowledge)
    {
        var (known, refuted) = label.Gather(knowledge);
        return label.Root.Judge(known, refuted);
    }

    private static LabelState Judge(CompiledLabel label, Knowledge knowledge)
    {
        var (known, refuted) = label.Gather(knowledge);
        return LabelState.Of(label, knowledge, known, refuted);
    }
}
