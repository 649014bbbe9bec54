using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>A proposal as a list shows it.</summary>
public sealed record ProposalSummary(
    int Number,
    ProposalState State,
    string Reason,
    Actor Author,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version,
    int? Revision,
    IReadOnlyList<EntryRef> Entries);

/// <summary>Which proposals a list shows; what is null does not matter.</summary>
public sealed record ProposalFilter(IReadOnlyList<ProposalState>? States, Guid? Author, IReadOnlyList<EntryKind>? Kinds, string? EntryId);

/// <summary>A proposal with what the checks say of it, against the newest revision.</summary>
public sealed record ProposalUnderReview(
    Proposal Proposal, int Against, IReadOnlyList<ProposalFinding> Findings, IReadOnlyList<EntryConflict> Conflicts);

/// <summary>Reads proposals.</summary>
public static class ProposalReading
{
    /// <summary>The proposal as it is, or null.</summary>
    public static Task<Proposal?> FindAsync(NpgsqlConnection connection, int number, CancellationToken ct) =>
        ProposalStore.ReadAsync(connection, number, locked: false, ct);

    /// <summary>What the checks say of a proposal; nothing any more of one that is over.</summary>
    public static async Task<ProposalUnderReview> ReviewAsync(
        NpgsqlConnection connection, Proposal proposal, KnowledgeBase? held, CancellationToken ct)
    {
        var kb = await NewestKnowledge.ReadAsync(connection, held, ct);
        return proposal.IsOver
            ? new ProposalUnderReview(proposal, kb.Revision.Number, [], [])
            : new ProposalUnderReview(
                proposal,
                kb.Revision.Number,
                ProposedKnowledge.FindingsOf(proposal.Content, kb),
                await Conflicts.OfAsync(connection, proposal.Content, kb, ct));
    }

    /// <summary>Proposals that fit the filter, the newest first.</summary>
    public static async Task<IReadOnlyList<ProposalSummary>> ListAsync(
        NpgsqlConnection connection, ProposalFilter filter, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT p.number, p.state, p.reason, s.actor_id, s.actor_name, s.at, p.changed_at, p.version, p.revision,
              ARRAY(SELECT kind FROM proposal_change c WHERE c.proposal = p.number ORDER BY position),
              ARRAY(SELECT entry_id FROM proposal_change c WHERE c.proposal = p.number ORDER BY position)
            FROM proposal p JOIN proposal_step s ON s.proposal = p.number AND s.position = 0
            WHERE ($1::text[] IS NULL OR p.state = ANY($1)) AND ($2::uuid IS NULL OR p.author_id = $2)
              AND ($3::text[] IS NULL AND $4::text IS NULL OR EXISTS (
                SELECT FROM proposal_change c WHERE c.proposal = p.number
                  AND ($3::text[] IS NULL OR c.kind = ANY($3)) AND ($4::text IS NULL OR c.entry_id = $4)))
            ORDER BY p.number DESC
            """,
            connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]?> { TypedValue = filter.States is null ? null : [.. filter.States.Select(Wire<ProposalState>.Name)] },
                new NpgsqlParameter<Guid?> { TypedValue = filter.Author },
                new NpgsqlParameter<string[]?> { TypedValue = filter.Kinds is null ? null : [.. filter.Kinds.Select(Wire<EntryKind>.Name)] },
                new NpgsqlParameter<string?> { TypedValue = filter.EntryId },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<ProposalSummary> all = [];
        while (await rows.ReadAsync(ct))
        {
            all.Add(Read(rows));
        }

        return all;
    }

    private static ProposalSummary Read(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        Wire<ProposalState>.Find(row.GetString(1))!.Value,
        row.GetString(2),
        new Actor(row.GetGuid(3), row.GetString(4)),
        row.GetFieldValue<DateTimeOffset>(5),
        row.GetFieldValue<DateTimeOffset>(6),
        row.GetInt32(7),
        row.IsDBNull(8) ? null : row.GetInt32(8),
        [
            .. row.GetFieldValue<string[]>(9).Zip(
                row.GetFieldValue<string[]>(10), (kind, id) => new EntryRef(Wire<EntryKind>.Find(kind)!.Value, id)),
        ]);
}
