using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Searching;
using Npgsql;

namespace MyelomaKb.Data.Searching;

/// <summary>
/// Keeps the search text true to the revision log. A revision closes the texts that it changes and adds the new ones, so that a search
/// in an older revision still finds what that one said.
/// </summary>
internal static class SearchTextWriter
{
    /// <summary>Follows one revision, in the transaction that publishes it; the log is read by another connection.</summary>
    public static async Task FollowAsync(
        NpgsqlConnection connection, NpgsqlDataSource log, KnowledgeBase? from, Difference difference, CancellationToken ct)
    {
        // A reference that leads nowhere is the database's to refuse, before names are looked up through it.
        await ExecuteAsync(connection, "SET CONSTRAINTS ALL IMMEDIATE", ct);

        // An older program may have published without search text.
        var before = from?.Revision.Number ?? 0;
        if (await ReachedAsync(connection, ct) != before)
        {
            await using var reader = await log.OpenConnectionAsync(ct);
            await CatchUpAsync(connection, reader, before, ct);
        }

        await StepAsync(connection, from, difference.ApplyTo(from), difference, ct);
    }

    /// <summary>Writes what search text lacks up to a revision that is published, or everything where it has another shape.</summary>
    public static async Task CatchUpAsync(NpgsqlConnection connection, NpgsqlConnection log, int newest, CancellationToken ct)
    {
        var at = await ReachedAsync(connection, ct);
        if (at > newest)
        {
            at = 0;
        }

        if (at == 0)
        {
            await ExecuteAsync(connection, "DELETE FROM search_text; DELETE FROM search_head", ct);
        }

        var before = at == 0 ? null : await KnowledgeBaseLoader.LoadAsync(log, at, ct);
        while (at < newest)
        {
            var difference = await KnowledgeBaseLoader.LoadDifferenceAsync(log, at, ++at, ct)
                ?? throw new InvalidOperationException($"The log lacks revision {at}.");
            var after = difference.ApplyTo(before);
            await StepAsync(connection, before, after, difference, ct);
            before = after;
        }
    }

    /// <summary>The last revision whose texts are there in this program's shape; 0 for none.</summary>
    private static async Task<int> ReachedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM search_head WHERE shape = $1", connection)
        {
            Parameters = { new() { Value = SearchTexts.Shape } },
        };
        return await command.ExecuteScalarAsync(ct) as int? ?? 0;
    }

    private static async Task StepAsync(
        NpgsqlConnection connection, KnowledgeBase? before, KnowledgeBase after, Difference difference, CancellationToken ct)
    {
        // What was left out may be served now, and the other way round.
        EntryRef[] names =
        [
            .. difference.Gone.Select(one => one.Entry),
            .. difference.Changed.Select(entry => new EntryRef(entry.Kind, entry.Slug)),
            .. (before?.LeftOut ?? []).Concat(after.LeftOut).Select(one => one.Entry),
        ];
        var touched = SearchTexts.Touched(names, before, after).Distinct().ToList();
        var revision = after.Revision.Number;
        await using (var close = new NpgsqlCommand(
            """
            UPDATE search_text SET until_revision = $3 FROM unnest($1, $2) AS gone (kind, id)
            WHERE search_text.kind = gone.kind AND entry_id = gone.id AND until_revision IS NULL
            """,
            connection))
        {
            close.Parameters.Add(new() { Value = touched.Select(name => Wire<EntryKind>.Name(name.Kind)).ToArray() });
            close.Parameters.Add(new() { Value = touched.Select(name => name.Slug).ToArray() });
            close.Parameters.Add(new() { Value = revision });
            await close.ExecuteNonQueryAsync(ct);
        }

        await using (var context = KnowledgeBaseContext.On(connection))
        {
            await new RowWriter(context, connection).WriteAsync(touched.SelectMany(name => Rows(name, after)), ct);
        }

        await using var move = new NpgsqlCommand(
            """
            INSERT INTO search_head (id, shape, revision) VALUES (1, $1, $2)
            ON CONFLICT (id) DO UPDATE SET shape = excluded.shape, revision = excluded.revision
            """,
            connection)
        {
            Parameters = { new() { Value = SearchTexts.Shape }, new() { Value = revision } },
        };
        await move.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The rows of an entry, as they are written.</summary>
    internal static IEnumerable<SearchTextRow> Rows(EntryRef name, KnowledgeBase kb) =>
        from text in kb.Find(name) is { } entry ? SearchTexts.Of(entry, kb).Index() : []
        let folded = NameFolding.Fold(text.Item.Text)
        select new SearchTextRow
        {
            Kind = Wire<EntryKind>.Name(name.Kind),
            EntryId = name.Slug,
            Revision = kb.Revision.Number,
            Position = text.Index,
            Field = Wire<SearchField>.Name(text.Item.Field),
            Text = text.Item.Text,
            Folded = folded,
            Compact = text.Item.IsName ? folded.Replace(" ", "", StringComparison.Ordinal) : null,
            Weight = text.Item.Weight,
            FromDay = text.Item.From,
            UntilDay = text.Item.Until,
        };

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
