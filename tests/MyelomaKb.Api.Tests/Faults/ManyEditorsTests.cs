using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>Fifty proposals at once, of entries that overlap: each puts its own sentence into three drugs, and every sentence stays.</summary>
public sealed class ManyEditorsTests(EditedService service) : IClassFixture<EditedService>
{
    private const int Editors = 50;

    private static readonly string[] Drugs = ["bortezomib", "carfilzomib", "ixazomib", "lenalidomide", "pomalidomide", "thalidomide"];

    [Fact]
    public async Task Nothing_is_lost_where_fifty_publish_at_once()
    {
        await service.TokenAsync("editor");
        await service.AskAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/interests", HttpStatusCode.Created, new { hasInterests = false, text = "None." });
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(PublishAsync));

        foreach (var drug in Drugs)
        {
            var words = (await service.Service.GetAsync($"/v1/drugs/{drug}")).GetProperty("plainLanguage").GetString()!;
            var missing = Enumerable.Range(0, Editors).Where(editor => DrugsOf(editor).Contains(drug))
                .Where(editor => !words.Contains(SentenceOf(editor), StringComparison.Ordinal));
            Assert.Empty(missing);
        }

        Assert.Equal(Editors + 1, await service.Database.ReadAsync<int>("SELECT revision FROM head"));
    }

    private static IEnumerable<string> DrugsOf(int editor) => Enumerable.Range(0, 3).Select(at => Drugs[(editor + at) % Drugs.Length]);

    private static string SentenceOf(int editor) => $" Editor {editor} was here.";

    private async Task PublishAsync(int editor)
    {
        var proposal = await AskAsync("editor", HttpMethod.Post, "/v1/admin/proposals", await ChangesAsync(editor), null);
        while (true)
        {
            var path = $"/v1/admin/proposals/{proposal!["number"]}";
            proposal = await AskAsync("editor", HttpMethod.Post, $"{path}/submission", null, proposal);
            proposal = await AskAsync("reviewer", HttpMethod.Post, $"{path}/approval", null, proposal);
            if (await AskAsync("reviewer", HttpMethod.Post, $"{path}/publication", null, proposal) is not null)
            {
                return;
            }

            // Somebody was faster: put the sentence to what is there now, and have it reviewed again.
            proposal = await AskAsync("editor", HttpMethod.Put, path, await ChangesAsync(editor), proposal);
        }
    }

    /// <summary>The answer, or null for a conflict; an outage (no connection is free) is waited out with the same key.</summary>
    private async Task<JsonObject?> AskAsync(string role, HttpMethod method, string path, object? body, JsonObject? seen)
    {
        var key = Guid.NewGuid().ToString();
        while (true)
        {
            using var answer = await service.SendAsync(role, method, path, body, seen is null ? null : $"\"{seen["version"]}\"", key);
            if (answer.IsSuccessStatusCode)
            {
                return JsonNode.Parse(await answer.TextAsync())!.AsObject();
            }

            if (answer.StatusCode == HttpStatusCode.Conflict)
            {
                Assert.Equal("/problems/proposal-conflict", await answer.ProblemTypeAsync());
                return null;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, await answer.TextAsync());
        }
    }

    private async Task<JsonObject> ChangesAsync(int editor)
    {
        List<JsonObject> changes = [];
        foreach (var drug in DrugsOf(editor))
        {
            changes.Add(await service.ReviseAsync(
                "drug", drug, entry => entry["plainLanguage"] = (string?)entry["plainLanguage"] + SentenceOf(editor)));
        }

        return Desk.Body([.. changes]);
    }
}
