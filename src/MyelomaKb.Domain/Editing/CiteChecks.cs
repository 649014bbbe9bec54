using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Editing;

/// <summary>
/// Every fact has a citation, and every citation leads to a source that is there. A wording or an event that cites nothing itself
/// rests on what its approval cites; a trial's result and a claim each name the one document in which they stand.
/// </summary>
internal static class CiteChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var entry in set.All)
        {
            set.Require(!entry.MustCite || entry.Cites.Count > 0, entry, "/cites", "cites no source");
            Follow(set, entry, "/cites", entry.Cites);
        }

        foreach (var approval in set.Of<Approval>())
        {
            foreach (var (at, version) in approval.Versions.Index())
            {
                Follow(set, approval, $"/versions/{at}/cites", version.Cites);
            }

            foreach (var (at, one) in approval.History.Index())
            {
                Follow(set, approval, $"/history/{at}/cites", one.Cites);
            }
        }

        foreach (var trial in set.Of<Trial>())
        {
            foreach (var (at, result) in trial.Results.Index())
            {
                Follow(set, trial, $"/results/{at}/cite", result.Cite);
            }
        }

        foreach (var claim in set.Of<Claim>())
        {
            Follow(set, claim, "/statedIn", claim.StatedIn);
        }
    }

    private static void Follow(EntrySet set, Entry entry, string pointer, IReadOnlyList<Cite> cites)
    {
        foreach (var (at, cite) in cites.Index())
        {
            Follow(set, entry, $"{pointer}/{at}", cite);
        }
    }

    private static void Follow(EntrySet set, Entry entry, string pointer, Cite cite) =>
        set.Follow(entry, $"{pointer}/source", EntryKind.Source, cite.Source);
}
