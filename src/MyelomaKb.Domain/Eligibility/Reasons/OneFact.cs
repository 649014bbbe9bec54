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
        var facts = labels.SelectMany(one => Bits.Of(one.State.Missing).ToList().Select(fact => one.Label.Facts[fact])).Distinct();
        return facts.FirstOrDefault(fact =>
        {
            var tests = labels.SelectMany(one => one.Label.TestsOf(fact)).Distinct().ToList();
            return Each(knowledge, fact, tests).All(then => labels.Any(one => Verdict.Eligible == Judge(one.Label, then).Verdict));
        })?.Fact;
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
