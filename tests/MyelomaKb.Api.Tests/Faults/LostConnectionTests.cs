using System.Net;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>The way to the database breaks while a publication commits: the caller learns the truth by sending it again.</summary>
public sealed class LostConnectionTests(TestDatabases databases) : IAsyncLifetime
{
    private EditedService _service = null!;
    private Relay? _relay;

    public async ValueTask InitializeAsync()
    {
        _service = new EditedService(databases) { Through = connection => (_relay = new Relay(connection)).ConnectionString };
        await _service.InitializeAsync();
        await PublicationPoint.InstallAsync(_service.Database.DataSource);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _relay!.DisposeAsync();
    }

    [Fact]
    public async Task Publication_whose_commit_was_under_way_is_answered_as_the_one_it_is() =>
        Assert.Equal((2, true), await CutAsync(PublicationPoint.WithinCommit));

    [Fact]
    public async Task Publication_that_had_not_come_to_its_commit_is_done_by_the_retry() =>
        Assert.Equal((2, false), await CutAsync(PublicationPoint.All.Single(point => point.Name == "proposal-published")));

    /// <summary>The revision that came of the retry, and whether its answer is the one that got lost.</summary>
    private async Task<(int Revision, bool IsReplayed)> CutAsync(PublicationPoint point)
    {
        var approved = await _service.ApproveAsync(await _service.ProposeAsync(
            await _service.ReviseAsync("drug", "bortezomib", drug => drug["plainLanguage"] = "Said through a broken wire.")));
        var path = $"/v1/admin/proposals/{approved["number"]}/publication";
        var (match, key) = ($"\"{approved["version"]}\"", Guid.NewGuid().ToString());
        await using var hold = await HoldAsync(point);
        var sent = _service.SendAsync("reviewer", HttpMethod.Post, path, match: match, key: key);
        await Eventually.TrueAsync(() => point.IsReachedAsync(hold), "the publication is at the point");
        _relay!.Cut();
        await hold.CloseAsync();
        using var lost = await sent;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);

        _relay.Join();
        while (true)
        {
            using var answer = await _service.SendAsync("reviewer", HttpMethod.Post, path, match: match, key: key);
            if (answer.IsSuccessStatusCode)
            {
                var revision = (int)System.Text.Json.Nodes.JsonNode.Parse(await answer.TextAsync())!["revision"]!;
                return (revision, answer.Headers.Contains("Idempotency-Replayed"));
            }

            Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict, await answer.TextAsync());
        }
    }

    private async Task<NpgsqlConnection> HoldAsync(PublicationPoint point)
    {
        var hold = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_service.Database.ConnectionString) { Pooling = false }.ConnectionString);
        await hold.OpenAsync(TestContext.Current.CancellationToken);
        await point.HoldAsync(hold);
        return hold;
    }
}
