using System.Net;
using System.Xml.Linq;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Api.Tests.Docs;

/// <summary>What holds for every page of the documentation.</summary>
public sealed class PageTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Pages() => [.. DocPages.All.Select(page => page.Slug)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_takes_nothing_from_elsewhere_and_runs_no_script(string slug)
    {
        var page = await PageAsync(slug);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants().Attributes("style"));
        Assert.All(
            page.Descendants("link").Where(link => link.Attribute("rel")!.Value is not ("alternate" or "canonical")).Attributes("href")
                .Concat(page.Descendants().Attributes("src")),
            from => Assert.StartsWith("/assets/", from.Value, StringComparison.Ordinal));
        using var answer = await service.Http.GetAsync(
            DocPages.All.Single(one => one.Slug == slug).Path, TestContext.Current.CancellationToken);
        Assert.StartsWith("default-src 'none'; style-src 'self';", PolicyOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Head_leads_to_both_feeds_and_to_how_other_sites_show_the_page(string slug)
    {
        var page = await PageAsync(slug);
        var alternates = page.Descendants("link").Where(link => link.Attribute("rel")!.Value == "alternate")
            .ToDictionary(link => link.Attribute("type")!.Value, link => link.Attribute("href")!.Value);

        Assert.Equal(["application/atom+xml", "application/feed+json", "application/json+oembed"], alternates.Keys.Order());
        foreach (var (_, address) in alternates)
        {
            using var answer = await service.Http.GetAsync(new Uri(address).PathAndQuery, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_somewhere(string slug)
    {
        var links = (await PageAsync(slug)).Descendants("a").Attributes("href").Select(link => link.Value);
        foreach (var link in links.Where(link => link[0] == '/'))
        {
            using var answer = await service.Http.GetAsync(link.Split('#')[0], TestContext.Current.CancellationToken);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently, $"{link} answers {(int)answer.StatusCode}.");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_one_heading_a_language_landmarks_and_no_holes(string slug)
    {
        var page = await PageAsync(slug);
        Assert.Single(page.Descendants("h1"));
        Assert.Equal("en", page.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("a").Attributes("aria-current"));
        Assert.Empty(page.DescendantNodes().OfType<XComment>());
        Assert.DoesNotContain("{{", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_catalogue_has_every_problem_type()
    {
        var page = await PageAsync("errors");
        Assert.Equal(
            ProblemTypes.All.Select(type => type.Slug).Order(),
            page.Descendants("section").Attributes("id").Select(id => id.Value).Order());
    }

    [Fact]
    public async Task Page_that_is_held_already_is_a_304()
    {
        using var first = await service.Http.GetAsync(DocPages.Root, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, DocPages.Root);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Reference_is_served_from_here_under_a_policy_without_foreign_or_inline_scripts()
    {
        using var answer = await service.Http.GetAsync($"{DocPages.Reference}/index.html", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self';", PolicyOf(answer), StringComparison.Ordinal);
        Assert.Contains("application/json+oembed", await service.TextAsync($"{DocPages.Reference}/index.html"), StringComparison.Ordinal);
        Assert.Contains("/openapi/v1.json", await service.TextAsync($"{DocPages.Reference}/index.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_there_is_not_is_a_404() => await service.ProblemAsync("/docs/no-such-page", HttpStatusCode.NotFound);

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private Task<XElement> PageAsync(string slug) => service.PageAsync(DocPages.All.Single(page => page.Slug == slug));
}
