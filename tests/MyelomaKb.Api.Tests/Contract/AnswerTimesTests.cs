namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The rule that holds for times in every answer of every test.</summary>
public sealed class AnswerTimesTests
{
    [Theory]
    [InlineData("\"2026-11-24T12:00:00.000001Z\"", 0)]
    [InlineData("<updated>2026-11-24T12:00:00.123456Z</updated>", 0)]
    [InlineData("on 2026-11-24, at 12:00", 0)]
    [InlineData("\"2026-11-24T12:00:00Z\"", 1)]
    [InlineData("\"2026-11-24T12:00:00.1234567Z\"", 1)]
    [InlineData("\"2026-11-24T12:00:00.123456+00:00\"", 1)]
    [InlineData("<a>2026-11-24T12:00:00Z</a><b>2026-11-24T12:00:00.000000Z</b><c>2026-11-24T12:00Z</c>", 2)]
    public void Time_of_another_form_is_found(string text, int faults) => Assert.Equal(faults, AnswerTimes.Faults(text).Count());
}
