using CsCheck;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Random criteria over the small pharmacy, and random things that are told of a patient.</summary>
internal static class Generate
{
    private static readonly Gen<AgentSelector> Selector = Gen.OneOf(
        Gen.OneOf<AgentSelector>([.. new[] { "a1", "a2", "b1", "c1", "a1-sc" }.Select(drug => new OneDrug(new(drug)))]),
        Gen.Select(Gen.OneOf("a", "ab", "c"), Gen.Int[1, 3], (of, n) => (AgentSelector)new OfClass(new(of), n)));

    private static readonly Gen<Leaf> Treatment = Gen.Frequency(
        (3, Selector.Select(of => (Leaf)new ExposedTo(of))),
        (3, Selector.Select(of => (Leaf)new RefractoryTo(of))),
        (2, Gen.OneOf(Some.Lines(1), Some.Lines(2), Some.Lines(1, 3), Some.Lines(4), Some.Lines(null, 2), Some.Lines(1, 1))),
        (2, Gen.OneOf(
            Some.Status(DiseaseStatus.NewlyDiagnosed),
            Some.Status(DiseaseStatus.Relapsed),
            Some.Status(DiseaseStatus.Refractory),
            Some.Status(DiseaseStatus.Relapsed, DiseaseStatus.Refractory),
            Some.Status(DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Responding))));

    private static readonly Gen<Leaf> Plain = Gen.OneOf<Leaf>(
        new DiagnosisIs([Diagnosis.MultipleMyeloma]), new DiagnosisIs([Diagnosis.SmolderingMyeloma, Diagnosis.AlAmyloidosis]),
        Some.Age(18), Some.Age(65), Some.Age(null, 64),
        new RiskCategoryIs([RiskCategory.High]), new Ecog(new(null, 2)), new BodyWeightKg(new(40, 60)),
        new LabValue("clearance", "mL/min", new(30, null)),
        new TransplantEligible(true), new TransplantEligible(false), new PriorAutologousTransplant(true),
        new HasCondition(new("frail")), new HasBiomarker("t(11;14)"),
        new ProgressedOnLastTherapy(true), new ProgressedOnLastTherapy(false), new ProgressedWithinDays(60), new ProgressedWithinDays(30));

    /// <summary>A tree of up to a dozen leaves; few of those that only multiply the worlds.</summary>
    public static readonly Gen<Criterion> Criteria = Tree(3).Where(tree => LeavesOf(tree).OfType<Leaf>().Count(IsPlain) <= 2);

    /// <summary>Things told of a patient that the world is one of; each is told about half of the time.</summary>
    public static Gen<PatientFacts> Told(KnowledgeBase kb, World world, int share) => Gen.Int[0, 99].Array[40].Select(dice =>
    {
        var at = 0;
        bool IsTold() => dice[at++ % dice.Length] < share;
        Truth Told(bool value) => IsTold() ? TruthLogic.FromTold(value) : Truth.Unknown;
        var progressed = Told(world.DaysToProgression >= 0);
        return new PatientFacts
        {
            Diagnosis = IsTold() ? world.Diagnosis : null,
            DiseaseStatus = IsTold() ? [.. Enum.GetValues<DiseaseStatus>().Where(world.HasStatus)] : null,
            RiskCategory = IsTold() ? world.Risk : null,
            AgeYears = IsTold() ? world.Age : null,
            TransplantEligible = IsTold() ? world.TransplantEligible : null,
            PriorAutologousTransplant = IsTold() ? world.Transplanted : null,
            PriorLines = IsTold() ? KnownRange.Exactly(world.Lines) : IsTold() ? new KnownRange(world.Lines - (world.Lines / 2), null)
                : IsTold() ? new KnownRange(0, world.Lines + 1) : KnownRange.Open,
            Exposed = Agents(1),
            Refractory = Agents(2),
            ProgressedOnLastTherapy = progressed,
            DaysToProgression = world.DaysToProgression >= 0 && progressed == Truth.True && IsTold() ? Days(world.DaysToProgression) : null,
            Conditions = Either(new Id<Condition>("frail"), world.Condition),
            Biomarkers = Either("t(11;14)", world.Biomarker),
            Ecog = IsTold() ? world.Ecog : null,
            BodyWeightKg = IsTold() ? world.Weight : null,
            Labs = Either("clearance", world.Lab),
        };

        Dictionary<TKey, TValue> Either<TKey, TValue>(TKey key, TValue value)
            where TKey : notnull => IsTold() ? new() { [key] = value } : [];

        KnownRange Days(int days) => IsTold() ? KnownRange.Exactly(days) : new KnownRange(days / 2, days + 30);

        AgentFacts Agents(int state)
        {
            var judge = new PlainJudge(kb);
            var counts = Enumerable.Range(0, kb.Agents.Classes.Count).ToDictionary(
                of => of,
                of => judge.AgentsOf(new OfClass(kb.Agents.Classes[of])).Count(agent => world.Agents[agent] >= state));
            return new AgentFacts([.. world.Agents.Select(one => Told(one >= state))])
            {
                AtLeast = [.. counts.Where(pair => pair.Value > 0 && IsTold()).Select(pair => new ClassCount(pair.Key, pair.Value))],
                FewerThan = [.. counts.Where(_ => IsTold()).Select(pair => new ClassCount(pair.Key, pair.Value + 1))],
            };
        }
    });

    public static IEnumerable<Leaf> LeavesOf(Criterion criteria) => criteria switch
    {
        Leaf leaf => [leaf],
        Not not => LeavesOf(not.Child),
        All all => all.Children.SelectMany(LeavesOf),
        Any any => any.Children.SelectMany(LeavesOf),
        _ => throw new ArgumentOutOfRangeException(nameof(criteria)),
    };

    private static bool IsPlain(Leaf leaf) => leaf is not (ExposedTo or RefractoryTo or PriorLines or DiseaseStatusIs);

    private static Gen<Criterion> Tree(int depth)
    {
        var leaf = Gen.Frequency((4, Treatment), (1, Plain)).Select(one => (Criterion)one);
        if (depth == 0)
        {
            return leaf;
        }

        var child = Gen.Frequency((3, leaf), (2, Tree(depth - 1)));
        return Gen.Frequency(
            (5, child.Array[1, 4].Select(children => (Criterion)new All(children))),
            (4, child.Array[1, 3].Select(children => (Criterion)new Any(children))),
            (2, child.Select(one => (Criterion)new Not(one))));
    }
}
