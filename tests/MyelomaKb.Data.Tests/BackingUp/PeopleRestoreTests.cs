using MyelomaKb.Data.BackingUp;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.BackingUp;

/// <summary>A backup carries people with all that belongs to them, in whatever order tables refer to each other.</summary>
public sealed class PeopleRestoreTests(TestDatabases databases)
{
    private const string Everything =
        """
        SELECT concat_ws(' ', (SELECT json_agg(t) FROM person t), (SELECT json_agg(t) FROM person_token t), (SELECT json_agg(t) FROM session t),
          (SELECT json_agg(t) FROM invitation t), (SELECT json_agg(t) FROM api_key t), (SELECT json_agg(t) FROM written_answer t),
          (SELECT json_agg(t ORDER BY t.hash) FROM session_spent_token t), (SELECT json_agg(t) FROM data_protection_key t),
          (SELECT json_agg(t) FROM review_task t))
        """;

    [Fact]
    public async Task Restored_people_keys_tasks_and_answers_are_those_that_were_backed_up()
    {
        await using var from = await databases.FilledAsync();
        await from.ExecuteAsync(
            """
            INSERT INTO person (id, user_name, normalized_user_name, shown_name, roles, created_at, version, last_code_step,
              two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ('019acb40-0000-7000-8000-000000000001', 'ada', 'ADA', 'A. Lovelace', '{editor,reviewer}', now(), 3, 7, true, true, 0);
            INSERT INTO person_token VALUES ('019acb40-0000-7000-8000-000000000001', 'a', 'AuthenticatorKey', 'GEZDGNBV');
            INSERT INTO session (id, person_id, secret_hash, refresh_hash, created_at, expires_at, ends_at)
            VALUES ('s', '019acb40-0000-7000-8000-000000000001', sha256('a'), sha256('b'), now(), now() + interval '1 hour',
              now() + interval '1 day');
            INSERT INTO session_spent_token (session_id, hash) VALUES ('s', sha256('g')), ('s', sha256('h'));
            INSERT INTO data_protection_key (name, xml, created_at) VALUES ('key-1', '<key/>', now());
            INSERT INTO invitation (id, secret_hash, person_id, created_at, expires_at)
            VALUES ('i', sha256('c'), '019acb40-0000-7000-8000-000000000001', now(), now() + interval '1 day');
            INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at, person_id)
            VALUES ('k', sha256('d'), 'k', '{propose}', now(), now() + interval '1 day', '019acb40-0000-7000-8000-000000000001');
            INSERT INTO written_answer (id, fingerprint, answer, created_at) VALUES (sha256('e'), sha256('f'), '\x00ff', now());
            INSERT INTO review_task (id, origin, kind, entry_id, reason, revision, opened_at)
            VALUES ('019acb40-0000-7000-8000-000000000002', 'reader', 'drug', 'bortezomib', 'Something is wrong.', 1, now());
            """);
        using var file = new MemoryStream();
        await Backup.WriteAsync(from.DataSource, file, TimeProvider.System, DatabaseActs.Token);
        file.Position = 0;
        await using var to = await databases.EmptyAsync();

        Assert.IsType<RestoreOutcome.Restored>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Equal(await from.ReadAsync<string>(Everything), await to.ReadAsync<string>(Everything));
    }

    [Theory]
    [InlineData("INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at) "
        + "VALUES ('x', sha256('x'), 'x', '{propose}', now(), now() + interval '1 day')")]
    [InlineData("INSERT INTO invitation (id, secret_hash, person_id, created_at, expires_at) "
        + "VALUES ('x', sha256('x'), '019acb40-0000-7000-8000-000000000009', now(), now() + interval '1 day')")]
    public async Task Right_without_a_person_is_refused_by_the_database(string sql)
    {
        await using var database = await databases.FilledAsync();
        await database.RefusedAsync(sql);
    }
}
