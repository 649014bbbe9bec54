using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility;

namespace MyelomaKb.Domain.Tests.Approvals;

/// <summary>Which forms an approval covers on a day, also where its history is odd.</summary>
public sealed class ApprovalFormsTests
{
    private static readonly DateOnly Decided = new(2020, 1, 1);
    private static readonly DateOnly Added = new(2022, 1, 1);

    [Fact]
    public void Form_counts_from_the_day_on_which_it_was_added()
    {
        var approval = With(Form(Added, "a1-sc"));
        Assert.Equal([new(new("a1"), Decided), new CoveredForm(new("a1-sc"), Added)], approval.Forms());
        Assert.Empty(approval.FormsAddedBy(Added.AddDays(-1)));
        Assert.Equal(Added, approval.CoversSince(new("a1-sc")));
        Assert.Null(approval.CoversSince(new("b1")));
    }

    [Fact]
    public void Form_that_is_added_twice_counts_once_from_the_first_day() =>
        Assert.Equal(
            Added, Assert.Single(With(Form(Added, "a1-sc"), Form(Added.AddDays(9), "a1-sc")).FormsAddedBy(DateOnly.MaxValue)).Since);

    [Fact]
    public void Form_that_is_added_before_the_decision_counts_from_the_decision() =>
        Assert.Equal(Decided, With(Form(Decided.AddDays(-9), "a1-sc")).CoversSince(new("a1-sc")));

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(-1, true)]
    public void Form_that_is_added_after_the_end_is_never_covered(int days, bool covered)
    {
        var end = new ApprovalEvent(Added, ApprovalEventKind.Withdrawn, null, null, []);
        var form = Form(Added.AddDays(days), "a1-sc");
        var approval = days < 0 ? With(form, end) : With(end, form);
        Assert.Equal(covered, approval.CoversSince(new("a1-sc")) is not null);
    }

    [Theory]
    [InlineData("a1", "a1-sc")]
    [InlineData("a1-sc", "a1")]
    public void Standing_counts_a_form_in_either_direction(string approved, string added)
    {
        var kb = Some.Kb([Some.Approval(Some.Age(18), "one", approved, "c1") with { History = [Form(Added, added)] }]);
        foreach (var (day, status) in new[] { (Added.AddDays(-1), StandingStatus.NotApproved), (Added, StandingStatus.Approved) })
        {
            Assert.Equal(status, RegulatoryStanding.Of(kb.Drugs[new Id<Drug>(added)], kb, day)[0].Status);
        }

        Assert.Equal(Added, RegulatoryStanding.Of(kb.Drugs[new Id<Drug>(added)], kb, Added)[0].FirstDecidedOn);
        Assert.Equal([[approved, "c1"], [added, "c1"]], kb.Approvals.All[0].RegimensBy(Added, kb)
            .Select(regimen => regimen.Select(part => part.Drug.Value)));
    }

    [Theory]
    [InlineData("a1", "2021-12-31", 1)]
    [InlineData("a1-sc", "2021-12-31", 1)]
    [InlineData("a1-sc", "2022-01-01", 1)]
    [InlineData("c1", "2021-12-31", 1)]
    [InlineData("b1", "2022-01-01", 0)]
    public void Eligibility_asked_about_one_form_judges_the_approvals_of_the_drug_in_any_form(string drug, string day, int results)
    {
        var kb = Some.Kb([Some.Approval(Some.Age(18), "one", "a1", "c1") with { History = [Form(Added, "a1-sc")] }]);
        var query = new AssessmentQuery
        {
            AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Patient = Some.Patient(kb),
            Drugs = [new(drug)],
        };
        Assert.Equal(results, kb.Eligibility.Assess(query).Results.Count);
    }

    private static Approval With(params ApprovalEvent[] history) => Some.Approval(Some.Age(18)) with { History = history };

    private static ApprovalEvent Form(DateOnly on, string drug) => new(on, ApprovalEventKind.FormulationAdded, new(drug), null, []);
}
