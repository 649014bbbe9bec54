using System.Text.Json.Nodes;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>
/// Makes a draft that undoes one revision and nothing that came after it: what a later revision changed elsewhere in an entry stays.
/// </summary>
public static class RevertRevision
{
    /// <summary>The draft; where later revisions changed the same fields, these conflicts instead, unless the old state is preferred.</summary>
    public static async Task<ProposalResult> RunAsync(
        EditingCall call, int revision, string? reason, Preference? preferred, CancellationToken ct)
    {
        var kb = await call.KnowledgeAsync(ct);
        if (revision < 1 || revision > kb.Revision.Number)
        {
            return new ProposalResult.Missing();
        }

        List<EntryConflict> undoings = [];
        foreach (var entry in await EntriesOfAsync(call.Connection, revision, ct))
        {
            undoings.Add(await UndoingAsync(call.Connection, entry, revision, kb, ct));
        }

        if (preferred is null && undoings.Where(IsOverrun).ToList() is { Count: > 0 } conflicts)
        {
            return new ProposalResult.Conflicted(conflicts);
        }

        var changes = undoings.Select(undoing => ChangeOf(undoing, kb.Revision.Number, preferred)).OfType<ProposedChange>().ToList();
        var content = new ProposalContent(
            reason ?? FormattableString.Invariant($"Undo revision {revision}."), SourcesOf(changes, kb), changes);
        return new ProposalResult.Done(await ProposalActs.CreateAsync(call, content, ct));
    }

    private static async Task<IReadOnlyList<EntryRef>> EntriesOfAsync(NpgsqlConnection connection, int revision, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT kind, id FROM entry_version WHERE revision = $1 ORDER BY kind, id", connection)
        {
            Parameters = { new() { Value = revision } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<EntryRef> entries = [];
        while (await rows.ReadAsync(ct))
        {
            entries.Add(new EntryRef(Wire<EntryKind>.Find(rows.GetString(0))!.Value, rows.GetString(1)));
        }

        return entries;
    }

    /// <summary>The revision's own change is what is undone, so what it left is the base, and what was before it is wanted.</summary>
    private static async Task<EntryConflict> UndoingAsync(
        NpgsqlConnection connection, EntryRef entry, int revision, KnowledgeBase kb, CancellationToken ct)
    {
        var left = await Conflicts.BodyAsync(connection, entry, revision, ct);
        var before = await Conflicts.BodyAsync(connection, entry, revision - 1, ct);
        var now = Conflicts.BodyOf(kb.Find(entry));
        IReadOnlyList<FieldConflict> fields = now is not null && before is not null ? FieldMerge.Of(left ?? [], now, before).Fields : [];
        var changedIn = kb.Find(entry)?.ChangedIn ?? kb.FindRetired(entry)?.RetiredIn ?? revision;
        return new EntryConflict(entry, revision, changedIn, left, now, before, fields);
    }

    private static bool IsOverrun(EntryConflict undoing) => undoing.ChangedIn > undoing.BasedOn &&
        (undoing is { Theirs: not null, Mine: not null }
            ? undoing.Fields.Any(one => one.Both)
            : !JsonNode.DeepEquals(undoing.Theirs, undoing.Mine));

    private static ProposedChange? ChangeOf(EntryConflict undoing, int basedOn, Preference? preferred)
    {
        if (preferred == Preference.Theirs && IsOverrun(undoing) && (undoing.Theirs is null || undoing.Mine is null))
        {
            return null;
        }

        return (undoing.Theirs, undoing.Mine) switch
        {
            (null, null) => null,
            (null, { } before) => new ProposedChange.Create(Rebase.Read(undoing.Entry.Kind, before), basedOn),
            (_, null) => new ProposedChange.Retire(undoing.Entry, basedOn, []),
            ({ } now, { } before) => FieldMerge.Of(undoing.Base ?? [], now, before, preferred == Preference.Theirs).Merged is var merged &&
                JsonNode.DeepEquals(merged, now)
                    ? null
                    : new ProposedChange.Revise(Rebase.Read(undoing.Entry.Kind, merged), basedOn),
        };
    }

    /// <summary>What the entries cite; a source stands for itself.</summary>
    private static IReadOnlyList<Cite> SourcesOf(List<ProposedChange> changes, KnowledgeBase kb) =>
    [
        .. changes.Select(change => change.Wanted ?? kb.Find(change.Entry)).OfType<Entry>()
            .SelectMany(entry => entry is Source source ? [new Cite(source.Id)] : entry.Cites.Select(cite => new Cite(cite.Source)))
            .Distinct()
            .Where(cite => !changes.Exists(change =>
                change is ProposedChange.Retire && change.Entry == new EntryRef(EntryKind.Source, cite.Source.Value)))
            .OrderBy(cite => cite.Source.Value, StringComparer.Ordinal),
    ];
}
