using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>One word of a closed set is one of these.</summary>
internal sealed class WordTest<TEnum>(Leaf leaf, WordFact<TEnum> fact, IReadOnlyList<TEnum> words, int number)
    : LeafTest(leaf, fact, number)
    where TEnum : struct, Enum
{
    private readonly int _set = WordFact<TEnum>.SetOf(words);

    public override Truth Judge(Knowledge known) =>
        fact.Known(known.Patient) is { } word ? TruthLogic.FromTold(Holds(WordFact<TEnum>.PlaceOf(word)))
        : _set == 0 ? Truth.False
        : _set == WordFact<TEnum>.WholeSet ? Truth.True
        : Truth.Unknown;

    public override bool Holds(decimal value) => (_set & (1 << (int)value)) != 0;
}

/// <summary>A word of a closed set.</summary>
internal abstract class WordFact<TEnum>(Fact fact, int number) : FactSource(fact, number)
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Words = Enum.GetValues<TEnum>();
    private static readonly decimal[] Places = [.. Words.Select((_, at) => (decimal)at)];

    public static int WholeSet => (1 << Words.Length) - 1;

    public static int PlaceOf(TEnum word) => Array.IndexOf(Words, word);

    public static int SetOf(IEnumerable<TEnum> words) => words.Aggregate(0, (set, word) => set | (1 << PlaceOf(word)));

    public abstract TEnum? Known(PatientFacts patient);

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests) =>
        Places;

    public override PatientFacts Tell(PatientFacts patient, decimal value) => Tell(patient, Words[(int)value]);

    public override ProfileFragment Fragment(decimal value) => new ToldWord(Fact.Name, Wire<TEnum>.Name(Words[(int)value]));

    protected abstract PatientFacts Tell(PatientFacts patient, TEnum word);
}

/// <summary>The disease to treat.</summary>
internal sealed class DiagnosisFact(Fact fact, int number) : WordFact<Diagnosis>(fact, number)
{
    public override Diagnosis? Known(PatientFacts patient) => patient.Diagnosis;

    protected override PatientFacts Tell(PatientFacts patient, Diagnosis word) => patient with { Diagnosis = word };
}

/// <summary>The risk category.</summary>
internal sealed class RiskFact(Fact fact, int number) : WordFact<RiskCategory>(fact, number)
{
    public override RiskCategory? Known(PatientFacts patient) => patient.RiskCategory;

    protected override PatientFacts Tell(PatientFacts patient, RiskCategory word) => patient with { RiskCategory = word };
}
