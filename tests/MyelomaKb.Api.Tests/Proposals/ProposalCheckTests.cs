using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>What the checks find in the revision that a proposal would become, and what a body must be to be a proposal.</summary>
public sealed class ProposalCheckTests(EditedService service) : IClassFixture<EditedService>
{
    [Fact]
    public async Task Proposal_with_errors_is_kept_as_a_draft_and_not_submitted()
    {
        var draft = await service.ProposeAsync(
            await service.ReviseAsync("drug", "bortezomib", drug => drug["codes"]!["unii"] = "69G8BD63PX"),
            await service.ReviseAsync("approval", "fda-tecvayli-2022-10-25", one => one["supersededBy"] = "fda-tecvayli-2022-10-25"));
        var refused = await service.DoAsync("editor", draft, "submission", HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/problems/proposal-has-errors", (string?)refused["type"]);
        Assert.Contains(("bortezomib", "/codes/unii"), Findings(refused));
        Assert.Contains(("fda-tecvayli-2022-10-25", "/supersededBy"), Findings(refused));
    }

    [Fact]
    public async Task Retirement_of_what_others_refer_to_is_found_where_they_do()
    {
        var draft = await service.ProposeAsync(Retire("trial", "vista"));
        Assert.Contains(Findings(draft), finding => finding.Pointer.StartsWith("/trials/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_source_of_the_proposal_itself_is_found_in_the_proposal()
    {
        var body = Desk.Body(Retire("combination", "bpd"));
        body["sources"] = new JsonArray(new JsonObject { ["source"] = "nowhere" });
        var draft = await service.AskAsync("editor", HttpMethod.Post, "/v1/admin/proposals", HttpStatusCode.Created, body);

        Assert.Equal("/sources/0/source", (string?)Assert.Single(draft["findings"]!.AsArray())!["pointer"]);
    }

    [Fact]
    public async Task New_entries_that_refer_to_each_other_are_proposed_together()
    {
        var source = new JsonObject
        {
            ["id"] = "new-source",
            ["title"] = "A new label",
            ["publisher"] = "Somebody",
            ["kind"] = "label",
        };
        var trial = await service.ReviseAsync("trial", "vista", entry =>
        {
            entry["id"] = "new-trial";
            entry["nct"] = "NCT12345678";
            entry["cites"] = new JsonArray(new JsonObject { ["source"] = "new-source" });
        });
        trial["action"] = "create";
        var draft = await service.ProposeAsync(
            new JsonObject { ["action"] = "create", ["kind"] = "source", ["entry"] = source }, trial);

        Assert.Empty(draft["findings"]!.AsArray());
    }

    [Fact]
    public async Task Wording_with_more_criteria_than_a_label_has_room_for_is_not_submitted()
    {
        var draft = await service.ProposeAsync(await ReviseCriteriaAsync(new JsonObject
        {
            ["op"] = "any",
            ["children"] = new JsonArray([.. Enumerable.Range(1, 65).Select(at => (JsonNode)Age(at))]),
        }));
        var refused = await service.DoAsync("editor", draft, "submission", HttpStatusCode.UnprocessableEntity);

        Assert.Contains(("fda-tecvayli-2022-10-25", "/versions/0/criteria"), Findings(refused));
    }

    [Theory]
    [InlineData(17, "nested 18 levels deep")]
    [InlineData(40, "nested 41 levels deep")]
    public async Task Criteria_nested_deeper_than_every_answer_can_show_are_an_error(int levels, string message)
    {
        var draft = await service.ProposeAsync(await ReviseCriteriaAsync(Enumerable.Range(0, levels).Aggregate(
            Age(18), (inner, _) => new JsonObject { ["op"] = "not", ["child"] = inner })));

        Assert.Contains(draft["findings"]!.AsArray(), one => ((string)one!["message"]!).Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"op":"all","children":[{"op":"any","children":[]}]}""", "/versions/0/criteria/children/0")]
    [InlineData(
        """{"op":"lab","lab":"platelets","unit":"10^9/L","atLeast":79228162514264337593543950335}""",
        "/versions/0/criteria/atLeast")]
    [InlineData("""{"op":"lab","lab":"mood","unit":"points","atLeast":3}""", "/versions/0/criteria/lab")]
    [InlineData("""{"op":"lab","lab":"creatinine","unit":"µmol/L","atMost":177}""", "/versions/0/criteria/unit")]
    [InlineData("""{"op":"biomarker","biomarker":"T(11;14)"}""", "/versions/0/criteria/biomarker")]
    [InlineData("""{"op":"priorLines","atMost":50}""", "/versions/0/criteria/atMost")]
    [InlineData("""{"op":"bodyWeightKg","atMost":500}""", "/versions/0/criteria/atMost")]
    [InlineData("""{"op":"exposedTo","class":"proteasome-inhibitor","agents":2000000000}""", "/versions/0/criteria/agents")]
    [InlineData("""{"op":"exposedTo","class":"proteasome-inhibitor","agents":19}""", "/versions/0/criteria")]
    public async Task Criteria_that_no_patient_can_be_asked_for_are_found(string criteria, string pointer)
    {
        var draft = await service.ProposeAsync(await ReviseCriteriaAsync(JsonNode.Parse(criteria)!.AsObject()));

        Assert.Contains(("fda-tecvayli-2022-10-25", pointer), Findings(draft));
    }

    [Theory]
    [InlineData("""{"action":"paint","kind":"drug"}""", "/changes/0/action")]
    [InlineData("""{"action":"revise","kind":"molecule","basedOn":1}""", "/changes/0/kind")]
    [InlineData("""{"action":"revise","kind":"drug","entry":{}}""", "/changes/0/basedOn")]
    [InlineData("""{"action":"retire","kind":"drug","basedOn":1}""", "/changes/0/id")]
    [InlineData("""{"action":"create","kind":"drug"}""", "/changes/0/entry")]
    [InlineData("""{"action":"create","kind":"condition","entry":{"id":"x","question":7}}""", "/changes/0/entry/question")]
    [InlineData("""{"action":"create","kind":"condition","entry":{"id":"x","colour":7}}""", "/changes/0/entry/colour")]
    [InlineData(
        """{"action":"create","kind":"approval","entry":{"versions":[{"criteria":{"op":"not","child":{"op":"ecog","atMost":"x"}}}]}}""",
        "/changes/0/entry/versions/0/criteria/child/atMost")]
    [InlineData(
        """{"action":"create","kind":"approval","entry":{"versions":[{"criteria":{"op":"ecog","atMost":2,"colour":1}}]}}""",
        "/changes/0/entry/versions/0/criteria/colour")]
    [InlineData(
        """{"action":"create","kind":"approval","entry":{"versions":[{"criteria":{"priorLines":{"atLeast":4}}}]}}""",
        "/changes/0/entry/versions/0/criteria")]
    [InlineData(
        """{"action":"create","kind":"approval","entry":{"versions":[{"criteria":{"op":"all","children":[{"op":"weather"}]}}]}}""",
        "/changes/0/entry/versions/0/criteria/children/0/op")]
    public async Task Body_that_is_no_proposal_is_refused_at_its_place(string change, string place)
    {
        var refused = await service.AskAsync(
            "editor", HttpMethod.Post, "/v1/admin/proposals", HttpStatusCode.BadRequest, Desk.Body(JsonNode.Parse(change)!.AsObject()));

        Assert.Contains(place, refused["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Criteria_that_nobody_can_meet_are_an_error()
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync(
            "approval", "fda-tecvayli-2022-10-25", entry => entry["versions"]![0]!["criteria"] = JsonNode.Parse(
                """
                {"op":"all","children":[{"op":"diseaseStatus","values":["newly-diagnosed"]},{"op":"priorLines","atLeast":2}]}
                """)));

        Assert.Contains(("fda-tecvayli-2022-10-25", "/versions/0/criteria"), Findings(draft));
    }

    private Task<JsonObject> ReviseCriteriaAsync(JsonObject criteria) =>
        service.ReviseAsync("approval", "fda-tecvayli-2022-10-25", one => one["versions"]![0]!["criteria"] = criteria);

    private static JsonObject Age(int atLeast) => new() { ["op"] = "ageYears", ["atLeast"] = atLeast };

    private static JsonObject Retire(string kind, string id) =>
        new() { ["action"] = "retire", ["kind"] = kind, ["id"] = id, ["basedOn"] = 1 };

    private static IEnumerable<(string? Entry, string Pointer)> Findings(JsonObject answer) =>
        answer["findings"]!.AsArray().Select(one => ((string?)one!["id"], (string)one["pointer"]!));
}
