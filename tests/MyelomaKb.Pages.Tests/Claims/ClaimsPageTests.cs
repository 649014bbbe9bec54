using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MyelomaKb.Pages.Tests.Claims;

/// <summary>The page of claims takes the filters of the API and shows the same claims.</summary>
public sealed partial class ClaimsPageTests(Site site)
{
    [Theory]
    [InlineData("")]
    [InlineData("drug=carfilzomib")]
    [InlineData("drug=Kyprolis&verdict=agrees")]
    [InlineData("combination=vrd")]
    [InlineData("verdict=differs")]
    [InlineData("drug=cevostamab")]
    public async Task Page_shows_the_claims_that_the_api_lists(string filters)
    {
        var page = await site.HtmlAsync($"/claims?{filters}");
        var json = await site.Http.GetStringAsync($"/v1/claims?limit=500&fields=verdict&{filters}", TestContext.Current.CancellationToken);
        using var list = JsonDocument.Parse(json);
        var listed = list.RootElement.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).Order();
        Assert.Equal(listed, ClaimId().Matches(page).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public async Task Choice_left_open_asks_for_nothing_and_a_choice_made_stays_chosen()
    {
        var page = await site.HtmlAsync("/claims?drug=carfilzomib&combination=&verdict=");
        Assert.Equal(ClaimId().Count(await site.HtmlAsync("/claims?drug=carfilzomib")), ClaimId().Count(page));
        Assert.Contains("<option value=\"carfilzomib\" selected>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" selected", await site.HtmlAsync("/claims"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drug=nosuchdrug")]
    [InlineData("verdict=wrong")]
    [InlineData("combination=nosuchcombination")]
    [InlineData("colour=red")]
    public async Task Filter_that_means_nothing_is_refused_with_a_page(string filters)
    {
        using var answer = await site.Http.GetAsync($"/claims?{filters}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Form_keeps_to_the_day_and_the_revision()
    {
        var page = await site.HtmlAsync("/claims?asOf=2024-01-01&revision=1&drug=carfilzomib");
        Assert.Contains("<input type=\"hidden\" name=\"asOf\" value=\"2024-01-01\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"revision\" value=\"1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/claims?asOf=2024-01-01&amp;revision=1\">See all statements", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("class=\"unfolded\" id=\"(claim-[^\"]+)\"")]
    private static partial Regex ClaimId();
}
