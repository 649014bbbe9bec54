using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Searching;
using Npgsql;

namespace MyelomaKb.Data.Searching;

/// <summary>Searches the search text with PostgreSQL: full text for words, trigrams for what is misspelt.</summary>
public sealed class TextSearch(NpgsqlDataSource database)
{
    private const int Seconds = 3;

    /// <summary>How likely a kind is wished for where two fit alike.</summary>
    private static readonly double[] Likely = [.. SearchTexts.Kinds.Select((_, at) => 1 - (at * 0.02))];

    private static readonly string[] KindNames = [.. SearchTexts.Kinds.Select(Wire<EntryKind>.Name)];

    /// <summary>
    /// Every entry that fits, the best first; null where the search text does not reach the revision yet, as on a replica that lags.
    /// </summary>
    /// <param name="question">What is searched for.</param>
    /// <param name="entries">How many entries there are at that revision.</param>
    /// <param name="ct">Gives the search up.</param>
    public async Task<IReadOnlyList<RankedEntry>?> RankAsync(SearchQuestion question, int entries, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = Batch(connection, SearchSql.Ranking, question,
            new() { Value = KindNames }, new() { Value = Likely }, new() { Value = (double)entries });
        await using var rows = await batch.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct) || rows.GetInt32(0) < question.Revision)
        {
            return null;
        }

        await rows.NextResultAsync(ct);
        List<RankedEntry> found = [];
        while (await rows.ReadAsync(ct))
        {
            found.Add(new RankedEntry(EntryOf(rows), rows.GetDouble(2)));
        }

        return found;
    }

    /// <summary>Where something was found in these entries, the better matches first.</summary>
    public async Task<ILookup<EntryRef, SearchMatch>> ReasonsAsync(
        SearchQuestion question, IReadOnlyCollection<EntryRef> entries, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = Batch(connection, SearchSql.Reasons, question,
            new() { Value = entries.Select(entry => Wire<EntryKind>.Name(entry.Kind)).ToArray() },
            new() { Value = entries.Select(entry => entry.Slug).ToArray() });
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        List<SearchMatch> found = [];
        while (await rows.ReadAsync(ct))
        {
            found.Add(new SearchMatch(
                EntryOf(rows),
                Wire<SearchField>.Find(rows.GetString(2))!.Value,
                Wire<MatchKind>.Find(rows.GetString(3))!.Value,
                rows.GetString(4),
                rows.GetFieldValue<int[]>(5).ToHashSet()));
        }

        return found.ToLookup(match => match.Entry);
    }

    private static EntryRef EntryOf(NpgsqlDataReader row) => new(Wire<EntryKind>.Find(row.GetString(0))!.Value, row.GetString(1));

    private static NpgsqlBatch Batch(NpgsqlConnection connection, string sql, SearchQuestion question, params NpgsqlParameter[] more)
    {
        var search = new NpgsqlBatchCommand(sql)
        {
            Parameters =
            {
                new() { Value = question.Terms.ToArray() },
                new() { Value = question.Compact },
                new() { Value = question.Revision },
                new() { Value = question.Day },
            },
        };
        foreach (var parameter in more)
        {
            search.Parameters.Add(parameter);
        }

        return new NpgsqlBatch(connection)
        {
            BatchCommands = { new(SearchSql.Reached), search },
            Timeout = Seconds,
        };
    }
}
