using System.Globalization;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Approvals;

/// <summary>A part of an entry that no document confirms.</summary>
/// <param name="Pointer">JSON pointer into the entry; `/` is the entry as a whole.</param>
/// <param name="Confidence">How certain it is.</param>
public sealed record UnconfirmedField(string Pointer, Confidence Confidence)
{
    private const string DecidedOn = "/decidedOn";

    /// <summary>
    /// The unconfirmed parts of an entry, those that its bases of dates and wordings tell included; of an approval only the parts
    /// that the day shows.
    /// </summary>
    public static IReadOnlyList<UnconfirmedField> All(Entry entry, DateOnly day)
    {
        var told = entry.Unconfirmed.Select(pointer => new UnconfirmedField(pointer, ConfidenceOf(entry, pointer)));
        return entry is Approval approval
            ? [.. told.Concat(Based(approval)).DistinctBy(field => field.Pointer).Where(field => Shown(field.Pointer, approval, day))]
            : [.. told];
    }

    private static bool Shown(string pointer, Approval approval, DateOnly day)
    {
        var parts = pointer.Split('/');
        return parts.Length < 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || parts[1] switch
        {
            "versions" => at >= approval.Versions.Count || approval.Versions[at].From <= day,
            "history" => at >= approval.History.Count || approval.History[at].On <= day,
            _ => true,
        };
    }

    private static IEnumerable<UnconfirmedField> Based(Approval approval)
    {
        if (approval.DecidedOnBasis is not (null or DateBasis.Decision))
        {
            yield return new UnconfirmedField(DecidedOn, ConfidenceOf(approval, DecidedOn));
        }

        for (var at = 0; at < approval.Versions.Count; at++)
        {
            if (approval.Versions[at].Basis != VersionBasis.Label)
            {
                yield return new UnconfirmedField($"/versions/{at}", OfBasis(approval.Versions[at].Basis));
            }
        }
    }

    private static Confidence ConfidenceOf(Entry entry, string pointer) =>
        entry is Approval approval && pointer == DecidedOn
            ? approval.DecidedOnBasis switch
            {
                DateBasis.Announcement => Confidence.Announced,
                DateBasis.Month => Confidence.MonthKnown,
                DateBasis.Year => Confidence.YearKnown,
                DateBasis.Assumed => Confidence.Assumed,
                _ => Confidence.Unconfirmed,
            }
            : Confidence.Unconfirmed;

    private static Confidence OfBasis(VersionBasis basis) => basis == VersionBasis.Notice ? Confidence.Announced : Confidence.Assumed;
}

/// <summary>How certain a part of an entry is that no document fully confirms.</summary>
public enum Confidence
{
    /// <summary>Stated in an announcement; the decision or label itself has not been seen.</summary>
    Announced,

    /// <summary>The month is known, the day is not.</summary>
    MonthKnown,

    /// <summary>The year is known, the day is not.</summary>
    YearKnown,

    /// <summary>Assumed; inferred from earlier or later facts.</summary>
    Assumed,

    /// <summary>No document was found that states it.</summary>
    Unconfirmed,
}
