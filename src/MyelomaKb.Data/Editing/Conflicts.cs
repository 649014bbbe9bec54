using System.Text.Json.Nodes;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Finds what others changed under a proposal.</summary>
internal static class Conflicts
{
    /// <summary>Every entry of the proposal that changed after the revision its change is based on.</summary>
    public static async Task<IReadOnlyList<EntryConflict>> OfAsync(
        NpgsqlConnection connection, ProposalContent content, KnowledgeBase kb, CancellationToken ct)
    {
        List<EntryConflict> conflicts = [];
        foreach (var change in content.Changes)
        {
            var changedIn = kb.Find(change.Entry)?.ChangedIn ?? kb.FindRetired(change.Entry)?.RetiredIn ?? 0;
            if (changedIn > change.BasedOn)
            {
                var seen = await BodyAsync(connection, change.Entry, change.BasedOn, ct);
                conflicts.Add(Of(change, changedIn, seen, BodyOf(kb.Find(change.Entry)), BodyOf(change.Wanted)));
            }
        }

        return conflicts;
    }

    /// <summary>The body that an entry had in a revision; null where it was not there.</summary>
    public static async Task<JsonObject?> BodyAsync(NpgsqlConnection connection, EntryRef entry, int revision, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "SELECT body::text FROM entry_version WHERE kind = $1 AND id = $2 AND revision <= $3 ORDER BY revision DESC LIMIT 1", connection)
        {
            Parameters =
            {
                new() { Value = Wire<EntryKind>.Name(entry.Kind) }, new() { Value = entry.Slug }, new() { Value = revision },
            },
        };
        return await command.ExecuteScalarAsync(ct) is string body ? JsonNode.Parse(body)!.AsObject() : null;
    }

    public static JsonObject? BodyOf(Entry? entry) => entry is null ? null : JsonNode.Parse(Document.Write(entry))!.AsObject();

    private static EntryConflict Of(ProposedChange change, int changedIn, JsonObject? seen, JsonObject? theirs, JsonObject? mine)
    {
        IReadOnlyList<FieldConflict> fields = theirs is not null && mine is not null
            ? FieldMerge.Of(seen ?? [], theirs, mine).Fields
            : [new FieldConflict("", seen, theirs, mine, Both: theirs is not null || mine is not null)];
        return new EntryConflict(change.Entry, change.BasedOn, changedIn, seen, theirs, mine, fields);
    }
}
