using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class UnmetTests
{
    private static readonly Criterion A = Some.Exposed("a1");
    private static readonly Criterion B = Some.Exposed("b1");
    private static readonly Criterion C = Some.Exposed("c1");
    private static readonly Criterion Lines = Some.Lines(4);
    private static readonly Criterion Old = Some.Age(65);

    /// <summary>Of a patient who is 60, has had two lines and a2 alone, none of the leaves above holds.</summary>
    public static TheoryData<Criterion, Criterion[]> Labels => new()
    {
        { Lines, [Lines] },
        { Some.All(Lines, Old), [Lines, Old] },
        { Some.Any(Lines, Old), [Lines] },
        { Some.Any(Some.All(Lines, Old), C), [C] },
        { Some.Any(Some.All(Lines, Old), Some.All(A, B, C)), [Lines, Old] },
        { Some.All(Old, Some.Any(Lines, A)), [Lines, Old] },
        { Some.All(Some.Any(B, A), Some.Any(C, A)), [A] },
        { Some.All(Some.Any(B, C), Some.Any(Lines, Old)), [B, Lines] },
        { Some.All(Some.Any(Some.All(A, B), Some.All(C, Old, Lines)), Some.Any(Lines, A)), [A, B] },
        { Some.Not(Some.Age(18)), [Some.Not(Some.Age(18))] },
        { Some.Not(Some.Any(Some.Age(18), Some.Exposed("a2"))), [Some.Not(Some.Age(18)), Some.Not(Some.Exposed("a2"))] },
        { Some.Not(Some.All(Some.Age(18), Some.Exposed("a2"))), [Some.Not(Some.Age(18))] },
        { Some.All(Lines, new TransplantEligible(true)), [Lines] },
        { Some.All(Lines, new TransplantEligible(true), Some.Not(new TransplantEligible(true))), [] },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Unmet_is_the_first_smallest_set(Criterion label, Criterion[] expected)
    {
        var kb = Some.Kb([label]);
        var line = Some.Line(kb, Patient(kb));
        Assert.Equal(Verdict.NotEligible, line.Verdict);
        Assert.Equal(expected.ToHashSet(), line.Unmet.Select(unmet => unmet.Criterion).ToHashSet());
    }

    [Fact]
    public void Unmet_stands_in_label_order()
    {
        var kb = Some.Kb([Some.All(Old, Lines)]);
        Assert.Equal([Old, Lines], Some.Line(kb, Patient(kb)).Unmet.Select(unmet => unmet.Criterion));
    }

    [Fact]
    public void Nothing_is_then_missing_where_the_rest_holds()
    {
        var kb = Some.Kb([Some.All(Lines, Some.Age(18))]);
        Assert.Empty(Some.Line(kb, Patient(kb)).ThenMissing);
    }

    private static PatientFacts Patient(KnowledgeBase kb) => Some.Patient(kb) with
    {
        AgeYears = 60,
        PriorLines = KnownRange.Exactly(2),
        Exposed = Some.Nothing(kb).With(kb, Truth.False, "a1", "b1", "c1").With(kb, Truth.True, "a2"),
    };
}
