using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MyelomaKb.Data.Paging;

/// <summary>A place in a list that is ordered by time; the id decides between items of the same time.</summary>
internal sealed record TimePosition<TId>(DateTimeOffset At, TId Id) : IParsable<TimePosition<TId>>
    where TId : IParsable<TId>
{
    public static TimePosition<TId> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException($"'{s}' is not a time and an id.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TimePosition<TId> result)
    {
        result = s?.Split(' ', 2) is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
            && TId.TryParse(id, CultureInfo.InvariantCulture, out var known)
                ? new TimePosition<TId>(new DateTimeOffset(at, TimeSpan.Zero), known)
                : null;
        return result is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks} {Id}");
}
