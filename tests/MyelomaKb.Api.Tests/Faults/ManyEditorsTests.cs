using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>
/// Many people at once, each with an account and a token of their own, on entries that overlap: each puts a sentence into two
/// drugs, the next person reviews it, the one after publishes it, and every sentence stays. The suite
/// takes a few of them, for whoever is late does all the work again; <c>.ci/full</c> takes fifty.
/// </summary>
public sealed class ManyEditorsTests(TestDatabases databases, OpenIdIssuer issuer) : IClassFixture<OpenIdIssuer>, IAsyncLifetime
{
    private static readonly int Editors = int.Parse(Environment.GetEnvironmentVariable("EDITORS") ?? "12", CultureInfo.InvariantCulture);

    private static readonly string[] Drugs =
    [
        "bortezomib", "carfilzomib", "ixazomib", "lenalidomide", "pomalidomide", "thalidomide", "daratumumab", "isatuximab", "elotuzumab",
        "teclistamab", "talquetamab", "elranatamab", "linvoseltamab", "selinexor", "venetoclax", "panobinostat",
    ];

    private readonly EditedService _service = new(databases)
    {
        Settings = new Dictionary<string, string> { ["Issuer:Authority"] = issuer.Address, ["Issuer:RequireHttps"] = "false" },
    };

    private readonly List<string> _tokens =
        [
            .. Enumerable.Range(0, Editors).Select(editor =>
                issuer.Token($"person-{editor}", "myelomakb", ["editor", "reviewer"], TimeSpan.FromHours(1))),
        ];

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Nothing_is_lost_where_many_publish_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(StateNoInterestsAsync));
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(PublishAsync));

        foreach (var drug in Drugs)
        {
            var words = (await _service.Service.GetAsync($"/v1/drugs/{drug}")).GetProperty("plainLanguage").GetString()!;
            var missing = Enumerable.Range(0, Editors).Where(editor => DrugsOf(editor).Contains(drug))
                .Where(editor => !words.Contains(SentenceOf(editor), StringComparison.Ordinal));
            Assert.Empty(missing);
        }

        Assert.Equal(Editors + 1, await _service.Database.ReadAsync<int>("SELECT revision FROM head"));
        Assert.Equal(Editors, await _service.Database.ReadAsync<long>("SELECT count(DISTINCT author) FROM revision WHERE number > 1"));
    }

    private static IEnumerable<string> DrugsOf(int editor) => Enumerable.Range(0, 2).Select(at => Drugs[(editor + at) % Drugs.Length]);

    private static string SentenceOf(int editor) => $" Editor {editor} was here.";

    /// <summary>Whoever approves or publishes needs a statement as well as the author, so all make theirs before anybody starts.</summary>
    private Task StateNoInterestsAsync(int editor) =>
        AskAsync(editor, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." }, null);

    private async Task PublishAsync(int author)
    {
        var (reviewer, publisher) = (author + 1, author + 2);
        var proposal = await AskAsync(author, HttpMethod.Post, "/v1/admin/proposals", await ChangesAsync(author), null);
        while (true)
        {
            var path = $"/v1/admin/proposals/{proposal!["number"]}";
            proposal = await AskAsync(author, HttpMethod.Post, $"{path}/submission", null, proposal);
            proposal = await AskAsync(reviewer, HttpMethod.Post, $"{path}/approval", null, proposal);
            if (await AskAsync(publisher, HttpMethod.Post, $"{path}/publication", null, proposal) is not null)
            {
                return;
            }

            // Somebody was faster: put the sentence to what is there now, and have it reviewed again.
            proposal = await AskAsync(author, HttpMethod.Put, path, await ChangesAsync(author), proposal);
        }
    }

    /// <summary>The answer, or null for a conflict; an outage (no connection is free) is waited out with the same key.</summary>
    private async Task<JsonObject?> AskAsync(int person, HttpMethod method, string path, object? body, JsonObject? seen)
    {
        var (token, key) = (_tokens[person % Editors], Guid.NewGuid().ToString());
        while (true)
        {
            using var answer = await _service.SendWithAsync(token, method, path, body, seen is null ? null : $"\"{seen["version"]}\"", key);
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
            var shown = await AskAsync(editor, HttpMethod.Get, $"/v1/admin/entries/drug/{drug}", null, null);
            changes.Add(Desk.Revise(
                "drug", shown!, entry => entry["plainLanguage"] = (string?)entry["plainLanguage"] + SentenceOf(editor)));
        }

        return Desk.Body([.. changes]);
    }
}
