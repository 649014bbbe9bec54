using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Writing;

/// <summary>Writes whose line to the database is lost, and what the caller learns from sending them again.</summary>
public sealed class OutageTests(TestDatabases databases)
{
    private static readonly string[] Scopes = ["read"];

    [Fact]
    public async Task Lost_line_is_a_503_and_the_same_key_tells_the_truth_afterwards()
    {
        Relay? wire = null;
        await using var service = new Service(databases)
        {
            Through = connection => (wire = new Relay(connection)).ConnectionString,
            Settings = new Dictionary<string, string>
            {
                ["FirstAdministrator:SignInName"] = EditedService.Administrator,
                ["FirstAdministrator:Password"] = EditedService.Password,
            },
        };
        await service.InitializeAsync();
        var token = await SignInAsync(service);
        using var done = await MakeAsync(service, token, "before");
        wire!.Cut();
        using var lost = await MakeAsync(service, token, "during");
        using var read = await service.Http.GetAsync(KeyActs.Drug, TestContext.Current.CancellationToken);
        wire.Join();
        using var again = await EventuallyAsync(service, token, "during");
        using var replayed = await MakeAsync(service, token, "before");
        await wire.DisposeAsync();
        Assert.Equal("/problems/database-unavailable", await lost.ProblemTypeAsync());
        Assert.NotNull(lost.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await done.TextAsync(), await replayed.TextAsync());
        Assert.Equal(2, await service.Database.ReadAsync<long>("SELECT count(*) FROM api_key WHERE label IN ('before', 'during')"));
    }

    [Fact]
    public async Task Line_that_is_lost_at_the_commit_leaves_the_write_whole_or_not_at_all()
    {
        await using var service = await Service.StartAsync(
            databases,
            ("FirstAdministrator:SignInName", EditedService.Administrator),
            ("FirstAdministrator:Password", EditedService.Password));
        var token = await SignInAsync(service);

        // The server hangs up while it commits: whether the write is there, only the same key tells.
        await service.Database.ExecuteAsync(
            """
            CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER hang_up AFTER INSERT ON api_key DEFERRABLE INITIALLY DEFERRED
              FOR EACH ROW WHEN (NEW.label = 'hung-up') EXECUTE FUNCTION hang_up();
            """);
        using var lost = await MakeAsync(service, token, "hung-up");
        await service.Database.ExecuteAsync("DROP TRIGGER hang_up ON api_key");
        var there = await CountAsync(service, "hung-up");
        using var again = await MakeAsync(service, token, "hung-up");
        Assert.Equal("/problems/database-unavailable", await lost.ProblemTypeAsync());
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(there == 1, again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(1, await CountAsync(service, "hung-up"));
    }

    private static async Task<string> SignInAsync(Service service)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            using var answer = await service.Http.PostAsJsonAsync(
                "/v1/admin/sign-in", new { signInName = EditedService.Administrator, password = EditedService.Password },
                TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return (await answer.JsonAsync()).GetProperty("accessToken").GetString()!;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "There is no administrator.");
        }
    }

    private static async Task<HttpResponseMessage> EventuallyAsync(Service service, string token, string label)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            var answer = await MakeAsync(service, token, label);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }

            answer.Dispose();
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "The database does not come back.");
        }
    }

    private static async Task<HttpResponseMessage> MakeAsync(Service service, string token, string label)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/admin/keys");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"the-key-of-{label}");
        request.Content = JsonContent.Create(new { label, scopes = Scopes, days = 1, password = EditedService.Password });
        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<long> CountAsync(Service service, string label) =>
        service.Database.ReadAsync<long>($"SELECT count(*) FROM api_key WHERE label = '{label}'");
}
