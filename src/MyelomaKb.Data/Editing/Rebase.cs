using System.Text;
using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Editing;

/// <summary>Whose value a field gets that both sides changed.</summary>
public enum Preference
{
    Mine,
    Theirs,
}

/// <summary>Moves a proposal on to the newest revision: what others did stays, what is proposed is done on top of it.</summary>
internal static class Rebase
{
    /// <summary>The proposal's changes on top of the revision; null where somebody has to decide and nothing is preferred.</summary>
    public static IReadOnlyList<ProposedChange>? Of(
        IReadOnlyList<ProposedChange> changes, IReadOnlyList<EntryConflict> conflicts, int revision, Preference? preferred)
    {
        if (preferred is null && conflicts.Any(conflict => !conflict.MergesByItself))
        {
            return null;
        }

        var byEntry = conflicts.ToDictionary(conflict => conflict.Entry);
        return
        [
            .. changes.Select(change => byEntry.TryGetValue(change.Entry, out var conflict) ? Of(change, conflict, revision, preferred) : change)
                .OfType<ProposedChange>(),
        ];
    }

    private static ProposedChange? Of(ProposedChange change, EntryConflict conflict, int revision, Preference? preferred)
    {
        if (conflict is { Theirs: { } theirs, Mine: { } mine })
        {
            var (merged, _) = FieldMerge.Of(conflict.Base ?? [], theirs, mine, preferred == Preference.Theirs);
            return JsonNode.DeepEquals(merged, theirs) ? null : new ProposedChange.Revise(Read(change.Entry.Kind, merged), revision);
        }

        // One side retired the entry, and there is nothing in between.
        return (change, preferred) switch
        {
            (_, Preference.Theirs) => null,
            (ProposedChange.Retire, _) when conflict.Theirs is null => null,
            (ProposedChange.Retire retire, _) => retire with { BasedOn = revision },
            _ => new ProposedChange.Create(change.Wanted!, revision),
        };
    }

    public static Entry Read(EntryKind kind, JsonObject body) =>
        Document.Read(kind, Document.Shape, Encoding.UTF8.GetBytes(body.ToJsonString()), changedIn: 0);
}
