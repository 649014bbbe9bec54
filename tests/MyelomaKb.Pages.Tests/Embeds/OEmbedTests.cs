using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>What oEmbed answers for pages of this site, and for others.</summary>
public sealed partial class OEmbedTests(Site site)
{
    private string Here => site.Address;

    [Theory]
    [InlineData("/drugs/teclistamab", "/embed/drug/teclistamab")]
    [InlineData("/drugs/teclistamab?utm_source=mail&revision=1", "/embed/drug/teclistamab?revision=1")]
    [InlineData("/classes/proteasome-inhibitor", "/embed/class/proteasome-inhibitor")]
    [InlineData("/combinations/dkd", "/embed/combination/dkd")]
    [InlineData("/claims", "/embed/claims")]
    [InlineData("/claims#claim-002-resistance-develops", "/embed/claim/claim-002-resistance-develops")]
    [InlineData("/timeline", "/embed/timeline")]
    [InlineData("/drugs/Velcade", "/embed/drug/bortezomib")]
    [InlineData("/Drugs/teclistamab/?fbclid=x", "/embed/drug/teclistamab")]
    [InlineData("/Timeline/?asOf=2012-01-01", "/embed/timeline?asOf=2012-01-01")]
    public async Task Page_that_can_be_embedded_is_a_frame_that_is_there(string page, string frame)
    {
        var answer = await AskAsync(page, "&format=json&maxwidth=300&maxheight=9000");
        Assert.Equal("rich", answer.GetProperty("type").GetString());
        Assert.Equal("1.0", answer.GetProperty("version").GetString());
        Assert.Equal(300, answer.GetProperty("width").GetInt32());
        Assert.Equal(480, answer.GetProperty("height").GetInt32());
        Assert.Contains($"src=\"{Here}{frame}\"", answer.GetProperty("html").GetString(), StringComparison.Ordinal);
        await site.HtmlAsync(frame);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/eligibility")]
    [InlineData("/approvals/fda-tecvayli-2022-10-25")]
    [InlineData("/docs")]
    [InlineData("/docs/embedding/")]
    [InlineData("/docs/reference")]
    public async Task Other_page_is_a_link_with_a_title(string page)
    {
        var answer = await AskAsync(page, "");
        Assert.Equal("link", answer.GetProperty("type").GetString());
        Assert.NotEmpty(answer.GetProperty("title").GetString()!);
        Assert.False(answer.TryGetProperty("html", out _));
    }

    [Theory]
    [InlineData("url=https%3A%2F%2Fexample.org%2Fdrugs%2Fteclistamab", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Fdrugs%2Fnosuchdrug", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Fv1", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Fdrugs%2Fteclistamab%3FasOf%3Dyesterday", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Fdrugs%2Fteclistamab%3Frevision%3D99", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Fapprovals%2Ffda-tecvayli-2022-10-25%3FasOf%3D2022-01-01", HttpStatusCode.NotFound)]
    [InlineData("url={here}%2Ftimeline&format=xml", HttpStatusCode.NotImplemented)]
    [InlineData("url={here}%2Ftimeline&maxwidth=wide", HttpStatusCode.BadRequest)]
    [InlineData("format=json", HttpStatusCode.BadRequest)]
    public async Task Fault_is_told_by_the_status_that_the_format_asks_for(string query, HttpStatusCode status)
    {
        var asked = query.Replace("{here}", Uri.EscapeDataString(Here), StringComparison.Ordinal);
        using var answer = await site.Http.GetAsync($"/oembed?{asked}", TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("&dnt=1")]
    [InlineData("&discover=true&omitscript=1")]
    public async Task Parameters_that_the_format_does_not_name_are_passed_over(string more) =>
        Assert.Equal("rich", (await AskAsync("/timeline", more)).GetProperty("type").GetString());

    [Theory]
    [InlineData("/combinations/dkd")]
    [InlineData("/drugs/belantamab-mafodotin?asOf=2024-01-01&revision=1")]
    [InlineData("/docs/embedding")]
    public async Task Page_leads_to_its_own_answer(string path)
    {
        var link = DiscoveryLink().Match(await site.HtmlAsync(path)).Groups[1].Value;
        Assert.Equal($"{Here}/oembed?url={Uri.EscapeDataString(Here + path)}", WebUtility.HtmlDecode(link));
    }

    [GeneratedRegex("type=\"application/json\\+oembed\" href=\"([^\"]+)\"")]
    private static partial Regex DiscoveryLink();

    private async Task<JsonElement> AskAsync(string page, string rest)
    {
        var answer = await site.Http.GetStringAsync(
            $"/oembed?url={Uri.EscapeDataString(Here + page)}{rest}", TestContext.Current.CancellationToken);
        return JsonDocument.Parse(answer).RootElement;
    }
}
