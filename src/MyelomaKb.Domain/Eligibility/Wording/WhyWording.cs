using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Reasons;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>Gives the reason for a verdict in a few short sentences about the patient.</summary>
internal sealed class WhyWording(ReasonWords words, FoundFacts found, Judgment judgment)
{
    /// <summary>What the label asks for and the patient has.</summary>
    public string Eligible(Criterion asked, IReadOnlyList<Fact> eitherWay, CompiledLabel label)
    {
        var met = Supporting(asked, holds: true).DistinctBy(one => (judgment.TestOf((Leaf)one.Criterion), one.Holds)).ToList();
        var clauses = words.Criteria.Grouped(met, Clause).Concat(EitherWay(eitherWay, label)).ToList();
        return clauses.Count == 0 ? "The label asks for nothing more." : Sentences(clauses);
    }

    /// <summary>What is not known.</summary>
    public string Undetermined(CompiledLabel label, ulong missing)
    {
        var unknown = Bits.Of(missing).ToList().Select(fact => words.Questions.Whether(label.TestsOf(label.Facts[fact]).First().Leaf));
        return Sentences(unknown.Select(whether => $"not known: {whether}"));
    }

    /// <summary>What the label asks for and the patient does not have.</summary>
    public string NotEligible(IReadOnlyList<(Leaf Leaf, bool ShouldHold)> unmet, IReadOnlyList<Fact> eitherWay, CompiledLabel label) =>
        string.Join(' ', [.. unmet.Select(one => Unmet(one.Leaf, one.ShouldHold)), .. EitherWay(eitherWay, label).Select(Words.Sentence)]);

    /// <summary>One criterion that is not met, and what was found instead.</summary>
    public string Unmet(Leaf leaf, bool shouldHold)
    {
        var truth = judgment.TruthOf(leaf);
        var say = words.Findings.Say(leaf, found.Of(leaf), truth);
        return $"Needed: {words.Criteria.Clause(leaf, shouldHold)}. Found: {say}.";
    }

    private IEnumerable<string> EitherWay(IReadOnlyList<Fact> facts, CompiledLabel label) => facts
        .Select(fact => label.Tests.First(test => test.Fact.Fact == fact).Leaf)
        .Select(leaf => $"this makes no difference: {words.Questions.Whether(leaf)}");

    private string Clause(Criterion criterion, bool holds) => (criterion, criterion is Leaf leaf ? found.Of(leaf) : null) switch
    {
        (PriorLines, FoundNumber lines) when holds => $"has had {Words.Count(lines.Value, "prior line")}",
        (AgeYears, FoundNumber age) when holds => $"is {Words.Number(age.Value)} years old",
        _ => words.Criteria.Clause(criterion, holds),
    };

    /// <summary>The leaves that make it true: of an <c>any</c> the first child that holds.</summary>
    private IEnumerable<(Criterion Criterion, bool Holds)> Supporting(Criterion criterion, bool holds) => criterion switch
    {
        Leaf leaf => IsSo(leaf, holds) ? [(leaf, holds)] : [],
        Not not => Supporting(not.Child, !holds),
        All all when holds => all.Children.SelectMany(child => Supporting(child, holds)),
        Any any when !holds => any.Children.SelectMany(child => Supporting(child, holds)),
        All or Any => FirstThatIsSo(criterion is All all ? all.Children : ((Any)criterion).Children, holds),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null),
    };

    private IEnumerable<(Criterion Criterion, bool Holds)> FirstThatIsSo(IReadOnlyList<Criterion> children, bool holds) =>
        children.FirstOrDefault(child => IsSo(child, holds)) is { } child ? Supporting(child, holds) : [];

    private bool IsSo(Criterion criterion, bool holds) => judgment.TruthOf(criterion) == (holds ? Truth.True : Truth.False);

    private static string Sentences(IEnumerable<string> clauses) => string.Join(' ', clauses.Select(Words.Sentence));
}
