using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.History;

public sealed class HistoryTests(ThreeRevisions revisions) : IClassFixture<ThreeRevisions>
{
    private Service Service => revisions.Service;

    [Fact]
    public async Task Revisions_are_listed_newest_first_and_paged()
    {
        var first = await Service.GetAsync("/v1/revisions?limit=2");
        var second = await Service.GetAsync($"/v1/revisions?limit=2&cursor={first.Text("next")}");

        Assert.Equal([3, 2], Numbers(first));
        Assert.Equal([1], Numbers(second));
        Assert.Equal(3, first.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Revision_says_who_why_and_how_much()
    {
        var revision = await Service.GetAsync("/v1/revisions/2");

        Assert.Equal("facts", revision.Text("author"));
        Assert.Equal("Import of the curated facts", revision.Text("reason"));
        Assert.Equal((0, 1, 0), (Count("created"), Count("changed"), Count("retired")));
        Assert.Equal("/v1/diff?from=1&to=2", revision.Text("difference"));

        int Count(string what) => revision.GetProperty(what).GetInt32();
    }

    [Theory]
    [InlineData("/v1/revisions/4", HttpStatusCode.NotFound)]
    [InlineData("/v1/revisions/x", HttpStatusCode.BadRequest)]
    [InlineData("/v1/revisions/1?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/v1/revisions?cursor=bm90aGluZw", HttpStatusCode.BadRequest)]
    [InlineData("/v1/revisions?limit=501", HttpStatusCode.BadRequest)]
    [InlineData("/v1/diff?from=1&to=4", HttpStatusCode.NotFound)]
    [InlineData("/v1/diff?from=2&to=1", HttpStatusCode.BadRequest)]
    [InlineData("/v1/diff?from=1&to=2023-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/v1/diff?from=2023-01-01&to=2022-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/v1/diff?from=2023-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/v1/diff?from=2023-02-30&to=2023-03-01", HttpStatusCode.BadRequest)]
    [InlineData("/v1/drugs/nothing/revisions", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_told_is_refused(string address, HttpStatusCode status) => await Service.ProblemAsync(address, status);

    [Fact]
    public async Task Entry_tells_from_what_to_what_it_changed_and_from_which_sources()
    {
        var page = await Service.GetAsync("/v1/drugs/teclistamab/revisions");
        var second = page.GetProperty("items")[1];

        Assert.Equal([3, 2, 1], page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("revision").GetInt32()));
        Assert.Equal("changed", second.Text("change"));
        var change = second.GetProperty("changes").EnumerateArray().Single(one => one.Text("path") == "/plainLanguage");
        Assert.Equal("Said anew.", change.Text("to"));
        Assert.NotEqual("Said anew.", change.Text("from"));
        Assert.Contains(
            second.GetProperty("sentences").EnumerateArray(),
            one => one.GetString()!.EndsWith("and is now “Said anew.”", StringComparison.Ordinal));
        Assert.NotEqual(0, second.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public async Task Former_id_leads_to_the_history_of_the_entry()
    {
        using var answer = await Service.Http.GetAsync("/v1/approvals/fda-talquetamab/revisions", TestContext.Current.CancellationToken);

        Assert.Equal("/v1/approvals/fda-talvey-2023-08-09/revisions", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Difference_of_revisions_says_in_words_what_an_approval_became()
    {
        var page = await Service.GetAsync("/v1/diff?from=2&to=3");
        var item = page.GetProperty("items").EnumerateArray().Single(one => one.Text("id") == "fda-talvey-2023-08-09");

        Assert.Equal(
            "The FDA approval of Talvey from 2023-08-09 became regular on 2026-10-01.", item.GetProperty("sentences")[0].GetString());
        Assert.Contains(
            item.GetProperty("changes").EnumerateArray(), one => one.Text("path").StartsWith("/history/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Difference_over_a_change_that_was_put_back_has_not_got_it()
    {
        var page = await Service.GetAsync("/v1/diff?from=1&to=3");

        Assert.Equal(["fda-talvey-2023-08-09"], page.Ids());
    }

    [Fact]
    public async Task Difference_of_a_revision_with_itself_is_nothing() =>
        Assert.Equal(0, (await Service.GetAsync("/v1/diff?from=2&to=2")).GetProperty("total").GetInt32());

    [Fact]
    public async Task Difference_from_before_the_first_revision_is_all_there_was()
    {
        var page = await Service.GetAsync("/v1/diff?from=0&to=1&limit=1");

        Assert.Equal((await Service.GetAsync("/v1/revisions/1")).GetProperty("created").GetInt32(), page.GetProperty("total").GetInt32());
        Assert.Equal("created", page.GetProperty("items")[0].Text("change"));
    }

    [Fact]
    public async Task Difference_of_days_tells_decisions_and_how_they_ended()
    {
        var page = await Service.GetAsync("/v1/diff?from=2020-01-01&to=2023-12-31&limit=500");
        var items = page.GetProperty("items").EnumerateArray().ToList();
        var sentences = items.SelectMany(item => item.GetProperty("sentences").EnumerateArray()).Select(one => one.GetString()!).ToList();

        Assert.Equal("created", items.Single(item => item.Text("id") == "fda-tecvayli-2022-10-25").Text("change"));
        Assert.Contains("The FDA approval of Tecvayli from 2022-10-25 was decided on 2022-10-25.", sentences);
        Assert.Contains(
            sentences, one => one.StartsWith("The FDA approval of Blenrep from 2020-08-05 was withdrawn on ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_carries_the_newest_revision_and_is_not_sent_twice()
    {
        using var first = await Service.Http.GetAsync("/v1/diff?from=1&to=2", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/diff?from=1&to=2");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Service.Http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal("3", first.Headers.GetValues("KB-Revision").Single());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static IEnumerable<int> Numbers(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32());
}
