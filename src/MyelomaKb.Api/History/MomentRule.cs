using System.Globalization;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.History;

/// <summary>The number of a revision, 0 for before the first, or a day up to tomorrow (UTC).</summary>
public sealed class MomentRule<TRequest>(TimeProvider time)
    : ParameterRule<TRequest>(new Allowed { MaxLength = 10, Example = "2023-08-01" })
{
    public static bool IsRevision(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    protected override string? Fault(string value)
    {
        if (!Days.TryParse(value, out var day))
        {
            return IsRevision(value) ? null
                : $"'{Quote.Short(value)}' is neither the number of a revision nor a valid day, written YYYY-MM-DD.";
        }

        var last = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        return day < Days.First || day > last
            ? string.Create(CultureInfo.InvariantCulture, $"{value} is out of range: from {Days.First:yyyy-MM-dd} to tomorrow (UTC).")
            : null;
    }
}
