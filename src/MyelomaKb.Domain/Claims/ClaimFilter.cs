using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Claims;

/// <summary>Which claims are asked for: all that is given must fit.</summary>
public sealed record ClaimFilter
{
    /// <summary>Lets every claim through.</summary>
    public static ClaimFilter Everything { get; } = new();

    public ClaimVerdict? Verdict { get; init; }

    /// <summary>The drug that the claim is about.</summary>
    public Id<Drug>? Drug { get; init; }

    /// <summary>The combination that the claim is about.</summary>
    public Id<Combination>? Combination { get; init; }

    public bool Fits(Claim claim) =>
        (Verdict is null || claim.Verdict == Verdict)
        && (Drug is not { } drug || claim.Drugs.Contains(drug))
        && (Combination is not { } combination || claim.Combinations.Contains(combination));
}
