using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>Both feeds against their specifications: RFC 4287 and JSON Feed 1.1; and what stays the same when a revision follows.</summary>
public sealed partial class FeedFormTests(ChangedDocuments documents) : IClassFixture<ChangedDocuments>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] FeedElements = ["id", "title", "updated", "author", "link", "rights", "entry"];
    private static readonly string[] EntryElements = ["id", "title", "updated", "published", "link", "category", "summary"];
    private static readonly string[] Relations = ["self", "alternate", "related"];
    private static readonly string[] FeedMembers = ["version", "title", "home_page_url", "feed_url", "language", "authors", "items"];
    private static readonly string[] ItemMembers =
        ["id", "url", "external_url", "title", "content_text", "date_published", "tags", "attachments"];

    public static TheoryData<string> Queries =>
        ["", "?kind=drug", "?kind=label,source,condition", "?drug=teclistamab&safety=true", "?kind=label&safety=true"];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Atom_feed_has_what_the_format_requires_and_nothing_else(string query)
    {
        var feed = await AtomAsync(query);
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(feed.Elements(), element => Assert.Contains(element.Name, FeedElements.Select(name => Atom + name)));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(
            new Uri(documents.Service.Http.BaseAddress!, $"/feeds/changes.atom{query}").ToString(),
            feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.All(entries.Prepend(feed), CheckHolder);
        Assert.All(entries, CheckEntry);
        Assert.Equal(entries.Count, entries.Select(entry => One(entry, "id")).Distinct().Count());
        Assert.Equal(entries.OrderByDescending(entry => One(entry, "updated"), StringComparer.Ordinal), entries);
        Assert.True(entries.Count == 0 || One(feed, "updated") == One(entries[0], "updated"));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Json_feed_has_what_the_format_requires_and_nothing_else(string query)
    {
        var feed = await JsonAsync(query);

        Assert.Empty(feed.EnumerateObject().Select(member => member.Name).Except(FeedMembers));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Text("version"));
        Assert.NotEmpty(feed.Text("title"));
        Assert.Equal(new Uri(documents.Service.Http.BaseAddress!, $"/feeds/changes.json{query}").ToString(), feed.Text("feed_url"));
        Assert.True(IsAbsolute(feed.Text("home_page_url")));
        Assert.Equal("en", feed.Text("language"));
        Assert.All(feed.GetProperty("authors").EnumerateArray(), author => Assert.NotEmpty(author.Text("name")));
        Assert.All(feed.Items(), CheckItem);
        Assert.Equal(feed.Items().Count, feed.Ids().Distinct().Count());
        Assert.Equal(feed.Items().OrderByDescending(item => item.Text("date_published"), StringComparer.Ordinal), feed.Items());
    }

    [Fact]
    public async Task Items_keep_their_ids_and_their_order_when_a_revision_follows()
    {
        var before = await JsonAsync("?kind=drug");
        await FactsEdit.PublishAsync(
            documents.Service.Database, "drugs.json", "elotuzumab", drug => drug["plainLanguage"] = "Said in another way.");
        await Eventually.TrueAsync(() => JsonAsync("?kind=drug").GetAwaiter().GetResult().Items()[0].Text("id")
            == "tag:localhost,2026:change/drug/elotuzumab/3", "revision 3 is in the feed");
        var after = await JsonAsync("?kind=drug");

        Assert.Equal(before.Items().Select(item => item.GetRawText()), after.Items().Skip(1).Select(item => item.GetRawText()));
    }

    private static void CheckHolder(XElement holder)
    {
        Assert.True(IsAbsolute(One(holder, "id")));
        Assert.NotEmpty(One(holder, "title"));
        Assert.Matches(InternetTime, One(holder, "updated"));
        var links = holder.Elements(Atom + "link").ToList();
        Assert.All(links, link => Assert.True(IsAbsolute(link.Attribute("href")!.Value)));
        Assert.All(links, link => Assert.Contains(link.Attribute("rel")!.Value, Relations));
        var alternates = links.Where(link => link.Attribute("rel")!.Value == "alternate")
            .Select(link => link.Attribute("type")!.Value).ToList();
        Assert.NotEmpty(alternates);
        Assert.Equal(alternates.Distinct(), alternates);
    }

    private static void CheckEntry(XElement entry)
    {
        Assert.All(entry.Elements(), element => Assert.Contains(element.Name, EntryElements.Select(name => Atom + name)));
        Assert.NotEmpty(One(entry, "summary"));
        Assert.Matches(InternetTime, One(entry, "published"));
        Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
    }

    private static void CheckItem(JsonElement item)
    {
        Assert.Empty(item.EnumerateObject().Select(member => member.Name).Except(ItemMembers));
        Assert.NotEmpty(item.Text("id"));
        Assert.NotEmpty(item.Text("title"));
        Assert.NotEmpty(item.Text("content_text"));
        Assert.True(IsAbsolute(item.Text("url")));
        Assert.True(!item.TryGetProperty("external_url", out var document) || IsAbsolute(document.GetString()!));
        Assert.Matches(InternetTime, item.Text("date_published"));
        Assert.All(item.Texts("tags"), Assert.NotEmpty);
        Assert.All(item.GetProperty("attachments").EnumerateArray(), attached =>
        {
            Assert.True(IsAbsolute(attached.Text("url")));
            Assert.Equal("application/json", attached.Text("mime_type"));
        });
    }

    /// <summary>The text of the one element of that name, which the format allows only once.</summary>
    private static string One(XElement holder, string name) => Assert.Single(holder.Elements(Atom + name)).Value;

    private static bool IsAbsolute(string text) => Uri.TryCreate(text, UriKind.Absolute, out _);

    [GeneratedRegex("""\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\z""")]
    private static partial Regex InternetTime { get; }

    private async Task<XElement> AtomAsync(string query) => XDocument.Parse(
        await documents.Service.Http.GetStringAsync($"/feeds/changes.atom{query}", TestContext.Current.CancellationToken)).Root!;

    private async Task<JsonElement> JsonAsync(string query) => JsonDocument.Parse(
        await documents.Service.Http.GetStringAsync($"/feeds/changes.json{query}", TestContext.Current.CancellationToken)).RootElement;
}
