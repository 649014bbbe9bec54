using MyelomaKb.Domain;

namespace MyelomaKb.Pages.Drugs;

/// <summary>Says where a drug stands with a regulator.</summary>
internal static class StandingWords
{
    public static string Of(RegulatoryStanding standing) => standing.Status switch
    {
        StandingStatus.Approved => "Approved",
        StandingStatus.Withdrawn => "No longer approved",
        _ => "Not approved for myeloma",
    };
}
