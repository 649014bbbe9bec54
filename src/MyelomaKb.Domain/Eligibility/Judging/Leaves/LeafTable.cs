using System.Collections.Concurrent;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>All leaves of all labels, each distinct one once, and the facts that they read.</summary>
internal sealed class LeafTable(AgentForest forest)
{
    private readonly ConcurrentDictionary<Leaf, LeafTest> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, FactSource> _facts = [];
    private readonly Dictionary<(FactSource Fact, object Asked), LeafTest> _tests = [];
    private readonly List<LeafTest> _inOrder = [];

    public IReadOnlyList<LeafTest> Tests => _inOrder;

    public int FactCount => _facts.Count;

    /// <summary>The test of a leaf, wherever it stands; found by what it asks the first time, and by the leaf itself after that.</summary>
    public LeafTest TestOf(Leaf leaf) => _known.TryGetValue(leaf, out var known) ? known : _known[leaf] = Find(leaf);

    private LeafTest Find(Leaf leaf) => leaf switch
    {
        DiagnosisIs one => Words(one, one.Values, Source(one.Op, null, (fact, at) => new DiagnosisFact(fact, at))),
        RiskCategoryIs one => Words(one, one.Values, Source(one.Op, null, (fact, at) => new RiskFact(fact, at))),
        DiseaseStatusIs one => Test(
            Source(one.Op, null, (fact, at) => new StatusFact(fact, at)),
            Statuses.SetOf(one.Values),
            (fact, at) => new StatusTest(one, fact, at)),
        AgeYears one => Number(one, one.Bounds, Source(one.Op, null, (fact, at) => new AgeFact(fact, at))),
        Ecog one => Number(one, one.Bounds, Source(one.Op, null, (fact, at) => new EcogFact(fact, at))),
        PriorLines one => Number(one, one.Bounds, Source(one.Op, null, (fact, at) => new PriorLinesFact(fact, at))),
        BodyWeightKg one => Measure(one, one.Bounds, Source(one.Op, null, (fact, at) => new BodyWeightFact(fact, at))),
        LabValue one => Measure(
            one, one.Bounds, Source(one.Op, new OfLab(one.Lab, one.Unit), (fact, at) => new LabFact(fact, one.Lab, one.Unit, at))),
        TransplantEligible one => Flag(one, one.Value, Source(one.Op, null, (fact, at) => new TransplantEligibleFact(fact, at))),
        PriorAutologousTransplant one => Flag(one, one.Value, Source(one.Op, null, (fact, at) => new PriorTransplantFact(fact, at))),
        ProgressedOnLastTherapy one => Flag(one, one.Value, Source(one.Op, null, (fact, at) => new ProgressedFact(fact, at))),
        HasCondition one => Flag(
            one, true, Source(one.Op, new OfCondition(one.Condition), (fact, at) => new ConditionFact(fact, one.Condition, at))),
        HasBiomarker one => Flag(
            one, true, Source(one.Op, new OfBiomarker(one.Biomarker), (fact, at) => new BiomarkerFact(fact, one.Biomarker, at))),
        ProgressedWithinDays one => Test(Days(one), one.Days, (fact, at) => new ProgressedWithinTest(one, fact, at)),
        ExposedTo one => Agents(one, one.Of, refractory: false),
        RefractoryTo one => Agents(one, one.Of, refractory: true),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf.Op, null),
    };

    private LeafTest Agents(Leaf leaf, AgentSelector of, bool refractory)
    {
        var node = forest.NodeOf(of);
        var source = Source(
            (leaf.Op, node, AgentForest.CountOf(of)),
            leaf.Op,
            new OfAgents(of),
            (fact, at) => new AgentFact(fact, refractory, node, forest, at));
        return Test(source, true, (fact, at) => new AgentTest(leaf, fact, at));
    }

    /// <summary>One number of days tells every such leaf; the fact bears the days of the first.</summary>
    private DaysToProgressionFact Days(ProgressedWithinDays leaf) => Source(
        leaf.Op, leaf.Op, new OfLastTherapy(leaf.Days), (fact, at) => new DaysToProgressionFact(fact, at));

    private LeafTest Words<TEnum>(Leaf leaf, IReadOnlyList<TEnum> words, WordFact<TEnum> source)
        where TEnum : struct, Enum =>
        Test(source, WordFact<TEnum>.SetOf(words), (fact, at) => new WordTest<TEnum>(leaf, fact, words, at));

    private LeafTest Number(Leaf leaf, Bounds bounds, WholeNumberFact source) =>
        Test(source, bounds, (fact, at) => new WholeNumberTest(leaf, fact, bounds, at));

    private LeafTest Measure(Leaf leaf, Bounds bounds, MeasureFact source) =>
        Test(source, bounds, (fact, at) => new MeasureTest(leaf, fact, bounds, at));

    private LeafTest Flag(Leaf leaf, bool wanted, FlagFact source) =>
        Test(source, wanted, (fact, at) => new FlagTest(leaf, fact, wanted, at));

    private LeafTest Test<TFact>(TFact fact, object asked, Func<TFact, int, LeafTest> create)
        where TFact : FactSource
    {
        if (!_tests.TryGetValue((fact, asked), out var test))
        {
            _tests[(fact, asked)] = test = create(fact, _inOrder.Count);
            _inOrder.Add(test);
        }

        return test;
    }

    private TFact Source<TFact>(string name, FactSubject? of, Func<Fact, int, TFact> create)
        where TFact : FactSource => Source((name, of), name, of, create);

    private TFact Source<TFact>(object key, string name, FactSubject? of, Func<Fact, int, TFact> create)
        where TFact : FactSource
    {
        if (!_facts.TryGetValue(key, out var source))
        {
            _facts[key] = source = create(new Fact(name, of), _facts.Count);
        }

        return (TFact)source;
    }
}
