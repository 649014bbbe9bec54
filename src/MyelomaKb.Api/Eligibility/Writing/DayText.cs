using System.Globalization;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Days as they are written.</summary>
internal static class DayText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
