using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain;

/// <summary>The status of a drug with one regulator on a day, derived from its approvals.</summary>
public sealed record RegulatoryStanding
{
    /// <summary>The regulator.</summary>
    public required Regulator Regulator { get; init; }

    /// <summary>Approved: an approval is in force. Withdrawn: there were approvals, none is in force. Else not approved.</summary>
    public required StandingStatus Status { get; init; }

    /// <summary>The first decision on the drug, if there was one by the day.</summary>
    public DateOnly? FirstDecidedOn { get; init; }

    /// <summary>How many approvals are in force.</summary>
    public required int InForce { get; init; }

    /// <summary>The drug's standing with every regulator; an approval to which a form was added counts for that form too.</summary>
    public static IReadOnlyList<RegulatoryStanding> Of(Drug drug, KnowledgeBase kb, DateOnly day) =>
        [.. Enum.GetValues<Regulator>().Select(regulator => With(regulator, drug, kb, day))];

    private static RegulatoryStanding With(Regulator regulator, Drug drug, KnowledgeBase kb, DateOnly day)
    {
        var decided = DrugApprovals.By(drug, kb, day).Where(approval => approval.Regulator == regulator).ToList();
        var inForce = decided.Count(approval => approval.InForceOn(day));
        return new RegulatoryStanding
        {
            Regulator = regulator,
            Status = inForce > 0 ? StandingStatus.Approved : decided.Count > 0 ? StandingStatus.Withdrawn : StandingStatus.NotApproved,
            FirstDecidedOn = decided.Count == 0 ? null : decided.Min(approval => DrugApprovals.Since(approval, drug)),
            InForce = inForce,
        };
    }
}

/// <summary>The status of a drug with a regulator.</summary>
public enum StandingStatus
{
    Approved,
    Withdrawn,
    NotApproved,
}

/// <summary>Which approvals cover a drug: its own, and those of another form from the day on which this form was added to them.</summary>
public static class DrugApprovals
{
    /// <summary>The approvals that covered the drug by the day, ended ones included.</summary>
    public static IEnumerable<Approval> By(Drug drug, KnowledgeBase kb, DateOnly day) =>
        kb.Links.ApprovalsCovering[drug.Id].Where(approval => approval.CoversSince(drug.Id) <= day);

    /// <summary>The day from which an approval that covers the drug does so.</summary>
    public static DateOnly Since(Approval approval, Drug drug) => approval.CoversSince(drug.Id)
        ?? throw new ArgumentException($"{approval.Id} does not cover {drug.Id}.", nameof(approval));
}
