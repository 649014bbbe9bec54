using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Labels whose criteria imply or exclude each other, before patients of whom this and that is told, against all worlds.</summary>
public sealed class TiedLabelTests
{
    private static readonly Criterion Relapsed = Some.Status(DiseaseStatus.Relapsed);
    private static readonly Criterion New = Some.Status(DiseaseStatus.NewlyDiagnosed);
    private static readonly Criterion NewOrRefractory = Some.Status(DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Refractory);
    private static readonly Criterion Progressed = new ProgressedOnLastTherapy(true);
    private static readonly Criterion InTime = new ProgressedWithinDays(60);
    private static readonly Criterion Soon = new ProgressedWithinDays(30);
    private static readonly Criterion Old = Some.Age(65);
    private static readonly Criterion A1 = Some.Exposed("a1");
    private static readonly Criterion A2 = Some.Exposed("a2");
    private static readonly Criterion B1 = Some.Exposed("b1");
    private static readonly Criterion C1 = Some.Exposed("c1");
    private static readonly Criterion A = Some.ExposedClass("a");
    private static readonly Criterion BothA = Some.ExposedClass("a", 2);
    private static readonly Criterion TwoAb = Some.ExposedClass("ab", 2);
    private static readonly Criterion AllAb = Some.ExposedClass("ab", 3);
    private static readonly Criterion RefractoryA1 = Some.Refractory("a1");
    private static readonly Criterion RefractoryA2 = Some.Refractory("a2");
    private static readonly Criterion RefractoryA = Some.RefractoryClass("a");
    private static readonly Criterion RefractoryBothA = Some.RefractoryClass("a", 2);
    private static readonly Criterion RefractoryAb = Some.RefractoryClass("ab");

    public static TheoryData<Criterion> Labels =>
    [
        Some.All(A1, Some.Lines(1)), Some.Any(A1, Some.Lines(1)), Some.Any(A1, Some.Lines(2)), Some.All(A1, Some.Lines(null, 0)),
        Some.All(A1, Some.Lines(null, 1)), Some.Any(A1, Some.Lines(1, 1)), Some.All(RefractoryA1, Some.Lines(1, 3)),
        Some.All(A1, Some.Not(Some.Lines(2))), Some.Any(C1, Some.All(A1, Some.Lines(1)), Some.Not(Some.Lines(1))),
        Some.All(A, A1), Some.Any(A, A1), Some.All(BothA, Some.Not(A1)), Some.All(BothA, A), Some.Any(BothA, A),
        Some.All(TwoAb, Some.Not(A1), Some.Not(A2)), Some.All(TwoAb, Some.Not(A)), Some.All(AllAb, Some.Not(B1)),
        Some.All(TwoAb, Some.Not(B1)), Some.Any(Some.Not(BothA), A1), Some.All(TwoAb, Some.Not(BothA), Some.Not(B1)),
        Some.All(RefractoryA, A), Some.All(RefractoryA, Some.Not(A1)), Some.All(RefractoryBothA, Some.Not(A1)),
        Some.All(RefractoryA1, Some.Not(A1)), Some.Any(RefractoryA1, Some.Not(A1)), Some.All(A1, Some.Not(RefractoryA1)),
        Some.All(A1, Some.Not(RefractoryA1), Some.Not(BothA), RefractoryA), Some.All(RefractoryAb, Some.Not(RefractoryA)),
        Some.All(A1, RefractoryA), Some.All(RefractoryA1, A1), Some.All(RefractoryA, RefractoryBothA), Some.Any(A, RefractoryAb),
        Some.All(RefractoryA1, RefractoryA2), Some.Any(RefractoryA1, RefractoryA2), Some.All(A1, RefractoryA2), Some.All(A1, B1),
        Some.Any(A1, A2), Some.All(A1, A2, C1), Some.All(A1, Some.Any(A2, B1)), Some.Any(Some.All(A1, B1), Some.All(A2, C1)),
        Some.Any(Some.All(A1, Old), Some.All(Some.Not(A1), C1)), Some.Any(RefractoryA1, Some.All(A1, Old)),
        Some.All(Old, Some.Any(RefractoryA, Some.Not(A1))), Some.Any(Old, Some.All(RefractoryA, Some.Not(A1))),
        Some.Any(Some.All(Old, A1), Some.All(Some.Not(Old), A1)), Some.All(C1, Some.Any(C1, A1)), Some.Any(C1, Some.All(Some.Not(C1), A1)),
        Some.All(Some.Any(A1, Some.Lines(4)), Some.Any(C1, Some.Lines(2))), Some.All(Some.Lines(1), Some.Lines(2, 3), A1),
        Some.All(Relapsed, Some.Lines(1)), Some.All(NewOrRefractory, Some.Lines(1)), Some.Any(Relapsed, Some.Lines(1)),
        Some.All(New, Some.Lines(2)), Some.All(New, Some.Lines(1)), Some.All(New, A1), Some.All(New, Some.Not(Some.Lines(1)), C1),
        Some.Any(New, Some.Lines(2)), Some.All(Relapsed, New), Some.Any(Relapsed, Some.Not(New)), Some.All(Relapsed, NewOrRefractory),
        Some.All(Relapsed, Some.Lines(null, 0)), Some.Any(Some.All(New, C1), Some.All(Relapsed, C1)),
        Some.All(Progressed, Some.Lines(1)), Some.Any(Progressed, Some.Lines(1)), Some.All(Some.Lines(null, 0), Some.Not(Progressed)),
        Some.All(Progressed, Some.Lines(null, 0)), Some.All(InTime, Some.Lines(1)), Some.All(InTime, Some.Lines(null, 0)),
        Some.All(Progressed, InTime), Some.All(Some.Not(Progressed), InTime), Some.Any(Some.Not(Progressed), InTime),
        Some.All(Progressed, Some.Not(InTime)), Some.All(Soon, Some.Not(InTime)), Some.All(InTime, Some.Not(Soon)),
        Some.Any(Some.All(InTime, Old), Some.All(Progressed, C1)),
    ];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Verdict_missing_facts_and_those_that_decide_are_those_of_all_worlds(Criterion label) => Assert.All(
        Cases(label),
        one =>
        {
            var plain = new PlainMissing(one.Judge, one.Worlds);
            var missing = plain.Of(label);
            var assessment = one.Kb.Eligibility.Assess(new AssessmentQuery { AsOf = Some.Day, Patient = one.Told });
            var deciding = assessment.Questions.Where(question => question.Decides == 1).Select(question => question.Asked.Fact);
            Assert.Equal(
                (VerdictOf(one, label), Names(plain.Outward(label, missing)), Names(plain.Outward(label, plain.Deciding(label, missing)))),
                (assessment.Results[0].Verdict, Names(assessment.Results[0].Missing.Select(one => one.Fact)), Names(deciding)));
        });

    private static Verdict VerdictOf(Case one, Criterion label)
    {
        var holds = one.Worlds.Select(world => one.Judge.Holds(label, world)).Distinct().ToList();
        return holds.Count == 2 ? Verdict.Undetermined : holds[0] ? Verdict.Eligible : Verdict.NotEligible;
    }

    private static string Names(IEnumerable<Fact> facts) => Names(facts.Select(OracleCase.Outward));

    private static string Names(IEnumerable<string> facts) => string.Join("; ", facts);

    /// <summary>All patients before the same label in turn, so that what is found out for one could show in the next.</summary>
    private static IEnumerable<Case> Cases(Criterion label)
    {
        var kb = Some.Kb([label]);
        var judge = new PlainJudge(kb);
        var all = WorldList.All([.. Generate.LeavesOf(label)], kb.Agents.Agents.Count);
        return Patients(kb)
            .Select(told => new Case(kb, told, judge, [.. all.Where(world => judge.GoesWith(world, told))]))
            .Where(one => one.Worlds.Count > 0);
    }

    private static IEnumerable<PatientFacts> Patients(KnowledgeBase kb)
    {
        var nothing = Some.Patient(kb);
        var (a, ab) = (kb.Agents.NumberOf(new("a")), kb.Agents.NumberOf(new("ab")));
        KnownRange[] lines = [new(0, 0), new(0, 1), new(0, 2), new(0, 3), new(1, null), new(1, 1), new(1, 2), new(2, null), new(4, null)];
        AgentFacts[] agents =
        [
            nothing.Exposed.With(kb, Truth.True, "a1"), nothing.Exposed.With(kb, Truth.False, "a1"),
            nothing.Exposed with { AtLeast = [new(a, 1)] }, nothing.Exposed with { FewerThan = [new(a, 2)] },
            nothing.Exposed with { AtLeast = [new(ab, 2)] }, nothing.Exposed with { FewerThan = [new(ab, 2)] },
            nothing.Exposed with { AtLeast = [new(a, 1)], FewerThan = [new(ab, 2)] },
        ];
        return
        [
            nothing,
            .. lines.Select(range => nothing with { PriorLines = range }),
            nothing with { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed] },
            nothing with { DiseaseStatus = [DiseaseStatus.Relapsed] },
            nothing with { DiseaseStatus = [DiseaseStatus.Relapsed, DiseaseStatus.Refractory], PriorLines = new(0, 2) },
            .. agents.Select(told => nothing with { Exposed = told }),
            .. agents.Select(told => nothing with { Refractory = told }),
            nothing with { Exposed = agents[3], Refractory = agents[2] },
            nothing with { Exposed = agents[0], Refractory = agents[1] },
            nothing with { Exposed = agents[0], PriorLines = new(0, 1) },
            nothing with { ProgressedOnLastTherapy = Truth.True },
            nothing with { ProgressedOnLastTherapy = Truth.False },
            nothing with { ProgressedOnLastTherapy = Truth.True, DaysToProgression = new KnownRange(10, 45) },
            nothing with { ProgressedOnLastTherapy = Truth.True, DaysToProgression = new KnownRange(31, null) },
        ];
    }

    private sealed record Case(KnowledgeBase Kb, PatientFacts Told, PlainJudge Judge, IReadOnlyList<World> Worlds);
}
