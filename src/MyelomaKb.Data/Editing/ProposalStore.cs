using MyelomaKb.Data.Editing.Tables;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>
/// Proposals as they lie in the database. Whoever changes one holds its row from the reading on, so that of two acts at a time the
/// second one sees what the first one left.
/// </summary>
internal static class ProposalStore
{
    /// <summary>The proposal, or null where there is none; held until the transaction ends where it is locked.</summary>
    public static async Task<Proposal?> ReadAsync(NpgsqlConnection connection, int number, bool locked, CancellationToken ct)
    {
        if (locked)
        {
            // Alone, and first: what is read afterwards is what the one who held it before has committed.
            await using var hold = Command("SELECT 1 FROM proposal WHERE number = $1 FOR UPDATE", number);
            hold.Connection = connection;
            await hold.ExecuteNonQueryAsync(ct);
        }

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Part("SELECT state, reason, revision FROM proposal WHERE number = $1", number),
                Part("SELECT source_id, location FROM proposal_source WHERE proposal = $1 ORDER BY position", number),
                Part(
                    "SELECT action, kind, entry_id, based_on, shape, body, replaced_by FROM proposal_change WHERE proposal = $1 "
                    + "ORDER BY position",
                    number),
                Part("SELECT kind, actor_id, actor_name, at, text FROM proposal_step WHERE proposal = $1 ORDER BY position", number),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct))
        {
            return null;
        }

        var state = Wire<ProposalState>.Find(rows.GetString(0))!.Value;
        var reason = rows.GetString(1);
        int? revision = await rows.IsDBNullAsync(2, ct) ? null : rows.GetInt32(2);
        var sources = await NextAsync(rows, row => new Cite(new(row.GetString(0)), row.IsDBNull(1) ? null : row.GetString(1)), ct);
        var changes = await NextAsync(rows, ProposalRecord.Read, ct);
        var steps = await NextAsync(rows, ReadStep, ct);
        return Proposal.Restore(number, new ProposalContent(reason, sources, changes), state, steps, revision);
    }

    /// <summary>Adds a new draft.</summary>
    public static async Task<Proposal> AddAsync(
        NpgsqlConnection connection, ProposalContent content, Actor author, DateTimeOffset at, CancellationToken ct)
    {
        await using var insert = Command(
            "INSERT INTO proposal (state, reason, author_id, version, changed_at) VALUES ($1, $2, $3, 1, $4) RETURNING number",
            Wire<ProposalState>.Name(ProposalState.Draft), content.Reason, author.Id, at);
        insert.Connection = connection;
        var proposal = Proposal.Create((int)(await insert.ExecuteScalarAsync(ct))!, content, author, at);
        await WriteAsync(connection, [.. RowsOf(proposal.Number, content), RowOf(proposal, 0)], ct);
        return proposal;
    }

    /// <summary>Keeps what an act made of a proposal that is locked.</summary>
    public static async Task SaveAsync(NpgsqlConnection connection, Proposal before, Proposal after, CancellationToken ct)
    {
        await using var update = Command(
            "UPDATE proposal SET state = $2, reason = $3, version = $4, changed_at = $5, revision = $6 WHERE number = $1",
            after.Number, Wire<ProposalState>.Name(after.State), after.Content.Reason, after.Version, after.Steps[^1].At,
            after.Revision ?? (object)DBNull.Value);
        update.Connection = connection;
        await update.ExecuteNonQueryAsync(ct);
        var isEdited = !ReferenceEquals(before.Content, after.Content);
        if (isEdited)
        {
            await using var clear = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    Part("DELETE FROM proposal_source WHERE proposal = $1", after.Number),
                    Part("DELETE FROM proposal_change WHERE proposal = $1", after.Number),
                },
            };
            await clear.ExecuteNonQueryAsync(ct);
        }

        var steps = Enumerable.Range(before.Version, after.Version - before.Version).Select(object (at) => RowOf(after, at));
        await WriteAsync(connection, [.. isEdited ? RowsOf(after.Number, after.Content) : [], .. steps], ct);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        await new RowWriter(context, connection).WriteAsync(rows, ct);
    }

    private static async Task<List<T>> NextAsync<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await rows.NextResultAsync(ct);
        List<T> all = [];
        while (await rows.ReadAsync(ct))
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static Step ReadStep(NpgsqlDataReader row) => new(
        Wire<StepKind>.Find(row.GetString(0))!.Value,
        new Actor(row.GetGuid(1), row.GetString(2)),
        row.GetFieldValue<DateTimeOffset>(3),
        row.IsDBNull(4) ? null : row.GetString(4));

    private static IEnumerable<object> RowsOf(int number, ProposalContent content) =>
    [
        .. content.Sources.Select((cite, at) => new ProposalSourceRow
        {
            Proposal = number, Position = at, SourceId = cite.Source.Value, Location = cite.Where,
        }),
        .. content.Changes.Select((change, at) => ProposalRecord.RowOf(number, at, change)),
    ];

    private static ProposalStepRow RowOf(Proposal proposal, int at) => new()
    {
        Proposal = proposal.Number,
        Position = at,
        Kind = proposal.Steps[at].Kind,
        ActorId = proposal.Steps[at].By.Id,
        ActorName = proposal.Steps[at].By.ShownName,
        At = proposal.Steps[at].At,
        Text = proposal.Steps[at].Text,
    };

    private static NpgsqlBatchCommand Part(string sql, int number) => new(sql) { Parameters = { new() { Value = number } } };

    private static NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
