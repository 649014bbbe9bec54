using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Wording;

public sealed class WhyWordingTests
{
    /// <summary>Criteria, and why a patient of 67 years with 4 lines who has had a1 and not c1 is covered, or not.</summary>
    public static TheoryData<Criterion, string> Reasons => new()
    {
        { Some.All(), "The label requires nothing else." },
        { Some.Age(65), "Is 67 years old." },
        { Some.Not(Some.Age(70)), "Is not 70 or older." },
        { Some.Lines(1), "Has had 4 prior lines." },
        { Some.Not(Some.Lines(5)), "Has not had at least 5 prior lines." },
        { Some.All(Some.Age(18), Some.Not(Some.Exposed("c1"))), "Is 67 years old. Has not had c1." },
        { Some.All(Some.Age(18), Some.Age(18)), "Is 67 years old." },
        { Some.Any(Some.Exposed("c1"), Some.Exposed("a1"), Some.Age(18)), "Has had a1." },
        { Some.Not(Some.Any(Some.Exposed("c1"), Some.Age(70))), "Has not had c1. Is not 70 or older." },
        { Some.Not(Some.All(Some.Exposed("a1"), Some.Exposed("c1"), Some.Age(70))), "Has not had c1." },
        {
            Some.All(Some.Lines(2), Some.Not(Some.Exposed("c1")), Some.Exposed("a1")),
            "Has had 4 prior lines, including a1. Has not had c1."
        },
        { Some.All(Some.Lines(2), Some.Age(18), Some.Lines(3), Some.Age(65)), "Has had 4 prior lines. Is 67 years old." },
        { Some.All(Some.Exposed("a1"), Some.ExposedClass("a"), Some.Lines(1)), "Has had 4 prior lines, including a1 and an a." },
        { Some.Exposed("c1"), "Needed: has had c1. Found: has not." },
        { Some.Not(Some.Exposed("a1")), "Needed: has not had a1. Found: has had a1." },
        { Some.Not(Some.Any(Some.Age(65), Some.Lines(4))), "Needed: is not 65 or older. Found: is 67. "
            + "Needed: has not had at least 4 prior lines. Found: has had 4." },
        { Some.Status(DiseaseStatus.Relapsed), "Unknown: what the status of the disease is." },
        { Some.All(Some.Any(new Ecog(new(null, 2)), new Ecog(new(3, null))), Some.Age(18)),
            "Is 67 years old. This makes no difference: what the ECOG score is." },
        { Some.All(new Ecog(new(null, 2)), new Ecog(new(3, null))), "This makes no difference: what the ECOG score is." },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_names_what_decides_in_short_sentences(Criterion criteria, string why)
    {
        var kb = Some.Kb([criteria]);
        var patient = Some.Patient(kb);

        Assert.Equal(why, Some.Line(kb, patient with
        {
            AgeYears = 67,
            PriorLines = KnownRange.Exactly(4),
            Exposed = patient.Exposed.With(kb, Truth.True, "a1").With(kb, Truth.False, "c1"),
        }).Why?.ToString());
    }

    [Fact]
    public void All_that_was_received_is_told_with_the_lines()
    {
        var kb = Some.Kb([Some.All(Some.Exposed("c1"), Some.Lines(1), Some.Exposed("a1"), Some.Age(18), Some.Exposed("b1"))]);
        var patient = Some.Patient(kb);

        Assert.Equal("Has had at least 1 prior line, including c1, a1 and b1. Is 18 years old.", Some.Line(kb, patient with
        {
            AgeYears = 18,
            PriorLines = new KnownRange(2, null),
            Exposed = patient.Exposed.With(kb, Truth.True, "a1", "b1", "c1"),
        }).Why?.ToString());
    }
}
