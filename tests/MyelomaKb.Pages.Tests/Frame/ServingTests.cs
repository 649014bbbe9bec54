using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>How pages are served: kept like any answer, under a strict policy, listed for search engines.</summary>
public sealed partial class ServingTests(Site site)
{
    public static TheoryData<string> Paths() => PageList.All();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_names_its_revision_its_tag_and_its_policy(string path)
    {
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var held = await site.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_has_its_address_its_sources_and_its_revision(string path)
    {
        var page = await site.HtmlAsync(path);
        Assert.Contains($"<link rel=\"canonical\" href=\"{site.Address}{path}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:url\" content=\"{site.Address}{path}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site.Address}/feeds/changes.atom\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site.Address}/feeds/changes.json\"", page, StringComparison.Ordinal);
        Assert.Contains("Revision 1 of the knowledge base", page, StringComparison.Ordinal);
        Assert.Contains("It is not medical advice", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    private static readonly string[] Hosts = ["one.example:81", "two.example", "one.example:81"];

    private static readonly string[] Files = ["/sitemap.xml", "/robots.txt"];

    [Fact]
    public async Task Page_of_a_past_day_says_so_keeps_to_it_and_is_not_listed()
    {
        var page = await site.HtmlAsync("/drugs/belantamab-mafodotin?asOf=2024-01-01");
        Assert.Contains("1 January 2024", page, StringComparison.Ordinal);
        Assert.Contains("No longer approved", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/classes/anti-bcma-adc?asOf=2024-01-01\"", page, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.Contains($"rel=\"canonical\" href=\"{site.Address}/drugs/belantamab-mafodotin\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approval_decided_after_the_day_is_not_there_yet()
    {
        const string DayBefore = "/approvals/fda-tecvayli-2022-10-25?asOf=2022-10-24";
        using var answer = await site.Http.GetAsync(DayBefore, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/drugs/teclistamab?fbclid=IwAR0", "/drugs/teclistamab")]
    [InlineData("/timeline?utm_source=mail&asOf=2012-01-01&UTM_medium=x&mc_eid=1", "/timeline?asOf=2012-01-01")]
    [InlineData("/?gclid=1", "/")]
    [InlineData("//example.org?gclid=1", null)]
    public async Task What_others_appended_to_a_link_is_taken_off(string path, string? bare)
    {
        using var answer = await site.Http.GetAsync(site.Address + path, TestContext.Current.CancellationToken);
        Assert.Equal(bare, answer.Headers.Location?.ToString());
        Assert.Equal(bare is null ? HttpStatusCode.NotFound : HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Style_sheet_is_kept_for_good_under_an_address_of_its_content()
    {
        var path = StyleSheet().Match(await site.HtmlAsync("/")).Groups[1].Value;
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("KB-Revision"));
    }

    [Fact]
    public async Task Sitemap_lists_every_kind_of_page_and_robots_leads_to_it()
    {
        var map = XDocument.Parse(await site.Http.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        var listed = map.Descendants().Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).AbsolutePath).ToList();
        Assert.All(PageList.Paths, path => Assert.Contains(path, listed));
        Assert.Equal(listed.Count, listed.Distinct().Count());
        var robots = await site.Http.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);
        Assert.Contains($"Sitemap: {site.Address}/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_and_robots_lead_to_the_address_that_each_caller_reached()
    {
        foreach (var (path, host) in Hosts.SelectMany(_ => Files, (host, path) => (path, host)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains($"http://{host}/", text, StringComparison.Ordinal);
            Assert.DoesNotContain(host[0] == 'o' ? "two.example" : "one.example", text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
