using System.Diagnostics;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Proposals;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>One publication that is hit at one point, and its retry.</summary>
internal sealed class PublicationRound(TwoProcesses two, int round, PublicationPoint point, bool hitsServer)
{
    public static readonly string[] Drugs = ["bortezomib", "carfilzomib"];

    public string Words => $"Round {round}.";

    /// <summary>Publishes, is hit, tries again with the same key, and answers with the revision that came of it.</summary>
    public async Task<int> RunAsync()
    {
        var proposal = await ApprovedAsync();
        var path = $"/v1/admin/proposals/{proposal["number"]}/publication";
        var (match, key) = ($"\"{proposal["version"]}\"", Guid.NewGuid().ToString());
        var hold = new NpgsqlConnection(two.ConnectionString);
        try
        {
            await hold.OpenAsync(TestContext.Current.CancellationToken);
            if (point != PublicationPoint.Committed)
            {
                await point.HoldAsync(hold);
            }

            var before = await HeadAsync();
            var sent = two.TryAsync(0, "reviewer", HttpMethod.Post, path, null, match, key);
            await UntilAsync(
                async () => point == PublicationPoint.Committed ? await HeadAsync() > before : await point.IsReachedAsync(hold));
            await HitAsync();
            await LetGoAsync(hold);
            using var lost = await sent;
        }
        finally
        {
            await LetGoAsync(hold);
        }

        var published = await two.AskAsync(hitsServer ? 0 : 1, "reviewer", HttpMethod.Post, path, null, match, key);
        if (!hitsServer)
        {
            await two.StartAsync(0);
        }

        return (int)published["revision"]!;
    }

    private async Task<JsonObject> ApprovedAsync()
    {
        List<JsonObject> changes = [];
        foreach (var drug in Drugs)
        {
            await using var command = two.Database.CreateCommand(
                $"SELECT body::text FROM entry_version WHERE kind = 'drug' AND id = '{drug}' ORDER BY revision DESC LIMIT 1");
            var entry = JsonNode.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)!.AsObject();
            entry["plainLanguage"] = Words;
            changes.Add(new JsonObject { ["action"] = "revise", ["kind"] = "drug", ["basedOn"] = await HeadAsync(), ["entry"] = entry });
        }

        var draft = await two.AskAsync(1, "editor", HttpMethod.Post, "/v1/admin/proposals", Desk.Body([.. changes]));
        var path = $"/v1/admin/proposals/{draft["number"]}";
        await two.AskAsync(1, "editor", HttpMethod.Post, $"{path}/submission", match: "\"1\"");
        return await two.AskAsync(1, "reviewer", HttpMethod.Post, $"{path}/approval", match: "\"2\"");
    }

    private async Task HitAsync()
    {
        if (hitsServer)
        {
            two.KillServer();
        }
        else
        {
            await two.KillProcessAsync(0);
        }
    }

    private async Task<int> HeadAsync()
    {
        await using var command = two.Database.CreateCommand("SELECT revision FROM head");
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var started = Stopwatch.GetTimestamp(); !await condition();)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3), "The publication does not come to the point.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }

    private static async Task LetGoAsync(NpgsqlConnection hold)
    {
        try
        {
            await hold.CloseAsync();
        }
        catch (NpgsqlException)
        {
            // Its server was killed, and the lock with it.
        }
    }
}
