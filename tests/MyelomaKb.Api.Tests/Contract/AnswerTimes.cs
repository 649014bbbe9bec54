using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The one form of points in time, in whatever answer they stand: UTC, six decimals, Z.</summary>
internal static partial class AnswerTimes
{
    /// <summary>What looks like a point in time and has another form.</summary>
    public static IEnumerable<string> Faults(string text) => Time().Matches(text)
        .Where(time => !OneForm().IsMatch(time.Value))
        .Select(time => $"the time {time.Value} is not written as YYYY-MM-DDThh:mm:ss.ffffffZ");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d[^\s\\""<&,;\]}]*")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")]
    private static partial Regex OneForm();
}
