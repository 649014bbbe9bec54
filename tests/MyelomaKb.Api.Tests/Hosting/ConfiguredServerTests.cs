using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Data.Importing;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>The built program on a server that it was pointed at: nothing is migrated, revisions are followed, outages survived.</summary>
public sealed class ConfiguredServerTests(TestDatabases databases)
{
    [Fact]
    public async Task Database_without_schema_is_not_ready_names_what_is_missing_and_is_left_alone()
    {
        await using var database = await databases.EmptyAsync();
        await using var api = Start(database.ConnectionString);
        var readiness = await ReadinessAsync(api, "schema-missing");
        Assert.False(readiness.GetProperty("ready").GetBoolean());
        Assert.Contains(readiness.Texts("missingMigrations"), name => name.EndsWith("_Initial", StringComparison.Ordinal));
        using var read = await api.Http.GetAsync("/v1/drugs", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
        Assert.NotNull(read.Headers.RetryAfter);
        Assert.Equal(0L, await database.ReadAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Database_of_an_older_schema_is_not_ready_and_says_what_to_do()
    {
        await using var database = await databases.EmptyAsync();
        await database.ExecuteAsync(
            """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY, "ProductVersion" text NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261124222400_KnowledgeBase', '10.0.0');
            """);
        await using var api = Start(database.ConnectionString);
        var readiness = await ReadinessAsync(api, "schema-missing");
        Assert.Contains(
            "older schema (20261124222400_KnowledgeBase)", readiness.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_without_facts_is_not_ready_until_they_are_imported()
    {
        await using var database = await databases.MigratedAsync();
        await using var api = Start(database.ConnectionString);
        await ReadinessAsync(api, "nothing-published");
        await FactsImport.RunAsync(
            database.DataSource, TestDatabases.FactsFolder, new ImportOptions(), TimeProvider.System,
            TestContext.Current.CancellationToken);
        var readiness = await ReadinessAsync(api, "following");
        Assert.Equal(1, readiness.GetProperty("revision").GetInt32());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Two_programs_on_one_database_both_show_a_new_revision_and_keep_the_old_one(string listen)
    {
        await using var database = await databases.FilledAsync();
        await using var one = Start(database.ConnectionString, ("Following__Listen", listen));
        await using var other = Start(database.ConnectionString, ("Following__Listen", listen));
        var before = await SummaryAsync(one, "");
        Assert.Equal(before, await SummaryAsync(other, ""));
        await PublishAsync(database, "Said differently.");
        foreach (var api in new[] { one, other })
        {
            await Eventually.TrueAsync(() => Revision(api) == "2", "the program shows revision 2");
            Assert.Equal("Said differently.", await SummaryAsync(api, ""));
            Assert.Equal(before, await SummaryAsync(api, "?revision=1"));
            Assert.Equal(before, await SummaryAsync(api, "?revision=1&asOf=2023-08-01"));
        }
    }

    [Fact]
    public async Task Outage_is_shown_survived_and_healed()
    {
        await using var database = await databases.FilledAsync();
        await using var wire = new Relay(database.ConnectionString);
        await using var api = Start(wire.ConnectionString);
        await ReadinessAsync(api, "following");
        await PublishAsync(database, "Said differently.");
        await Eventually.TrueAsync(() => Revision(api) == "2", "the program shows revision 2");

        wire.Cut();
        Assert.True((await ReadinessAsync(api, "outage")).GetProperty("ready").GetBoolean());
        Assert.Equal("Said differently.", await SummaryAsync(api, "?fields=summary"));

        wire.Join();
        await ReadinessAsync(api, "following");
        await PublishAsync(database, "Said once more.");
        await Eventually.TrueAsync(() => Revision(api) == "3", "the program shows revision 3");
    }

    [Fact]
    public async Task Old_revision_that_is_not_held_answers_unavailable_in_an_outage()
    {
        await using var database = await databases.FilledAsync();
        await PublishAsync(database, "Said differently.");
        await using var wire = new Relay(database.ConnectionString);
        await using var api = Start(wire.ConnectionString, ("Following__OldRevisionTimeout", "00:00:02"));
        await ReadinessAsync(api, "following");
        wire.Cut();
        using var old = await api.Http.GetAsync("/v1/drugs/bortezomib?revision=1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, old.StatusCode);
        Assert.NotNull(old.Headers.RetryAfter);
    }

    private static ApiProcess Start(string connectionString, params (string Name, string Value)[] settings) => ApiProcess.Start(
        settings.ToDictionary(one => one.Name, one => one.Value).Append(new("ConnectionStrings__KnowledgeBase", connectionString))
            .ToDictionary());

    private static async Task<JsonElement> ReadinessAsync(ApiProcess api, string condition)
    {
        await api.ServedAsync();
        var readiness = default(JsonElement);
        await Eventually.TrueAsync(
            () =>
            {
                using var answer = api.Http
                    .Send(new HttpRequestMessage(HttpMethod.Get, "/health/ready"), TestContext.Current.CancellationToken);
                readiness = JsonDocument.Parse(answer.Content.ReadAsStream(TestContext.Current.CancellationToken)).RootElement;
                return readiness.Text("condition") == condition;
            },
            $"the condition is {condition}");
        return readiness;
    }

    private static string Revision(ApiProcess api)
    {
        using var answer = api.Http
            .Send(new HttpRequestMessage(HttpMethod.Get, "/v1/drugs/bortezomib"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.GetValues("KB-Revision").Single();
    }

    private static async Task<string> SummaryAsync(ApiProcess api, string query)
    {
        await ReadyAsync(api);
        return JsonDocument.Parse(await api.Http.GetStringAsync($"/v1/drugs/bortezomib{query}", TestContext.Current.CancellationToken))
            .RootElement.Text("summary");
    }

    private static async Task ReadyAsync(ApiProcess api)
    {
        await api.ServedAsync();
        await Eventually.TrueAsync(
            () =>
            {
                using var answer = api.Http
                    .Send(new HttpRequestMessage(HttpMethod.Get, "/health/ready"), TestContext.Current.CancellationToken);
                return answer.IsSuccessStatusCode;
            },
            "the program is ready");
    }

    /// <summary>Publishes the facts with another summary of bortezomib.</summary>
    private static Task PublishAsync(TestDatabase database, string summary) =>
        FactsEdit.PublishAsync(database, "drugs.json", "bortezomib", drug => drug["summary"] = summary);
}
