using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Checking;

/// <summary>
/// The checks that a set of entries must pass before it becomes the newest revision. Proposals, the import of facts and the restore
/// of a backup all call this one method, so a check that is added here applies to all of them.
/// </summary>
public static class KnowledgeChecks
{
    /// <summary>Every finding; the set can be published when none of them is an error.</summary>
    /// <param name="entries">All entries of the revision.</param>
    /// <param name="changed">Those among them that the newest revision does not hold in this form.</param>
    /// <param name="assumed">
    /// Entries that exist but could not be read: references to them are no findings, and criteria are not decided without them.
    /// </param>
    public static IReadOnlyList<Finding> Run(
        IReadOnlyCollection<Entry> entries, IReadOnlyCollection<Entry> changed, Func<EntryRef, bool>? assumed = null)
    {
        List<Finding> findings = [.. EntryChecks.Run(entries, assumed ?? (_ => false))];

        // Criteria are decided by the drugs and classes that they name, so those must be right first.
        return assumed is not null || findings.Exists(one => one.Severity == Severity.Error)
            ? findings
            : [.. findings, .. OfCriteria(changed, entries)];
    }

    private static IEnumerable<Finding> OfCriteria(IReadOnlyCollection<Entry> changed, IReadOnlyCollection<Entry> entries) =>
        LabelTrial.Run(entries, changed).Select(one => new Finding(
            new EntryRef(EntryKind.Approval, one.Approval.Value), one.Pointer, one.Message, one.IsError ? Severity.Error : Severity.Warning));
}
