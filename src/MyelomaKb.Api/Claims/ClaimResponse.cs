using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;

namespace MyelomaKb.Api.Claims;

/// <summary>A published statement about treatment, and how it compares with the labels.</summary>
public sealed record ClaimResponse : EntryResponse
{
    public ClaimResponse(Claim claim, Snapshot snapshot)
        : base(claim, "/v1/claims/", snapshot)
    {
        Statement = claim.Statement;
        StatedIn = CiteResponse.One(claim.StatedIn, snapshot);
        ComparedOn = claim.ComparedOn;
        Verdict = claim.Verdict;
        Difference = claim.Difference;
        Drugs = [.. claim.Drugs.Select(drug => NamedLink.To(drug, snapshot.Kb))];
        Approvals = [.. claim.Approvals.Where(id => snapshot.Kb.Approvals[id].DecidedBy(snapshot.Day)).Select(id => id.Value)];
        Combinations = [.. claim.Combinations.Select(id => id.Value)];
    }

    /// <summary>What is claimed, in our words.</summary>
    public string Statement { get; }

    /// <summary>Where it is claimed.</summary>
    public CiteResponse StatedIn { get; }

    /// <summary>The day of the labels that it was compared with.</summary>
    public DateOnly ComparedOn { get; }

    /// <summary>How it compares.</summary>
    public ClaimVerdict Verdict { get; }

    /// <summary>Where claim and label part.</summary>
    public string? Difference { get; }

    /// <summary>The drugs that it is about.</summary>
    public IReadOnlyList<NamedLink> Drugs { get; }

    /// <summary>The approvals, decided by the day, that it was compared with.</summary>
    public IReadOnlyList<string> Approvals { get; }

    /// <summary>The combinations that it is about.</summary>
    public IReadOnlyList<string> Combinations { get; }
}
