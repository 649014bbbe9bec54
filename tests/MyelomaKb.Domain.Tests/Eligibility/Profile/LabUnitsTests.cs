using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class LabUnitsTests
{
    [Fact]
    public void Told_value_comes_in_the_unit_that_a_label_asks_for() =>
        Assert.Equal(95, Converted("haemoglobin", "g/dL", 9.5m, new LabValue("haemoglobin", "g/L", new(80, null)))["haemoglobin"]);

    [Fact]
    public void First_unit_asked_for_stands_where_labels_differ() => Assert.Equal(
        9.5m,
        Converted(
            "haemoglobin", "g/L", 95, new LabValue("haemoglobin", "g/dL", new(8, null)), new LabValue("haemoglobin", "g/L", new(80, null)))
            ["haemoglobin"]);

    [Theory]
    [InlineData("haemoglobin", "mg/L")]
    [InlineData("ferritin", "g/L")]
    public void Test_or_unit_that_is_not_known_leaves_the_usual_unit(string lab, string unit) =>
        Assert.Equal(9.5m, Converted("haemoglobin", "g/L", 95, new LabValue(lab, unit, new(1, null)))["haemoglobin"]);

    [Fact]
    public void Tests_that_no_label_asks_for_come_in_the_usual_unit() =>
        Assert.Equal(9.5m, Converted("haemoglobin", "g/L", 95, new LabValue("albumin", "g/L", new(30, null)))["haemoglobin"]);

    private static IReadOnlyDictionary<string, decimal> Converted(string lab, string unit, decimal value, params Leaf[] asked)
    {
        var test = LabTest.Find(lab)!;
        return ProfileTerms.Of(Entries.Kb(asked)).LabUnits.Convert([new MeasuredLab(test, test.FindUnit(unit)!, value)]);
    }
}
