using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>Every fact has a citation, and every citation leads to a source that is there in the revision it would become.</summary>
public sealed class CitationTests(EditedService service) : IClassFixture<EditedService>
{
    [Theory]
    [InlineData("drug", "bortezomib")]
    [InlineData("trial", "vista")]
    [InlineData("approval", "fda-tecvayli-2022-10-25")]
    [InlineData("combination", "vrd")]
    [InlineData("claim", "claim-081-elotuzumab-ebd")]
    public async Task Entry_that_states_facts_and_cites_nothing_is_found(string kind, string id)
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync(kind, id, entry => entry["cites"] = new JsonArray()));
        Assert.Equal([(id, "/cites")], Findings(draft));
    }

    [Theory]
    [InlineData("drug", "bortezomib", "/cites/0")]
    [InlineData("drug-class", "proteasome-inhibitor", "/cites/0")]
    [InlineData("condition", "oral-therapy-not-suitable", "/cites/0")]
    [InlineData("trial", "vista", "/cites/0")]
    [InlineData("trial", "vista", "/results/0/cite")]
    [InlineData("approval", "fda-tecvayli-2022-10-25", "/cites/0")]
    [InlineData("approval", "fda-tecvayli-2022-10-25", "/versions/0/cites/0")]
    [InlineData("approval", "fda-tecvayli-2022-10-25", "/history/0/cites/0")]
    [InlineData("combination", "vrd", "/cites/0")]
    [InlineData("claim", "claim-081-elotuzumab-ebd", "/cites/0")]
    [InlineData("claim", "claim-081-elotuzumab-ebd", "/statedIn")]
    public async Task Citation_that_leads_nowhere_is_found_at_its_place(string kind, string id, string place)
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync(kind, id, entry => Put(entry, place, "nowhere")));
        Assert.Equal([(id, $"{place}/source")], Findings(draft));
    }

    [Theory]
    [InlineData("trial", "vista", "/results/0/cite")]
    [InlineData("claim", "claim-081-elotuzumab-ebd", "/statedIn")]
    public async Task Fact_without_the_citation_of_its_own_is_refused_at_its_place(string kind, string id, string place)
    {
        var change = await service.ReviseAsync(kind, id, entry => Put(entry, place, null));
        var refused = await service.AskAsync(
            "editor", HttpMethod.Post, "/v1/admin/proposals", HttpStatusCode.BadRequest, Desk.Body(change));
        Assert.Equal([$"/changes/0/entry{place}"], refused["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Wording_and_event_that_cite_nothing_rest_on_what_their_approval_cites()
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync("approval", "fda-tecvayli-2022-10-25", entry =>
        {
            entry["note"] = "Looked through again.";
            foreach (var part in entry["versions"]!.AsArray().Concat(entry["history"]!.AsArray()))
            {
                part!.AsObject().Remove("cites");
            }
        }));
        Assert.Empty(Findings(draft));
    }

    [Fact]
    public async Task Source_that_is_retired_is_missing_wherever_it_is_cited()
    {
        var trial = (await service.ReviseAsync("trial", "vista", _ => { }))["entry"]!;
        var source = (string?)trial["results"]![0]!["cite"]!["source"];
        var draft = await service.ProposeAsync(
            new JsonObject { ["action"] = "retire", ["kind"] = "source", ["id"] = source, ["basedOn"] = 1 });
        Assert.Contains(("vista", "/results/0/cite/source"), Findings(draft));
    }

    /// <summary>Puts a citation of a source, or none, at a place in an entry; an element 0 is the only one of its list.</summary>
    private static void Put(JsonObject entry, string place, string? source)
    {
        var cite = source is null ? null : new JsonObject { ["source"] = source };
        var steps = place[1..].Split('/');
        JsonNode at = entry;
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            if (next == "0" && at is JsonObject owner && step == "cites")
            {
                owner[step] = new JsonArray(cite);
                return;
            }

            at = int.TryParse(step, out var index) ? at[index]! : at[step]!;
        }

        at[steps[^1]] = cite;
    }

    private static IEnumerable<(string? Entry, string Pointer)> Findings(JsonObject answer) =>
        answer["findings"]!.AsArray().Select(one => ((string?)one!["id"], (string)one["pointer"]!));
}
