using System.Globalization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Upkeep;

namespace MyelomaKb.Domain.Tests.Upkeep;

public sealed class ReviewPlanTests
{
    [Theory]
    [InlineData(ReviewRisk.High, 90)]
    [InlineData(ReviewRisk.Standard, 180)]
    [InlineData(ReviewRisk.Low, 365)]
    public void More_risk_is_looked_at_sooner(ReviewRisk risk, int days) => Assert.Equal(days, ReviewPlan.DaysFor(risk));

    [Theory]
    [InlineData("2026-03-01", "2026-02-28", false)]
    [InlineData("2026-03-01", "2026-03-01", true)]
    [InlineData(null, "2026-01-01", true)]
    public void Review_is_due_from_its_day_on_and_at_once_where_there_never_was_one(string? dueOn, string day, bool isDue)
    {
        var review = new Review(ReviewRisk.High, null, dueOn is null ? null : DateOnly.Parse(dueOn, CultureInfo.InvariantCulture));
        Assert.Equal(isDue, review.IsDueBy(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }
}
