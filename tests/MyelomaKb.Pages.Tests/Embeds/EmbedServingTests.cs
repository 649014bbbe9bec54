using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>How embeds and their script are served.</summary>
public sealed class EmbedServingTests(Site site)
{
    private const int MostCompressed = 12_000;

    [Fact]
    public async Task Versioned_script_is_kept_for_good_and_has_the_integrity_that_is_told()
    {
        using var answer = await GetAsync("/embed/1.0.0.js");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(EmbedFiles.Integrity, $"sha384-{Convert.ToBase64String(SHA384.HashData(bytes))}");
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    /// <summary>Fails when the published script is changed: then sites that pinned it lose it. Publish another version instead.</summary>
    [Fact]
    public void Published_script_stays_as_it_is() =>
        Assert.Equal("sha384-aBrgjmvmiK9Kau5CHs2toufOGMU64LaGXm8mgplyZEuO9rPMBJbm154h+tGoyhMH", EmbedFiles.Integrity);

    [Fact]
    public async Task Followed_script_is_the_newest_and_is_asked_for_again_soon()
    {
        using var answer = await GetAsync("/embed/v1.js");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(EmbedFiles.Versioned.Body, bytes);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("/embed/v1.js")]
    [InlineData("/embed/1.0.0.js")]
    [InlineData("/embed/drug/teclistamab.json")]
    [InlineData("/embed/drug/teclistamab.html")]
    [InlineData("/embed/drug/teclistamab")]
    public async Task Every_site_may_load_it(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Script_is_small()
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(EmbedFiles.Versioned.Body);
        }

        Assert.InRange(to.Length, 1, MostCompressed);
    }

    [Theory]
    [InlineData("/embed/drug/teclistamab", "frame-ancestors *")]
    [InlineData("/embed/timeline", "frame-ancestors *")]
    [InlineData("/embed/drug/nosuchdrug", "frame-ancestors *")]
    [InlineData("/embed/drug/teclistamab.html", "frame-ancestors 'none'")]
    [InlineData("/drugs/teclistamab", "frame-ancestors 'none'")]
    [InlineData("/drugs/nosuchdrug", "frame-ancestors 'none'")]
    [InlineData("/docs", "frame-ancestors 'none'")]
    public async Task Only_frame_documents_may_be_framed(string path, string policy)
    {
        using var answer = await GetAsync(path);
        Assert.Contains(policy, answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drug/teclistamab", "?show=timeline")]
    [InlineData("class/proteasome-inhibitor", "?show=summary")]
    [InlineData("combination/dkd", "")]
    [InlineData("claims", "")]
    public async Task Fragment_is_markup_without_script_or_style_that_leads_back_here(string path, string query)
    {
        var fragment = XElement.Parse(await site.HtmlAsync($"/embed/{path}.html{query}"));
        Assert.Equal("section", fragment.Name.LocalName);
        Assert.Empty(fragment.Descendants("script").Concat(fragment.Descendants("style")).Concat(fragment.Descendants("link")));
        Assert.Empty(fragment.DescendantsAndSelf().Attributes("style"));
        Assert.All(fragment.Descendants("a").Attributes("href"), link => Assert.StartsWith("http", link.Value, StringComparison.Ordinal));
        Assert.Contains("revision 1 of", fragment.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_claim_can_be_embedded()
    {
        using var claims = JsonDocument.Parse(await site.Http.GetStringAsync("/v1/claims?limit=1", TestContext.Current.CancellationToken));
        var claim = claims.RootElement.GetProperty("items")[0];
        var fragment = await site.HtmlAsync($"/embed/claim/{claim.GetProperty("id").GetString()}.html");
        Assert.Contains($"/claims#{claim.GetProperty("id").GetString()}", fragment, StringComparison.Ordinal);
        Assert.Equal(2, WebUtility.HtmlDecode(fragment).Split(claim.GetProperty("statement").GetString()).Length);
    }

    [Fact]
    public async Task Past_day_shows_what_was_in_force_and_says_so()
    {
        var fragment = await site.HtmlAsync("/embed/drug/belantamab-mafodotin.html?asOf=2021-01-01");
        Assert.Contains("Accelerated approval", fragment, StringComparison.Ordinal);
        Assert.Contains("as in force on 1 January 2021", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_leads_to_the_embed_of_its_id()
    {
        using var answer = await GetAsync("/embed/drug/Tecvayli.json?show=summary");
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/embed/drug/teclistamab.json?show=summary", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/embed/drug/nosuchdrug.json", HttpStatusCode.NotFound)]
    [InlineData("/embed/approval/fda-tecvayli-2022-10-25.json", HttpStatusCode.NotFound)]
    [InlineData("/embed/timeline.json?show=summary", HttpStatusCode.BadRequest)]
    [InlineData("/embed/drug/teclistamab.json?show=all", HttpStatusCode.BadRequest)]
    [InlineData("/embed/drug/teclistamab?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/embed/drug/teclistamab.json?revision=9", HttpStatusCode.NotFound)]
    public async Task Fault_is_told(string path, HttpStatusCode status)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => site.Http.GetAsync(path, TestContext.Current.CancellationToken);
}
