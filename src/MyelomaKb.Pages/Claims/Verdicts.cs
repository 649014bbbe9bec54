using MyelomaKb.Domain.Claims;

namespace MyelomaKb.Pages.Claims;

/// <summary>Says how claims compare with the labels.</summary>
public static class Verdicts
{
    /// <summary>The verdicts in the order in which they matter to a reader.</summary>
    public static IReadOnlyList<ClaimVerdict> InOrder { get; } =
        [ClaimVerdict.Differs, ClaimVerdict.Partly, ClaimVerdict.Agrees, ClaimVerdict.NotCheckable];

    public static string Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Agrees => "Agrees with the labels",
        ClaimVerdict.Differs => "Differs from the labels",
        ClaimVerdict.Partly => "Agrees in part",
        ClaimVerdict.NotCheckable => "Labels do not say",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The class of the tag that shows it.</summary>
    public static string Mark(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Agrees => "good",
        ClaimVerdict.Differs => "ended",
        ClaimVerdict.Partly => "early",
        _ => "",
    };
}
