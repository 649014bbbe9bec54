using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Tests.TreatmentHistory;

public sealed class DaySpanTests
{
    [Theory]
    [InlineData(0, 60, Truth.True)]
    [InlineData(60, 60, Truth.True)]
    [InlineData(60, 61, Truth.Unknown)]
    [InlineData(60, null, Truth.Unknown)]
    [InlineData(61, 61, Truth.False)]
    [InlineData(61, null, Truth.False)]
    public void IsWithin_60_days_is_decided_where_every_number_of_the_span_agrees(int least, int? most, Truth within) =>
        Assert.Equal(within, new DaySpan(least, most).IsWithin(60));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Holds_the_numbers_between_its_bounds_and_the_bounds(int days, bool holds) =>
        Assert.Equal(holds, new DaySpan(30, 40).Holds(days));

    [Fact]
    public void Holds_every_greater_number_without_an_upper_bound() => Assert.True(new DaySpan(30, null).Holds(int.MaxValue));
}
