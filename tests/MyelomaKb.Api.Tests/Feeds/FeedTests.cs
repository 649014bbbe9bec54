using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>Both feeds after a second revision: their form, their items, their filters.</summary>
public sealed class FeedTests(TestDatabases databases) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly Service _service = new(databases);

    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        await FactsEdit.PublishAsync(
            _service.Database, "drugs.json", "teclistamab",
            drug => drug["boxedWarnings"] = new JsonArray("A warning <b>in bold</b> & more"));
        await Eventually.TrueAsync(() => Revision() == "2", "revision 2 is served");
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Atom_feed_has_what_the_format_requires()
    {
        var feed = await AtomAsync("/feeds/changes.atom?kind=drug");

        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var holder in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.True(Uri.TryCreate(holder.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.NotEmpty(holder.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParseExact(
                holder.Element(Atom + "updated")!.Value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.Contains(holder.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
        }

        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Contains(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Json_feed_has_what_the_format_requires()
    {
        var feed = await JsonAsync("/feeds/changes.json?kind=drug");

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Text("version"));
        Assert.NotEmpty(feed.Text("title"));
        foreach (var item in feed.Items())
        {
            Assert.True(Uri.TryCreate(item.Text("url"), UriKind.Absolute, out _));
            Assert.NotEmpty(item.Text("content_text"));
            Assert.True(item.GetProperty("date_published").TryGetDateTimeOffset(out _));
            Assert.NotEmpty(item.Texts("tags"));
        }

        Assert.Equal(feed.Items().Count, feed.Ids().Distinct().Count());
    }

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
        Assert.Equal("http://localhost:5080/v1/drugs/teclistamab?revision=2", item.Text("url"));
    }

    [Theory]
    [InlineData("safety=true&drug=teclistamab&kind=drug", "drug", "safety")]
    [InlineData("regulator=EMA", "approval", "created")]
    [InlineData("setting=maintenance&kind=combination", "combination", "created")]
    [InlineData("class=anti-bcma-bispecific&kind=claim", "claim", "created")]
    public async Task Filter_leaves_what_fits(string query, params string[] tags)
    {
        var items = (await JsonAsync($"/feeds/changes.json?{query}")).Items();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Subset(item.Texts("tags").ToHashSet(), tags.ToHashSet()));
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
        var problem = await _service.ProblemAsync($"/feeds/changes.atom?{query}", HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(place, out _));
    }

    [Fact]
    public async Task Feed_that_did_not_change_is_a_304()
    {
        using var first = await _service.Http.GetAsync("/feeds/changes.atom", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feeds/changes.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await _service.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    private async Task<XElement> AtomAsync(string address) =>
        XDocument.Parse(await _service.Http.GetStringAsync(address, TestContext.Current.CancellationToken)).Root!;

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await _service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private string Revision()
    {
        using var answer = _service.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1"), TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
