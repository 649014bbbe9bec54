using CsCheck;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class LabTestTests
{
    /// <summary>A test, its usual unit, another one, and how many of the other make one of the usual.</summary>
    public static TheoryData<string, string, string, decimal> SameAmounts => new()
    {
        { "creatinine", "mg/dL", "µmol/L", 88.42m },
        { "haemoglobin", "g/dL", "g/L", 10 },
        { "platelets", "10^9/L", "/µL", 1000 },
        { "neutrophils", "10^9/L", "/µL", 1000 },
        { "calcium", "mg/dL", "mmol/L", 0.2495m },
        { "albumin", "g/dL", "g/L", 10 },
        { "beta-2-microglobulin", "mg/L", "nmol/L", 84.7m },
        { "lactate-dehydrogenase", "U/L", "µkat/L", 0.01667m },
    };

    public static TheoryData<string, string> Meanings => new()
    {
        { "creatinine-clearance", "How much blood the kidneys clear of creatinine." },
        { "creatinine", "Creatinine in the blood." },
        { "haemoglobin", "Haemoglobin in the blood." },
        { "platelets", "Platelets in the blood." },
        { "neutrophils", "Neutrophils in the blood, as an absolute count." },
        { "calcium", "Total calcium in the blood." },
        { "albumin", "Albumin in the blood." },
        { "beta-2-microglobulin", "Beta-2-microglobulin in the blood." },
        { "lactate-dehydrogenase", "Lactate dehydrogenase (LDH) in the blood." },
    };

    [Theory]
    [MemberData(nameof(SameAmounts))]
    public void Convert_gives_the_same_amount_in_the_other_unit(string name, string usual, string other, decimal perUsual)
    {
        var test = LabTest.Find(name)!;
        var (one, two) = (test.FindUnit(usual)!, test.FindUnit(other)!);

        Assert.Equal(3 * perUsual, LabTest.Convert(3, one, two));
        Assert.Equal(3, LabTest.Convert(3 * perUsual, two, one));
    }

    [Theory]
    [MemberData(nameof(SameAmounts))]
    public void Usual_unit_comes_first(string name, string usual, string other, decimal perUsual)
    {
        Assert.True(perUsual > 0);
        Assert.Equal([usual, other], LabTest.Find(name)!.Units.Select(unit => unit.Name));
    }

    [Fact]
    public void Creatinine_clearance_has_one_unit() =>
        Assert.Equal([new LabUnit("mL/min", 1)], LabTest.Find("creatinine-clearance")!.Units);

    [Fact]
    public void Convert_to_the_same_unit_keeps_every_digit() => Gen
        .Select(Gen.Int[0, LabTest.All.Length - 1], Gen.Decimal[0, 10_000])
        .Sample((at, value) => LabTest.All[at].Units.All(unit => LabTest.Convert(value, unit, unit) == value), iter: 200);

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Every_test_says_what_it_measures(string name, string meaning) => Assert.Equal(meaning, LabTest.Find(name)?.Meaning);

    [Fact]
    public void All_tests_are_those_that_are_told_apart_here() =>
        Assert.Equal(Meanings.Select(row => row.Data.Item1), LabTest.All.Select(test => test.Name));

    [Fact]
    public void Name_that_is_not_known_finds_nothing()
    {
        Assert.Null(LabTest.Find("Creatinine"));
        Assert.Null(LabTest.Find("creatinine")!.FindUnit("mg/L"));
    }
}
