using MyelomaKb.Data.Auditing;
using Npgsql;

namespace MyelomaKb.Data.People;

/// <summary>Finds the person behind a credential, as the database knows both now: past Entity Framework, on every request.</summary>
public sealed class Credentials(NpgsqlDataSource database)
{
    internal const string Person = "p.id, p.shown_name, p.roles, p.disabled_at IS NOT NULL, p.two_factor_enabled";

    /// <summary>The person whose session it is, where the hash is that of its token and it is still good.</summary>
    public async Task<KnownPerson?> OfSessionAsync(string id, byte[] secretHash, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"SELECT {Person} FROM session s JOIN person p ON p.id = s.person_id "
            + "WHERE s.id = $1 AND s.secret_hash = $2 AND s.expires_at > $3 AND s.ended_at IS NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = secretHash });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        return await ReadAsync(command, ct);
    }

    /// <summary>The person whose API key it is; its secret was compared before.</summary>
    public async Task<KnownPerson?> OfKeyAsync(string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"SELECT {Person} FROM api_key k JOIN person p ON p.id = k.person_id "
            + "WHERE k.id = $1 AND k.expires_at > $2 AND k.revoked_at IS NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        return await ReadAsync(command, ct);
    }

    /// <summary>
    /// The person whom an issuer outside vouches for, known from now on where there are roles. The roles of the newest token are kept:
    /// what somebody approved counts only as long as they are a reviewer.
    /// </summary>
    public async Task<KnownPerson?> OfIssuerAsync(
        string issuer, string subject, string name, IReadOnlyList<string> roles, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(issuer, subject, roles, ct) is (var known, var hasTheseRoles))
        {
            if (!hasTheseRoles)
            {
                await KeepRolesAsync(known.Id, roles, ct);
            }

            return known;
        }

        if (roles.Count == 0)
        {
            return null;
        }

        await MeetAsync(issuer, subject, name, roles, now, ct);
        return (await FindAsync(issuer, subject, roles, ct))?.Person;
    }

    private async Task MeetAsync(
        string issuer, string subject, string name, IReadOnlyList<string> roles, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var meet = new NpgsqlCommand(
            """
            INSERT INTO person (id, user_name, normalized_user_name, shown_name, roles, created_at, version, last_code_step, issuer,
              subject, issuer_roles, two_factor_enabled, lockout_enabled, access_failed_count, concurrency_stamp)
            VALUES ($1, $2, upper($2), $3, '{}', $4, 1, 0, $5, $6, $7, false, false, 0, $2)
            ON CONFLICT (issuer, subject) DO NOTHING
            """,
            connection);
        var id = Guid.CreateVersion7(now);
        meet.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        meet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"external-{id:N}" });
        meet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        meet.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        meet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = issuer });
        meet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = subject });
        meet.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. roles] });
        if (await meet.ExecuteNonQueryAsync(ct) > 0)
        {
            var entry = new AuditEntry(
                now, Actor.Person($"{id}", name), "person-met", $"person:{id}",
                $"issuer={AuditText.Quote(issuer)}; shownName={AuditText.Quote(name)}");
            await AuditTrail.AppendAsync(transaction, entry, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private async Task<(KnownPerson Person, bool HasTheseRoles)?> FindAsync(
        string issuer, string subject, IReadOnlyList<string> roles, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"SELECT {Person}, p.issuer_roles IS NOT DISTINCT FROM $3 FROM person p WHERE p.issuer = $1 AND p.subject = $2");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = issuer });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = subject });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. roles] });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? (Read(rows), rows.GetBoolean(rows.FieldCount - 1)) : null;
    }

    private async Task KeepRolesAsync(Guid person, IReadOnlyList<string> roles, CancellationToken ct)
    {
        await using var command = database.CreateCommand("UPDATE person SET issuer_roles = $2 WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = person });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. roles] });
        await command.ExecuteNonQueryAsync(ct);
    }

    internal static async Task<KnownPerson?> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? Read(rows) : null;
    }

    private static KnownPerson Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetFieldValue<string[]>(2), row.GetBoolean(3), row.GetBoolean(4));
}
