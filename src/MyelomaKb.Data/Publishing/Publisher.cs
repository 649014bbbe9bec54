using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Following;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Searching;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using Npgsql;

namespace MyelomaKb.Data.Publishing;

/// <summary>
/// Makes changes the next revision, in one transaction that holds the head: tables, log, search text, head, audit trail and the
/// call to those who listen come together or not at all, and numbers have no gaps. What is published must have passed the checks.
/// </summary>
public sealed class Publisher(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Publishes changes that were made from a revision (none, before the first).</summary>
    public async Task<PublishOutcome> PublishAsync(
        KnowledgeBase? from, ChangeSet changes, Actor author, string reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var outcome = await PublishAsync(connection, from, changes, author, reason, ct);
        if (outcome is PublishOutcome.Published)
        {
            await transaction.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>As the other, in the transaction that the connection is in; it is for the caller to commit.</summary>
    public async Task<PublishOutcome> PublishAsync(
        NpgsqlConnection connection, KnowledgeBase? from, ChangeSet changes, Actor author, string reason, CancellationToken ct)
    {
        var newest = from?.Revision.Number;
        if (changes.IsEmpty)
        {
            return new PublishOutcome.Unchanged(newest);
        }

        var head = await LockHeadAsync(connection, ct);
        if (head != newest)
        {
            return new PublishOutcome.Overtaken(head);
        }

        var revision = new Revision((head ?? 0) + 1, After(from?.Revision.PublishedAt), author.Name, reason);
        await DeleteAsync(connection, changes, ct);
        IReadOnlyList<EntryVersionRow> versions = [.. VersionsOf(revision, changes)];
        await using (var context = KnowledgeBaseContext.On(connection))
        {
            await new RowWriter(context, connection).WriteAsync(RowsOf(revision, changes, versions), ct);
        }

        await SearchTextWriter.FollowAsync(
            connection, database, from, new Difference(revision, changes.Changed, changes.Retired, []), ct);
        await MoveHeadAsync(connection, revision, ct);
        await AuditTrail.AppendAsync(connection, AuditEntryOf(revision, author, versions), ct);
        return new PublishOutcome.Published(revision, changes);
    }

    private static async Task<int?> LockHeadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM head FOR UPDATE", connection);
        return await command.ExecuteScalarAsync(ct) as int?;
    }

    /// <summary>The references of an entry go with its row in <c>entry</c>; what changed is then written anew.</summary>
    private static async Task DeleteAsync(NpgsqlConnection connection, ChangeSet changes, CancellationToken ct)
    {
        EntryRef[] gone =
        [
            .. changes.Retired.Select(one => one.Entry),
            .. changes.Changed.Select(entry => new EntryRef(entry.Kind, entry.Slug)),
        ];
        await using var command = new NpgsqlCommand(
            "DELETE FROM entry USING unnest($1, $2) AS gone (kind, id) WHERE entry.kind = gone.kind AND entry.id = gone.id", connection)
        {
            Parameters =
            {
                new() { Value = gone.Select(name => Wire<EntryKind>.Name(name.Kind)).ToArray() },
                new() { Value = gone.Select(name => name.Slug).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static IEnumerable<object> RowsOf(Revision revision, ChangeSet changes, IEnumerable<EntryVersionRow> versions) =>
    [
        new RevisionRow
        {
            Number = revision.Number, PublishedAt = revision.PublishedAt, Author = revision.Author, Reason = revision.Reason,
        },
        .. versions,
        .. changes.Changed.Select(entry => new EntryRow { Kind = entry.Kind, Id = entry.Slug, Revision = revision.Number }),
        .. changes.Changed.SelectMany(entry => DocumentReferences.Of(entry), (entry, to) => new EntryReferenceRow
        {
            Kind = entry.Kind, Id = entry.Slug, ToKind = to.Kind, ToId = to.Slug,
        }),
    ];

    private static IEnumerable<EntryVersionRow> VersionsOf(Revision revision, ChangeSet changes) =>
    [
        .. changes.Changed.Select(entry => new EntryVersionRow
        {
            Kind = entry.Kind,
            Id = entry.Slug,
            Revision = revision.Number,
            Shape = Document.Shape,
            Body = Document.Write(entry),
        }),
        .. changes.Retired.Select(one => new EntryVersionRow
        {
            Kind = one.Entry.Kind,
            Id = one.Entry.Slug,
            Revision = revision.Number,
            Shape = Document.Shape,
            ReplacedBy = [.. one.ReplacedBy],
        }),
    ];

    private static AuditEntry AuditEntryOf(Revision revision, Actor author, IEnumerable<EntryVersionRow> versions) => new(
        revision.PublishedAt,
        author,
        AuditEntry.RevisionPublished,
        RevisionManifest.Subject(revision.Number),
        RevisionManifest.Write(
            revision,
            versions.Select(row => VersionMark.Of(Wire<EntryKind>.Name(row.Kind), row.Id, row.Shape, row.Body, row.ReplacedBy))));

    private static async Task MoveHeadAsync(NpgsqlConnection connection, Revision revision, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("UPDATE head SET revision = $1, published_at = $2")
                {
                    Parameters = { new() { Value = revision.Number }, new() { Value = revision.PublishedAt } },
                },
                new("SELECT pg_notify($1, $2)")
                {
                    Parameters = { new() { Value = WakeUp.Channel }, new() { Value = $"{revision.Number}" } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Now, to the microsecond that the database keeps, and after the last publication although a clock was set back.</summary>
    private DateTimeOffset After(DateTimeOffset? last)
    {
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return last is { } before && now <= before ? before.AddMicroseconds(1) : now;
    }
}
