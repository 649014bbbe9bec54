using MyelomaKb.Domain.Approvals;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class DoubtsTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/decidedOn", true)]
    [InlineData("/drug", true)]
    [InlineData("/regulator", true)]
    [InlineData("/regimen/0", true)]
    [InlineData("/setting", true)]
    [InlineData("/approvedAs", true)]
    [InlineData("/versions", true)]
    [InlineData("/versions/1/criteria", true)]
    [InlineData("/history", true)]
    [InlineData("/versions/0/criteria", false)]
    [InlineData("/history/0/on", false)]
    [InlineData("/brand", false)]
    [InlineData("/application", false)]
    public void Doubt_is_told_where_it_bears_on_the_judged_wording(string pointer, bool expected)
    {
        var approval = Some.Approval(Some.Age(18));
        var kb = Some.Kb([approval with
        {
            Versions = [.. approval.Versions, approval.Versions[0] with { From = new(2021, 1, 1) }],
            History = [new(new(2021, 1, 1), ApprovalEventKind.LabelChange, null, null, [])],
            Unconfirmed = [pointer],
        }]);
        var stated = Some.Line(kb, Some.Patient(kb)).Stated;
        Assert.Equal(expected ? [pointer] : [], stated.Unconfirmed);
    }

    [Theory]
    [InlineData(ApprovalEventKind.Superseded, true)]
    [InlineData(ApprovalEventKind.Withdrawn, true)]
    [InlineData(ApprovalEventKind.WithdrawalRequested, true)]
    [InlineData(ApprovalEventKind.ConvertedToRegular, true)]
    [InlineData(ApprovalEventKind.FormulationAdded, true)]
    [InlineData(ApprovalEventKind.MarketingStopped, false)]
    public void Doubt_about_an_event_is_told_where_it_changes_the_standing(ApprovalEventKind kind, bool expected)
    {
        var kb = Some.Kb([Some.Approval(Some.Age(18)) with
        {
            History = [new(new(2030, 1, 1), kind, null, null, [])],
            Unconfirmed = ["/history/0/on"],
        }]);
        Assert.Equal(expected, Some.Line(kb, Some.Patient(kb)).Stated.Unconfirmed.Count == 1);
    }
}
