using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>
/// What a whole set of entries must satisfy before it is published: every reference leads somewhere, no name is ambiguous, days are
/// in order, histories make sense. Pure, and complete: it reports everything it finds, not only the first.
/// </summary>
public static class EntryChecks
{
    /// <summary>Every finding in the set; no error among them means that it can be published.</summary>
    public static IReadOnlyList<Finding> Run(IReadOnlyCollection<Entry> entries) => Run(entries, _ => false);

    /// <summary>As the other, where some entries are known to exist but could not be read and are not in the set.</summary>
    public static IReadOnlyList<Finding> Run(IReadOnlyCollection<Entry> entries, Func<EntryRef, bool> assumed)
    {
        var set = new EntrySet(entries, assumed);
        IdentityChecks.Run(set);
        CiteChecks.Run(set);
        SourceChecks.Run(set);
        DrugClassChecks.Run(set);
        DrugChecks.Run(set);
        DrugCodeChecks.Run(set);
        DrugNameChecks.Run(set);
        TrialChecks.Run(set);
        ApprovalChecks.Run(set);
        ApprovalHistoryChecks.Run(set);
        ApprovalChainChecks.Run(set);
        CombinationChecks.Run(set);
        ClaimChecks.Run(set);
        LabelChecks.Run(set);
        UnconfirmedChecks.Run(set);
        return set.Findings;
    }
}
