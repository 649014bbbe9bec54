using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Search;

/// <summary>What a search answers beside its order.</summary>
public sealed class SearchTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Hit_says_where_it_was_found_and_how()
    {
        var hit = (await service.GetAsync("/v1/search?q=tecvayli")).Items()[0];

        var reason = hit.GetProperty("reasons")[0];
        Assert.Equal(["drug", "teclistamab", "/v1/drugs/teclistamab"], [hit.Text("kind"), hit.Text("id"), hit.Text("link")]);
        Assert.Equal(["brand", "exact"], [reason.Text("field"), reason.Text("how")]);
        Assert.Equal("Tecvayli", Hits(reason));
    }

    [Fact]
    public async Task Words_that_were_found_are_marked_as_pieces_of_plain_text()
    {
        var hit = (await service.GetAsync("/v1/search?q=median+age&kind=claim")).Items()[0];

        var reason = hit.GetProperty("reasons")[0];
        Assert.Equal("median age", Hits(reason));
        Assert.Equal(
            "The median age at diagnosis is 70 years.",
            string.Concat(reason.GetProperty("words").EnumerateArray().Select(piece => piece.Text("text"))));
    }

    [Fact]
    public async Task Known_misspelling_is_found_and_never_shown()
    {
        var page = await service.GetAsync("/v1/search?q=Darzelex");

        Assert.Equal("misspelling", page.Items()[0].GetProperty("reasons")[0].Text("field"));
        Assert.DoesNotContain("darzelex", page.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Kind_narrows_the_items_and_not_the_facets()
    {
        var all = await service.GetAsync("/v1/search?q=bortezomib");
        var some = await service.GetAsync("/v1/search?q=bortezomib&kind=combination,trial");

        Assert.Equal(all.GetProperty("facets").GetRawText(), some.GetProperty("facets").GetRawText());
        Assert.Equal(["combination", "trial"], some.Items().Select(item => item.Text("kind")).Distinct().Order());
        Assert.Equal(Facet(some, "combination") + Facet(some, "trial"), some.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_walk_through_everything_once()
    {
        var total = (await service.GetAsync("/v1/search?q=lenalidomide&limit=1")).GetProperty("total").GetInt32();
        List<string> found = [];
        for (var cursor = ""; cursor is not null;)
        {
            var page = await service.GetAsync($"/v1/search?q=lenalidomide&limit=40{cursor}");
            found.AddRange(page.Items().Select(item => item.Text("link")));
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : null;
        }

        Assert.Equal(total, found.Distinct().Count());
        Assert.Equal(total, found.Count);
    }

    [Fact]
    public async Task Approval_is_found_from_its_decision_on_and_in_the_wording_of_the_day()
    {
        const string query = "/v1/search?q=tecvayli&kind=approval&asOf=";
        var before = await service.GetAsync(query + "2022-10-24");
        var after = await service.GetAsync(query + "2022-10-25");

        Assert.DoesNotContain("fda-tecvayli-2022-10-25", before.Ids());
        Assert.Contains("fda-tecvayli-2022-10-25", after.Ids());
    }

    /// <summary>Numbers in ids, and words that stand in statements beside each other by chance, do not come first.</summary>
    [Theory]
    [InlineData("4 prior lines", "approval", "criteria")]
    [InlineData("bone disease", "approval", "setting")]
    [InlineData("maintenance", "combination", "abbreviation")]
    [InlineData("high risk smoldering", "approval", "setting")]
    [InlineData("anti-bcma bispecific", "drug-class", "id")]
    [InlineData("nct 04557098", "trial", "code")]
    [InlineData("L01FX24", "drug", "code")]
    [InlineData("KRd", "combination", "abbreviation")]
    [InlineData("DVRd", "combination", "abbreviation")]
    [InlineData("XVd", "combination", "synonym")]
    public async Task First_hit_is_of_the_kind_that_is_meant_and_says_why(string asked, string kind, string field)
    {
        var first = (await service.GetAsync($"/v1/search?q={Uri.EscapeDataString(asked)}")).Items()[0];
        Assert.Equal([kind, field], [first.Text("kind"), first.GetProperty("reasons")[0].Text("field")]);
    }

    [Theory]
    [InlineData("quadruplet", "quadruplet")]
    [InlineData("t(11;14)", "t(11;14)")]
    [InlineData("TD teclistamab daratumumab", "TD teclistamab daratumumab")]
    public async Task Signs_of_the_sentence_are_not_marked(string asked, string marked)
    {
        var hit = (await service.GetAsync($"/v1/search?q={Uri.EscapeDataString(asked)}")).Items()[0];
        Assert.Equal(marked, Hits(hit.GetProperty("reasons")[0]));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE drug; --")]
    [InlineData("\\ | & ! ( : *")]
    [InlineData("t(11;14)")]
    [InlineData("®")]
    [InlineData("the")]
    [InlineData("日本語 ελληνικά")]
    [InlineData("???")]
    [InlineData("Müller-Straße für dexaméthasone")]
    [InlineData(
        "a very long question about daratumumab, lenalidomide, bortezomib and dexamethasone for somebody who was diagnosed not long "
        + "ago")]
    public async Task Text_that_means_something_to_databases_or_browsers_is_only_text(string text) =>
        await service.GetAsync($"/v1/search?q={Uri.EscapeDataString(text)}");

    [Theory]
    [InlineData("/v1/search", "q")]
    [InlineData("/v1/search?q=%20", "q")]
    [InlineData("/v1/search?q=", "q")]
    [InlineData("/v1/search?q=a%00b", "q")]
    [InlineData("/v1/search?q=a&cursor=b", "cursor")]
    [InlineData("/v1/search?q=a&kind=drug,source", "kind")]
    [InlineData("/v1/suggest", "q")]
    [InlineData("/v1/suggest?q=a&limit=21", "limit")]
    public async Task Fault_is_named(string address, string place)
    {
        var problem = await service.ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(place, out _));
    }

    [Theory]
    [InlineData("tecv", "teclistamab", "Tecvayli")]
    [InlineData("Darzelex", "daratumumab", "daratumumab")]
    [InlineData("faspr", "daratumumab-hyaluronidase", "Faspro")]
    [InlineData("carvikty", "ciltacabtagene-autoleucel", "ciltacabtagene autoleucel")]
    [InlineData("tecd", "tec-dara", "Tec-D")]
    [InlineData("NCT0354", "cartitude-1", "NCT03548207")]
    [InlineData("proteas", "proteasome-inhibitor", "Proteasome inhibitor")]
    public async Task Suggestion_knows_beginnings_later_words_and_slips(string typed, string id, string matched)
    {
        var first = (await service.GetAsync($"/v1/suggest?q={typed}")).Items()[0];
        Assert.Equal([id, matched], [first.Text("id"), first.Text("matched")]);
    }

    private static string Hits(JsonElement reason) => string.Join(' ', reason.GetProperty("words").EnumerateArray()
        .Where(piece => piece.GetProperty("hit").GetBoolean()).Select(piece => piece.Text("text")));

    private static int Facet(JsonElement page, string kind) =>
        page.GetProperty("facets").EnumerateArray().Single(facet => facet.Text("kind") == kind).GetProperty("count").GetInt32();
}
