using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Eligibility;
using MyelomaKb.Api.Tests.Observing;
using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Loading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>A stored entry that cannot be read, or that refers to nothing, costs itself and what refers to it, and nothing else.</summary>
public sealed class LeftOutEntryTests(TestDatabases databases)
{
    private const string Adult = """{"detail":"verdicts","patient":{"ageYears":60}}""";

    private static readonly EntryRef Vista = new(EntryKind.Trial, "vista");

    [Theory]
    [InlineData("\"name\":", "\"colour\":7,\"name\":", "colour")]
    [InlineData("\"status\":\"completed\"", "\"status\":\"dreamt\"", "status")]
    [InlineData("\"name\":\"", "\"name\":\"\\ud800", "name")]
    [InlineData("\"arms\":[", "\"arms\":[null,", "/arms/0")]
    [InlineData("\"id\":\"vista\"", "\"id\":\"visa\"", "visa")]
    public async Task Document_that_cannot_be_read_is_left_out_and_named(string part, string instead, string reason)
    {
        using var ears = new Ears();
        await using var service = new Service(databases) { Fill = BrokenAsync, Logs = ears };
        await service.InitializeAsync();
        var whole = await WholeAsync();
        var fallen = Closure(whole, Vista);

        var leftOut = await LeftOutAsync(service);

        Assert.Equal(fallen.Order(StringComparer.Ordinal), leftOut.Select(one => one.Entry).Order(StringComparer.Ordinal));
        Assert.Contains(reason, leftOut.Single(one => one.Entry == Vista.ToString()).Reason, StringComparison.Ordinal);
        await Eventually.TrueAsync(
            () =>
                fallen.All(name => ears.Text.Contains($"{name} is left out", StringComparison.Ordinal)), "the log names what is left out");
        Assert.Equal(whole.Trials.All.Count - 1, (await service.GetAsync("/v1/trials?limit=1")).GetProperty("total").GetInt32());
        await service.GetAsync("/v1/export");

        Task<TestDatabase> BrokenAsync(TestDatabases from) => BreakAsync(from, Vista, part, instead);
    }

    [Fact]
    public async Task Everything_else_is_served_and_what_was_left_out_comes_back_with_the_next_revision_that_has_it_right()
    {
        await using var intact = await Service.StartAsync(databases);
        var expected = Verdicts(await intact.AssessAsync(Adult));
        await using var service = new Service(databases) { Fill = from => BreakAsync(from, Vista, "\"name\":", "\"colour\":7,\"name\":") };
        await service.InitializeAsync();
        var fallen = Closure(await WholeAsync(), Vista);

        Assert.Equal(
            expected.Where(one => !fallen.Contains($"approval:{one.Approval}")), Verdicts(await service.AssessAsync(Adult)));
        await service.ProblemAsync("/v1/trials/vista", HttpStatusCode.NotFound);
        foreach (var address in (string[])
            ["/v1/trials", "/v1/approvals", "/v1/drugs/bortezomib", "/v1/drugs/bortezomib/timeline", "/v1/search?q=vista", "/v1/changes"])
        {
            using var answer = await service.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode}.");
        }

        foreach (var page in (string[])["/", "/drugs/bortezomib", "/timeline", "/claims", "/eligibility"])
        {
            using var answer = await service.Http.GetAsync(page, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answered {(int)answer.StatusCode}.");
        }

        await FactsEdit.PublishAsync(service.Database, "trials.json", "vista", trial => trial["enrolled"] = 700);
        await Eventually.TrueAsync(async () => (await LeftOutAsync(service)).Count == 0, "nothing is left out any more");
        Assert.Equal(700, (await service.GetAsync("/v1/trials/vista")).GetProperty("enrolled").GetInt32());
        Assert.Equal(expected, Verdicts(await service.AssessAsync(Adult)));
        Assert.NotEqual(0, (await service.GetAsync("/v1/search?q=vista")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Backup_with_a_reference_to_nothing_is_restored_despite_errors_and_served_without_what_has_it()
    {
        await using var from = await BreakAsync(databases, new(EntryKind.Approval, "fda-velcade-2008-06-20"), "\"vista\"", "\"nowhere\"");
        using var file = new MemoryStream();
        await Backup.WriteAsync(from.DataSource, file, TimeProvider.System, TestContext.Current.CancellationToken);
        file.Position = 0;
        var restored = await databases.EmptyAsync();
        Assert.IsType<RestoreOutcome.Restored>(await Restore.RunAsync(
            restored.ConnectionString, file, despiteErrors: true, TestContext.Current.CancellationToken));
        await using var service = new Service(databases) { Fill = _ => Task.FromResult(restored) };
        await service.InitializeAsync();

        var leftOut = await LeftOutAsync(service);

        Assert.Equal(
            Closure(await WholeAsync(), new(EntryKind.Approval, "fda-velcade-2008-06-20")).Order(StringComparer.Ordinal),
            leftOut.Select(one => one.Entry).Order(StringComparer.Ordinal));
        Assert.Contains(
            "trial:nowhere", leftOut.Single(one => one.Entry == "approval:fda-velcade-2008-06-20").Reason, StringComparison.Ordinal);
        await service.GetAsync("/v1/trials/vista");
        await service.AssessAsync(Adult);
    }

    /// <summary>The curated facts with one document changed in place, as only the owner of the tables can.</summary>
    private static async Task<TestDatabase> BreakAsync(TestDatabases from, EntryRef entry, string part, string instead)
    {
        var database = await from.FilledAsync();
        await database.ExecuteAsync("ALTER TABLE entry_version DISABLE TRIGGER append_only");
        await database.ExecuteAsync(
            $"""
            UPDATE entry_version SET body = replace(body::text, '{part}', '{instead}')::json
            WHERE kind = '{Wire<EntryKind>.Name(entry.Kind)}' AND id = '{entry.Slug}'
            """);
        Assert.Equal(1, await database.ReadAsync<long>(
            $"SELECT count(*) FROM entry_version WHERE id = '{entry.Slug}' AND strpos(body::text, '{instead}') > 0"));
        return database;
    }

    private async Task<KnowledgeBase> WholeAsync()
    {
        await using var database = await databases.FilledAsync();
        return (await KnowledgeBaseLoader.LoadAsync(database.DataSource, revision: null, TestContext.Current.CancellationToken))!;
    }

    /// <summary>The entry, what refers to it, what refers to that, and so on.</summary>
    private static HashSet<string> Closure(KnowledgeBase kb, EntryRef entry)
    {
        HashSet<EntryRef> fallen = [entry];
        while (kb.Entries.Where(one => !fallen.Contains(Of(one)) && DocumentReferences.Of(one).Any(fallen.Contains)).ToList()
            is { Count: > 0 } next)
        {
            fallen.UnionWith(next.Select(Of));
        }

        return [.. fallen.Select(one => one.ToString())];

        static EntryRef Of(Entry one) => new(one.Kind, one.Slug);
    }

    private static async Task<IReadOnlyList<(string Entry, string Reason)>> LeftOutAsync(Service service)
    {
        var ready = await service.GetAsync("/health/ready");
        Assert.True(ready.GetProperty("ready").GetBoolean());
        return ready.TryGetProperty("leftOut", out var leftOut)
            ? [.. leftOut.EnumerateArray().Select(one => (
                $"{one.GetProperty("kind").GetString()}:{one.GetProperty("id").GetString()}", one.GetProperty("reason").GetString()!))]
            : [];
    }

    private static List<(string Approval, string Verdict)> Verdicts(JsonElement assessment) =>
    [
        .. assessment.GetProperty("results").EnumerateArray()
            .Select(one => (one.GetProperty("approval").GetString()!, one.GetProperty("verdict").GetString()!)),
    ];
}
