using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Reasons;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>Gives the reason for a verdict in a few short sentences about the patient.</summary>
internal sealed class WhyWording(ReasonWords words, FoundFacts found)
{
    private static readonly Why Nothing = new([SentenceOf("The label requires nothing else.")]);
    private static readonly Why Impossible = new([SentenceOf("No patient with these facts can meet the label.")]);
    private static readonly Phrase Including = new(", including ");
    private static readonly Phrase Comma = new(", ");
    private static readonly Phrase And = new(" and ");
    private static readonly Phrase Stop = new(".");

    private readonly List<SupportingLeaf> _met = [];
    private readonly List<Phrase> _said = [];
    private Phrase? _lines;
    private Phrase? _age;

    /// <summary>What the label asks for and the patient has; the drugs that were received are told along with the lines.</summary>
    public Why Eligible(CompiledLabel label, in LabelState state, IReadOnlyList<Fact> eitherWay)
    {
        Support.Find(label.Outline, state, _met);
        _said.Clear();
        var lines = _met.FindIndex(IsLines);
        for (var at = 0; at < _met.Count; at++)
        {
            if (lines < 0 || !IsReceived(_met[at]))
            {
                Say(_met[at], withReceived: at == lines);
            }
        }

        _said.AddRange(EitherWay(eitherWay, label));
        return _said.Count == 0 ? Nothing : new Why([.. _said]);
    }

    /// <summary>What is not known.</summary>
    public Why Undetermined(CompiledLabel label, ulong missing)
    {
        var phrases = new List<Phrase>(missing.Count());
        foreach (var fact in Bits.Of(missing))
        {
            phrases.Add(label.NotKnown[fact] ??= NotKnown(label.TestsOf(label.Facts[fact]).First().Leaf));
        }

        return new Why(phrases);
    }

    /// <summary>What the label asks for and the patient does not have; where no change of single criteria would help, that.</summary>
    public Why NotEligible(IReadOnlyList<UnmetCriterion> unmet, IReadOnlyList<Fact> eitherWay, CompiledLabel label) =>
        unmet.Count + eitherWay.Count == 0
            ? Impossible
            : new([.. unmet.Select(one => SentenceOf(one.Text)), .. EitherWay(eitherWay, label)]);

    /// <summary>One criterion that is not met, and what was found instead.</summary>
    public string Unmet(Leaf leaf, bool shouldHold)
    {
        var say = words.Findings.Say(leaf, found.Of(leaf), shouldHold ? Truth.False : Truth.True);
        return $"Needed: {words.Criteria.Clause(leaf, shouldHold)}. Found: {say}.";
    }

    private Phrase NotKnown(Leaf leaf) => SentenceOf(Words.Sentence($"unknown: {words.Questions.Whether(leaf)}"));

    private IEnumerable<Phrase> EitherWay(IReadOnlyList<Fact> facts, CompiledLabel label) => facts
        .Select(fact => label.Tests.First(test => test.Fact.Fact == fact).Leaf)
        .Select(leaf => SentenceOf(Words.Sentence($"this makes no difference: {words.Questions.Whether(leaf)}")));

    private static bool IsLines(SupportingLeaf one) => one is { Leaf: PriorLines, Holds: true };

    private static bool IsReceived(SupportingLeaf one) => one is { Leaf: ExposedTo, Holds: true };

    /// <summary>Says one of the leaves, unless another one said the same.</summary>
    private void Say(SupportingLeaf one, bool withReceived)
    {
        var phrase = IsLines(one) ? Lines(one) : Sentence(one);
        if (_said.Contains(phrase))
        {
            return;
        }

        _said.Add(phrase);
        if (withReceived)
        {
            AddReceived();
        }

        if (IsLines(one))
        {
            _said.Add(Stop);
        }
    }

    /// <summary>The sentence on the lines up to what was received in them.</summary>
    private Phrase Lines(SupportingLeaf one) => LinesHad(one.Leaf)
        ?? (one.Outline.Words.Lines ??= new Phrase($" {Words.Capital(words.Criteria.Clause(one.Leaf, holds: true))}"));

    private Phrase? LinesHad(Leaf leaf) =>
        _lines ??= found.Of(leaf) is FoundNumber number ? new Phrase($" Has had {Words.Count(number.Value, "prior line")}") : null;

    private void AddReceived()
    {
        var last = _met.FindLastIndex(IsReceived);
        var joint = Including;
        for (var at = 0; at <= last; at++)
        {
            if (IsReceived(_met[at]))
            {
                _said.Add(at == last && joint == Comma ? And : joint);
                _said.Add(Agents(_met[at]));
                joint = Comma;
            }
        }
    }

    private Phrase Sentence(SupportingLeaf one) =>
        one is { Leaf: AgeYears age, Holds: true } && Age(age) is { } years ? years
        : one.Holds ? one.Outline.Words.Holding ??= SentenceOf(one)
        : one.Outline.Words.Failing ??= SentenceOf(one);

    private Phrase? Age(AgeYears leaf) =>
        _age ??= found.Of(leaf) is FoundNumber years ? SentenceOf($"Is {Words.Number(years.Value)} years old.") : null;

    private Phrase Agents(SupportingLeaf one) =>
        one.Outline.Words.Agents ??= new Phrase(words.Criteria.Terms.Agents(((ExposedTo)one.Leaf).Of));

    private Phrase SentenceOf(SupportingLeaf one) => SentenceOf(Words.Sentence(words.Criteria.Clause(one.Leaf, one.Holds)));

    private static Phrase SentenceOf(string text) => new($" {text}");
}
