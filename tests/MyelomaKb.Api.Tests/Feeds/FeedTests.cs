using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>Both feeds after a second revision: their items, and where these lead.</summary>
public sealed class FeedTests(FeedTests.ChangedDrug changed) : IClassFixture<FeedTests.ChangedDrug>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The address that the feeds were asked at.</summary>
    private string Here => changed.Service.Http.BaseAddress!.ToString().TrimEnd('/');

    [Fact]
    public async Task Both_feeds_tell_the_same_items_the_newest_first()
    {
        var atom = (await AtomAsync("/feeds/changes.atom?drug=teclistamab")).Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        var json = await JsonAsync("/feeds/changes.json?drug=teclistamab");

        Assert.Equal(atom, json.Ids());
        Assert.Equal("tag:localhost,2026:change/drug/teclistamab/2", atom[0]);
        Assert.Contains("tag:localhost,2026:change/drug/teclistamab/1", atom);
    }

    [Fact]
    public async Task Item_tells_what_changed_why_and_where_it_can_be_read()
    {
        var item = (await JsonAsync("/feeds/changes.json?drug=teclistamab")).Items()[0];

        Assert.Equal("teclistamab: changed", item.Text("title"));
        Assert.Contains("boxed warnings of teclistamab", item.Text("content_text"), StringComparison.Ordinal);
        Assert.Contains("Import of the curated facts", item.Text("content_text"), StringComparison.Ordinal);
        Assert.Equal($"{Here}/drugs/teclistamab?revision=2", item.Text("url"));
        Assert.Equal(
            $"{Here}/v1/drugs/teclistamab?revision=2",
            Assert.Single(item.GetProperty("attachments").EnumerateArray()).Text("url"));
    }

    [Theory]
    [InlineData("drug=teclistamab&kind=approval", "/approvals/")]
    [InlineData("class=anti-bcma-bispecific&kind=drug-class", "/classes/anti-bcma-bispecific?revision=1")]
    [InlineData("kind=combination", "/combinations/")]
    [InlineData("kind=claim", "/claims?revision=1#claim-")]
    [InlineData("kind=label&drug=teclistamab", "/drugs/teclistamab?revision=1")]
    [InlineData("kind=trial", "/v1/trials/")]
    [InlineData("kind=source", "/v1/sources/")]
    [InlineData("kind=condition", "/v1/conditions/")]
    public async Task Link_leads_to_the_page_or_to_the_answer_of_what_has_none(string query, string start)
    {
        var urls = (await JsonAsync($"/feeds/changes.json?{query}")).Items()
            .SelectMany(item => item.GetProperty("attachments").EnumerateArray().Append(item)).Select(one => one.Text("url"))
            .Select(url => url[Here.Length..]).ToList();

        Assert.Contains(urls, url => url.StartsWith(start, StringComparison.Ordinal));
        foreach (var url in urls.Take(4))
        {
            using var answer = await changed.Service.Http.GetAsync(url, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{url} answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Document_that_a_label_stands_for_is_named_in_both_feeds()
    {
        var item = (await JsonAsync("/feeds/changes.json?kind=label&drug=teclistamab")).Items()[0];
        var entry = (await AtomAsync("/feeds/changes.atom?kind=label&drug=teclistamab")).Element(Atom + "entry")!;

        Assert.StartsWith("https://dailymed.nlm.nih.gov/", item.Text("external_url"), StringComparison.Ordinal);
        Assert.Equal(
            item.Text("external_url"),
            entry.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "related").Attribute("href")!.Value);
    }

    [Fact]
    public async Task Drug_without_boxed_warning_or_programme_is_no_matter_of_safety()
    {
        Assert.Empty((await JsonAsync("/feeds/changes.json?safety=true&drug=dexamethasone&kind=drug")).Items());
    }

    [Theory]
    [InlineData("regulator=PMDA", "regulator")]
    [InlineData("drug=nothing", "drug")]
    [InlineData("safety=yes", "safety")]
    [InlineData("colour=red", "colour")]
    public async Task Fault_in_a_filter_is_named(string query, string place)
    {
        var problem = await changed.Service.ProblemAsync($"/feeds/changes.atom?{query}", HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(place, out _));
    }

    [Fact]
    public async Task Feed_that_did_not_change_is_a_304()
    {
        using var first = await changed.Service.Http.GetAsync("/feeds/changes.atom", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feeds/changes.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await changed.Service.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    private async Task<XElement> AtomAsync(string address) =>
        XDocument.Parse(await changed.Service.Http.GetStringAsync(address, TestContext.Current.CancellationToken)).Root!;

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await changed.Service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    /// <summary>The service at a second revision, which changes one drug.</summary>
    public sealed class ChangedDrug(TestDatabases databases) : IAsyncLifetime
    {
        public Service Service { get; } = new(databases);

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            await FactsEdit.PublishAsync(
                Service.Database, "drugs.json", "teclistamab",
                drug => drug["boxedWarnings"] = new JsonArray("A warning <b>in bold</b> & more"));
            await Eventually.TrueAsync(() => Newest() == "2", "revision 2 is served");
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();

        private string Newest()
        {
            using var answer = Service.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1"), TestContext.Current.CancellationToken);
            return answer.Headers.GetValues("KB-Revision").Single();
        }
    }
}
