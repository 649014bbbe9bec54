using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>Editors get an entry as it is stored, and a proposal takes it back.</summary>
public sealed class EntryDocumentTests(EditedService service) : IClassFixture<EditedService>
{
    public static TheoryData<string> Kinds => [.. EntryKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Document_sent_back_unchanged_is_no_change(string kind)
    {
        var id = await service.Database.ReadAsync<string>($"SELECT id FROM entry WHERE kind = '{kind}' ORDER BY id LIMIT 1");

        var draft = await service.ProposeAsync(await service.ReviseAsync(kind, id, _ => { }));

        var finding = Assert.Single(draft["findings"]!.AsArray())!;
        Assert.Equal((id, "warning"), ((string?)finding["id"], (string?)finding["severity"]));
        Assert.Contains("like this already", (string?)finding["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_is_the_stored_one_and_names_its_revisions()
    {
        var shown = await service.AskAsync("reviewer", HttpMethod.Get, "/v1/admin/entries/drug/bortezomib", HttpStatusCode.OK);

        var stored = await service.Database.ReadAsync<string>(
            "SELECT body::text FROM entry_version WHERE kind = 'drug' AND id = 'bortezomib' ORDER BY revision DESC LIMIT 1");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), shown["entry"]));
        Assert.Equal(await service.Database.ReadAsync<int>("SELECT revision FROM head"), (int?)shown["revision"]);
        Assert.Equal(1, (int?)shown["changedIn"]);
        Assert.Equal(("drug", "bortezomib"), ((string?)shown["kind"], (string?)shown["id"]));
        Assert.Contains(shown["entry"]!["names"]!.AsArray(), name => (string?)name!["kind"] == "misspelling");
    }

    [Fact]
    public async Task Document_is_kept_by_no_cache()
    {
        using var answer = await service.SendAsync("editor", HttpMethod.Get, "/v1/admin/entries/drug/bortezomib");

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("drug/aspirin", "aspirin")]
    [InlineData("potion/bortezomib", "drug-class")]
    public async Task What_is_not_there_is_a_404_that_says_what_is(string path, string says)
    {
        var problem = await service.AskAsync("editor", HttpMethod.Get, $"/v1/admin/entries/{path}", HttpStatusCode.NotFound);

        Assert.Contains(says, (string?)problem["detail"], StringComparison.Ordinal);
    }
}
