using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Api.Tests.Upkeep;

/// <summary>Free keys that ended and flags that were settled long ago are removed; everything else stays.</summary>
public sealed class RetentionTests(TestDatabases databases)
{
    private const string Rows = "SELECT (SELECT count(*) FROM api_key) || ' ' || (SELECT count(*) FROM review_task)";

    private static readonly DateTimeOffset Now = new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_had_its_time_is_removed_and_nothing_else()
    {
        await using var database = await FilledAsync();
        var removed = await Retention.RunAsync(database.DataSource, Now, Cancellation);
        Assert.Equal(new Removed(Keys: 2, Flags: 1), removed);
        Assert.Equal("fresh live person", await database.ReadAsync<string>("SELECT string_agg(id, ' ' ORDER BY id) FROM api_key"));
        Assert.Equal(
            "label-watch-old reader-new reader-open",
            await database.ReadAsync<string>("SELECT string_agg(entry_id, ' ' ORDER BY entry_id) FROM review_task"));
        Assert.Equal(new Removed(0, 0), await Retention.RunAsync(database.DataSource, Now, Cancellation));
    }

    [Fact]
    public async Task Processes_that_remove_at_once_put_each_removal_on_record_once()
    {
        await using var database = await FilledAsync();
        var removed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Retention.RunAsync(database.DataSource, Now, Cancellation)));
        Assert.Equal((2, 1), (removed.Sum(one => one.Keys), removed.Sum(one => one.Flags)));
        Assert.Equal(1, await database.ReadAsync<long>("SELECT count(*) FROM audit WHERE action = 'task-removed'"));
        Assert.Null((await AuditVerification.RunAsync(database.DataSource, noted: null, Cancellation)).Broken);
    }

    [Fact]
    public async Task Service_removes_when_it_starts_and_serves_where_it_may_not_write()
    {
        await using var database = await FilledAsync();
        var readOnly = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c default_transaction_read_only=on" };
        await using (var reader = new Service(databases) { Through = _ => readOnly.ConnectionString })
        {
            await reader.InitializeAsync();
            using var answer = await reader.Http.GetAsync(KeyActs.Drug, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("5 4", await database.ReadAsync<string>(Rows));
        }

        await using var writer = new Service(databases) { Through = _ => database.ConnectionString };
        await writer.InitializeAsync();
        await Eventually.TrueAsync(async () => await database.ReadAsync<string>(Rows) == "3 3", "what had its time is removed");
    }

    [Fact]
    public async Task Trail_keeps_no_word_of_a_reader()
    {
        const string Words = "My own doctor, Dr Example, says that this is wrong.";
        await using var service = await Service.StartAsync(databases);
        using var answer = await service.Http.PostAsync(
            "/v1/flags",
            new StringContent(
                $$"""{"kind":"drug","id":"teclistamab","reason":"{{Words}}"}""", System.Text.Encoding.UTF8, "application/json"),
            Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(1, await service.Database.ReadAsync<long>($"SELECT count(*) FROM review_task WHERE reason = '{Words}'"));
        Assert.Equal(0, await service.Database.ReadAsync<long>("SELECT count(*) FROM audit WHERE content LIKE '%Example%'"));
        Assert.Equal(
            "flag of drug:teclistamab", await service.Database.ReadAsync<string>("SELECT content FROM audit WHERE action = 'task-opened'"));
    }

    [Fact]
    public void Ring_lets_go_of_keys_that_are_no_longer_kept()
    {
        using var ring = new KeyRing(
            TimeProvider.System, new OutageLog(TimeProvider.System, NullLogger<OutageLog>.Instance));
        var (id, secret, text) = KeyText.Make();
        var key = new ApiKey
        {
            Id = id,
            SecretHash = System.Security.Cryptography.SHA256.HashData(secret),
            Label = "a",
            Scopes = ["read"],
            CreatedAt = TimeProvider.System.GetUtcNow(),
            ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        ring.TakeAll([key]);
        Assert.Equal(KeyCheck.Good, ring.Find($"Bearer {text}").Check);
        ring.TakeAll([]);
        Assert.Equal(KeyCheck.NotHeld, ring.Find($"Bearer {text}").Check);
    }

    /// <summary>Keys and tasks of every sort: two keys and one flag have had their time, by the year 2031 and by the real one.</summary>
    private async Task<TestDatabase> FilledAsync()
    {
        var database = await databases.FilledAsync();
        await database.ExecuteAsync(
            """
            INSERT INTO person (id, user_name, normalized_user_name, shown_name, roles, created_at, version, last_code_step,
              two_factor_enabled, lockout_enabled, access_failed_count, concurrency_stamp)
            VALUES ('0198c0de-0000-7000-8000-000000000001', 'p', 'P', 'P', '{}', '2020-01-01', 1, 0, false, false, 0, 'x');
            INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at, revoked_at, person_id) VALUES
              ('expired', sha256('1'), 'a', '{read}', '2020-01-01', '2021-01-01', NULL, NULL),
              ('revoked', sha256('2'), 'a', '{read}', '2020-01-01', '2040-01-01', '2021-01-01', NULL),
              ('fresh', sha256('3'), 'a', '{read}', '2020-01-01', '2040-01-01', '2031-05-01 11:30+00', NULL),
              ('live', sha256('4'), 'a', '{read}', '2020-01-01', '2040-01-01', NULL, NULL),
              ('person', sha256('5'), 'a', '{read}', '2020-01-01', '2021-01-01', NULL, '0198c0de-0000-7000-8000-000000000001');
            INSERT INTO review_task (id, origin, kind, entry_id, reason, revision, opened_at, label_set_id, label_version, resolved_at,
              resolved_by, resolution) VALUES
              (gen_random_uuid(), 'reader', 'drug', 'reader-old', 'I am ...', 1, '2020-01-01', NULL, NULL, '2021-01-01', 'E', 'done'),
              (gen_random_uuid(), 'reader', 'drug', 'reader-new', 'I am ...', 1, '2020-01-01', NULL, NULL, '2031-03-01', 'E', 'done'),
              (gen_random_uuid(), 'reader', 'drug', 'reader-open', 'I am ...', 1, '2020-01-01', NULL, NULL, NULL, NULL, NULL),
              (gen_random_uuid(), 'label-watch', 'drug', 'label-watch-old', 'x', 1, '2020-01-01', 's', 1, '2021-01-01', 'E', 'done');
            """);
        return database;
    }
}
