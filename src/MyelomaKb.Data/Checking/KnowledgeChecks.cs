using MyelomaKb.Data.Entries;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Eligibility.Deciding;
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
        List<Finding> findings = [.. EntryChecks.Run(entries, assumed ?? (_ => false)), .. UnconfirmedChecks.Run(changed)];

        // Criteria are decided by the drugs and classes that they name, so those must be right first.
        return assumed is not null || findings.Exists(one => one.Severity == Severity.Error)
            ? findings
            : [.. findings, .. OfCriteria(changed, entries)];
    }

    private static IEnumerable<Finding> OfCriteria(IEnumerable<Entry> changed, IReadOnlyCollection<Entry> entries)
    {
        var approvals = changed.OfType<Approval>().ToList();
        if (approvals.Count == 0)
        {
            yield break;
        }

        var decider = new CriteriaDecider(new AgentIndex([.. entries.OfType<Drug>()], [.. entries.OfType<DrugClass>()]));
        foreach (var approval in approvals)
        {
            foreach (var (at, version) in approval.Versions.Index())
            {
                if (decider.CanHold(version.Criteria).IsPossible is not true and var possible)
                {
                    yield return new Finding(
                        new EntryRef(approval.Kind, approval.Slug),
                        $"/versions/{at}/criteria",
                        possible is false
                            ? "no patient can ever meet these criteria"
                            : "whether a patient can meet these criteria took too long to decide",
                        possible is false ? Severity.Error : Severity.Warning);
                }
            }
        }
    }
}
