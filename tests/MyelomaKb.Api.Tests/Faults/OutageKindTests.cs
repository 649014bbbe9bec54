using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.Observing;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>An answer says what is wrong with the database; a wrong statement is no outage, but a fault with a trace in the log.</summary>
public sealed class OutageKindTests(TestDatabases databases)
{
    private const string Search = "/v1/search?q=velcade";
    private const string Feed = "/feeds/changes.json";
    private const string History = "/v1/revisions?limit=7";
    private const string MakeKey = "POST /v1/keys";
    private const string UnknownKey = "a key that is not known";
    private const string SignIn = "POST /v1/admin/sign-in";

    [Theory]
    [InlineData("53100", "disk of the database is full")]
    [InlineData("25006", "read-only")]
    [InlineData("53300", "no free connection")]
    [InlineData("58030", "SQLSTATE 58030")]
    [InlineData("57P01", "does not answer")]
    public async Task Answer_says_what_is_wrong_with_the_database(string state, string says)
    {
        using var ears = new Ears();
        await using var service = new Service(databases) { Logs = ears };
        await service.InitializeAsync();
        await service.Database.ExecuteAsync(
            $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON api_key FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            CREATE TRIGGER refuse BEFORE INSERT ON review_task FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            """);
        using var key = await service.AskForKeyAsync("""{"label":"a","acceptTerms":true}""");
        using var flag = await service.Http.PostAsJsonAsync(
            "/v1/flags", new { kind = "drug", id = "bortezomib", reason = "The summary is too short." },
            TestContext.Current.CancellationToken);
        var (aboutKey, aboutFlag) = (await key.JsonAsync(), await flag.JsonAsync());
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [key.StatusCode, flag.StatusCode]);
        Assert.Equal("/problems/keys-unavailable", aboutKey.GetProperty("type").GetString());
        Assert.Equal("/problems/database-unavailable", aboutFlag.GetProperty("type").GetString());
        Assert.Contains(says, aboutKey.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(says, aboutFlag.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("Idempotency-Key", aboutFlag.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Single(
            ears.Text.Split('\n'),
            line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Database_that_became_read_only_is_read_from_and_says_so_to_writers()
    {
        await using var service = await Service.StartAsync(databases);
        await service.Database.ExecuteAsync(
            """
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$;
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            """);
        await Eventually.TrueAsync(
            async () =>
            {
                using var key = await service.AskForKeyAsync("""{"label":"a","acceptTerms":true}""");
                return (await key.JsonAsync()).TryGetProperty("detail", out var detail)
                    && detail.GetString()!.Contains("read-only", StringComparison.Ordinal);
            },
            "a writer learns that the database is read-only");
        await service.GetAsync(History);
    }

    [Theory]
    [InlineData(Search, "search_text")]
    [InlineData(Feed, "entry_version")]
    [InlineData(History, "revision")]
    [InlineData(MakeKey, "api_key")]
    [InlineData(UnknownKey, "api_key")]
    [InlineData(SignIn, "person")]
    public async Task Wrong_statement_is_a_500_with_a_trace_in_the_log(string request, string table)
    {
        using var ears = new Ears();
        await using var service = new Service(databases) { Logs = ears };
        await service.InitializeAsync();
        await service.Database.ExecuteAsync($"ALTER TABLE {table} RENAME TO no_longer_here");
        using var http = new HttpClient { BaseAddress = service.Http.BaseAddress };
        using var answer = await SendAsync(http, request);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(
            (HttpStatusCode.InternalServerError, "/problems/internal-error"), (answer.StatusCode, problem.GetProperty("type").GetString()));
        var trace = ears.Text[ears.Text.IndexOf("Error ", StringComparison.Ordinal)..];
        Assert.Contains($"{typeof(PostgresException).FullName} 42P01", trace, StringComparison.Ordinal);
        Assert.Contains("at MyelomaKb.", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_statement_about_keys_is_logged_once_and_known_keys_go_on_working()
    {
        using var ears = new Ears();
        await using var service = new Service(databases) { Logs = ears };
        await service.InitializeAsync();
        var key = await service.MakeKeyAsync();
        await service.Database.ExecuteAsync("ALTER TABLE api_key RENAME TO no_longer_here");
        await Eventually.TrueAsync(
            () => ears.Text.Contains("The keys cannot be read", StringComparison.Ordinal), "the log tells of it", KeyKeeper.Pause * 5);
        using var known = await service.WithKeyAsync(key);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Contains("42P01", ears.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var keyed = new HttpRequestMessage(HttpMethod.Get, KeyActs.Drug);
        keyed.Headers.Authorization = new("Bearer", KeyText.Make().Text);
        return request switch
        {
            MakeKey => await http.PostAsJsonAsync("/v1/keys", new { label = "a", acceptTerms = true }, cancellation),
            SignIn => await http.PostAsJsonAsync("/v1/admin/sign-in", new { signInName = "ada", password = "a password" }, cancellation),
            UnknownKey => await http.SendAsync(keyed, cancellation),
            _ => await http.GetAsync(request, cancellation),
        };
    }
}
