using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Statements of interests that might conflict with judging proposals. They are never changed: a newer one counts instead.</summary>
public static class InterestStatements
{
    private const string Columns = "actor_id, actor_name, has_interests, text, made_at, expires_at";

    /// <summary>Keeps a statement of whoever calls.</summary>
    public static async Task<InterestStatement> AddAsync(
        EditingCall call, bool hasInterests, string text, TimeSpan holds, CancellationToken ct)
    {
        var now = call.Now();
        var statement = new InterestStatement(call.By, hasInterests, text, now, now + holds);
        await using var command = new NpgsqlCommand(
            $"INSERT INTO interest_statement ({Columns}) VALUES ($1, $2, $3, $4, $5, $6)", call.Connection)
        {
            Parameters =
            {
                new() { Value = statement.By.Id },
                new() { Value = statement.By.ShownName },
                new() { Value = hasInterests },
                new() { Value = text },
                new() { Value = statement.MadeAt },
                new() { Value = statement.ExpiresAt },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
        await Auditing.AuditTrail.AppendAsync(
            call.Connection,
            new Auditing.AuditEntry(
                now, Auditing.Actor.Person($"{statement.By.Id}", statement.By.ShownName), "interests-stated", $"person:{statement.By.Id}",
                $"hasInterests={(hasInterests ? "yes" : "no")}; text={Auditing.AuditText.Quote(text)}"),
            ct);
        return statement;
    }

    /// <summary>Every statement, of one person where one is named, the newest first.</summary>
    public static async Task<IReadOnlyList<InterestStatement>> ListAsync(NpgsqlConnection connection, Guid? person, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT {Columns} FROM interest_statement WHERE $1::uuid IS NULL OR actor_id = $1 ORDER BY made_at DESC, id DESC", connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = person } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<InterestStatement> all = [];
        while (await rows.ReadAsync(ct))
        {
            all.Add(Read(rows));
        }

        return all;
    }

    internal static async Task<InterestStatement?> NewestAsync(NpgsqlConnection connection, Guid person, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT {Columns} FROM interest_statement WHERE actor_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1", connection)
        {
            Parameters = { new() { Value = person } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? Read(rows) : null;
    }

    private static InterestStatement Read(NpgsqlDataReader row) => new(
        new Actor(row.GetGuid(0), row.GetString(1)),
        row.GetBoolean(2),
        row.GetString(3),
        row.GetFieldValue<DateTimeOffset>(4),
        row.GetFieldValue<DateTimeOffset>(5));
}
