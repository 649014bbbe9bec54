using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>A proposal may be of many entries: its body holds up to 1 MB, from editors only, and nothing else does.</summary>
public sealed class LargeProposalTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Proposals = "/v1/admin/proposals";
    private const int Kilo = 1024;

    [Fact]
    public async Task Proposal_of_most_of_a_megabyte_is_taken_and_edited()
    {
        var draft = await service.AskAsync("editor", HttpMethod.Post, Proposals, HttpStatusCode.Created, await BodyAsync(900 * Kilo));
        var edited = await service.AskAsync(
            "editor", HttpMethod.Put, $"{Proposals}/{draft["number"]}", HttpStatusCode.OK, await BodyAsync(950 * Kilo),
            $"\"{draft["version"]}\"");
        Assert.Equal(2, edited["changes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Proposal_beyond_a_megabyte_is_a_413_that_says_so()
    {
        using var answer = await service.SendAsync("editor", HttpMethod.Post, Proposals, await BodyAsync(1024 * Kilo));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("1 MB", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", HttpStatusCode.Forbidden)]
    [InlineData("reviewer", HttpStatusCode.Forbidden)]
    public async Task Large_body_of_whoever_may_not_propose_is_not_read(string role, HttpStatusCode status)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Post, Proposals, await BodyAsync(900 * Kilo));
        Assert.Equal((status, true), (answer.StatusCode, answer.Headers.ConnectionClose));
    }

    [Fact]
    public async Task Large_body_of_nobody_is_not_read()
    {
        using var answer = await service.SendWithAsync(null, HttpMethod.Post, Proposals, await BodyAsync(900 * Kilo));
        Assert.Equal((HttpStatusCode.Unauthorized, true), (answer.StatusCode, answer.Headers.ConnectionClose));
    }

    [Fact]
    public async Task Large_body_of_another_write_is_a_413()
    {
        using var answer = await service.SendAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = new string('x', 70 * Kilo) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("64 KB", await answer.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A proposal of two drugs with so many boxed warnings that it holds about as many bytes.</summary>
    private async Task<JsonObject> BodyAsync(int bytes) => Desk.Body(
        await service.ReviseAsync("drug", "bortezomib", drug => drug["boxedWarnings"] = Warnings(bytes / 2)),
        await service.ReviseAsync("drug", "carfilzomib", drug => drug["boxedWarnings"] = Warnings(bytes / 2)));

    private static JsonArray Warnings(int bytes) =>
        [.. Enumerable.Range(0, bytes / Kilo).Select(at => (JsonNode)$"{at:0000}{new string('x', Kilo - 7)}")];
}
