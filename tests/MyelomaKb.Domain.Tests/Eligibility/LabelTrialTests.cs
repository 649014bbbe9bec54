using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>What is found in criteria when they are tried before they are published.</summary>
public sealed class LabelTrialTests
{
    [Fact]
    public void Wording_with_one_criterion_more_than_a_label_has_room_for_is_an_error()
    {
        Assert.Empty(Findings(Ages(64)));
        var finding = Assert.Single(Findings(Ages(65)));
        Assert.True(finding.IsError);
        Assert.Equal("/versions/0/criteria", finding.Pointer);
        Assert.Contains("65", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Criterion_that_is_repeated_counts_once() =>
        Assert.Empty(Findings(Some.All([.. Enumerable.Repeat((Criterion)Some.Age(18), 100)])));

    [Fact]
    public void Criteria_that_nobody_can_meet_are_an_error() =>
        Assert.True(Assert.Single(Findings(Some.ExposedClass("a", 3))).IsError);

    [Fact]
    public void Criteria_that_depend_on_each_other_in_too_many_ways_are_a_warning()
    {
        var criteria = OddLabels.All["every-drug-both-ways"];
        var approval = Some.Approval(criteria, "odd", "bortezomib");
        Assert.Contains(LabelTrial.Run([.. FactFiles.Kb.Entries, approval], [approval]), one => !one.IsError);
    }

    [Fact]
    public void Test_that_no_profile_can_state_is_an_error() =>
        Assert.Equal("/versions/0/criteria/lab", Assert.Single(Findings(new LabValue("clearance", "mL/min", new(30, null)))).Pointer);

    [Fact]
    public void Test_in_another_unit_than_other_labels_use_is_an_error() =>
        Assert.Equal("/versions/0/criteria/unit", Assert.Single(Findings(new LabValue("platelets", "/µL", new(30_000, null)))).Pointer);

    [Theory]
    [InlineData("T(11;14)")]
    [InlineData("Del (17p)")]
    public void Biomarker_in_another_spelling_than_the_usual_one_is_an_error(string name) =>
        Assert.Equal(
            "/versions/0/criteria/children/1/biomarker", Assert.Single(Findings(Some.All(Some.Age(18), new HasBiomarker(name)))).Pointer);

    [Fact]
    public void Unchanged_approvals_are_tried_again_where_a_class_changes()
    {
        var approval = Some.Approval(Some.ExposedClass("a", 3));
        List<Entry> entries = [.. Some.Pharmacy, approval];
        Assert.Empty(LabelTrial.Run(entries, []));
        Assert.Single(LabelTrial.Run(entries, [entries.OfType<Domain.Drugs.DrugClass>().First()]));
    }

    [Fact]
    public void Curated_labels_pass() => Assert.Empty(LabelTrial.Run([.. FactFiles.Kb.Entries], [.. FactFiles.Kb.Entries]));

    private static Any Ages(int count) => new([.. Enumerable.Range(1, count).Select(at => Some.Age(at))]);

    private static IReadOnlyList<LabelFinding> Findings(Criterion criteria)
    {
        var approval = Some.Approval(criteria);
        return LabelTrial.Run([.. Some.Pharmacy, approval], [approval]);
    }
}
