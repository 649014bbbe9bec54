using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Reasons;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>Gives the reason for a verdict in a few short sentences about the patient.</summary>
internal sealed class WhyWording(ReasonWords words, FoundFacts found)
{
    private string? _lines;
    private string? _age;

    /// <summary>What the label asks for and the patient has.</summary>
    public string Eligible(CompiledLabel label, in LabelState state, IReadOnlyList<Fact> eitherWay)
    {
        var met = Support.Of(label.Outline, state);
        var received = met.Exists(one => one is { Leaf: PriorLines, Holds: true }) ? met.FindAll(IsReceived) : [];
        var sentences = new List<string>(met.Count);
        foreach (var one in met)
        {
            if (one is { Leaf: PriorLines, Holds: true })
            {
                sentences.Add(Lines(one, received));
            }
            else if (received.Count == 0 || !IsReceived(one))
            {
                sentences.Add(Sentence(one));
            }
        }

        sentences.AddRange(EitherWay(eitherWay, label));
        return sentences.Count == 0 ? "The label asks for nothing more." : Joined(sentences);
    }

    /// <summary>What is not known.</summary>
    public string Undetermined(CompiledLabel label, ulong missing)
    {
        var sentences = new List<string>(missing.Count());
        foreach (var fact in Bits.Of(missing))
        {
            sentences.Add(label.NotKnown[fact] ??= NotKnown(label.TestsOf(label.Facts[fact]).First().Leaf));
        }

        return Joined(sentences);
    }

    /// <summary>What the label asks for and the patient does not have.</summary>
    public string NotEligible(IReadOnlyList<UnmetCriterion> unmet, IReadOnlyList<Fact> eitherWay, CompiledLabel label) =>
        Joined([.. unmet.Select(one => one.Text), .. EitherWay(eitherWay, label)]);

    /// <summary>One criterion that is not met, and what was found instead.</summary>
    public string Unmet(Leaf leaf, bool shouldHold)
    {
        var say = words.Findings.Say(leaf, found.Of(leaf), shouldHold ? Truth.False : Truth.True);
        return $"Needed: {words.Criteria.Clause(leaf, shouldHold)}. Found: {say}.";
    }

    private string NotKnown(Leaf leaf) => Words.Sentence($"not known: {words.Questions.Whether(leaf)}");

    private IEnumerable<string> EitherWay(IReadOnlyList<Fact> facts, CompiledLabel label) => facts
        .Select(fact => label.Tests.First(test => test.Fact.Fact == fact).Leaf)
        .Select(leaf => Words.Sentence($"this makes no difference: {words.Questions.Whether(leaf)}"));

    private static bool IsReceived(SupportingLeaf one) => one is { Leaf: ExposedTo, Holds: true };

    /// <summary>The lines, with the drugs that were received told along with them.</summary>
    private string Lines(SupportingLeaf lines, List<SupportingLeaf> received)
    {
        _lines ??= found.Of(lines.Leaf) is FoundNumber number ? $"Has had {Words.Count(number.Value, "prior line")}" : null;
        var had = _lines ?? Words.Capital(words.Criteria.Clause(lines.Leaf, holds: true));
        return $"{had}{CriteriaWording.Including(received.ConvertAll(Agents))}.";
    }

    private string Sentence(SupportingLeaf one) =>
        one is { Leaf: AgeYears age, Holds: true } && Age(age) is { } years ? years
        : one.Holds ? one.Outline.Words.Holding ??= Words.Sentence(words.Criteria.Clause(one.Leaf, holds: true))
        : one.Outline.Words.Failing ??= Words.Sentence(words.Criteria.Clause(one.Leaf, holds: false));

    private string? Age(AgeYears leaf) => _age ??= found.Of(leaf) is FoundNumber years ? $"Is {Words.Number(years.Value)} years old." : null;

    private string Agents(SupportingLeaf one) => one.Outline.Words.Agents ??= words.Criteria.Terms.Agents(((ExposedTo)one.Leaf).Of);

    private static string Joined(List<string> sentences) => string.Join(' ', sentences);
}
