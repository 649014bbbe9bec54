using System.Net;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>Failures at addresses of pages: the statuses of the API, in words for people.</summary>
public sealed class ProblemPageTests(Site site)
{
    [Theory]
    [InlineData("/drugs/nosuchdrug", HttpStatusCode.NotFound, "No drug is called")]
    [InlineData("/drugs/Velcadde", HttpStatusCode.NotFound, "href=\"/drugs/bortezomib\"")]
    [InlineData("/drugs/teclistamab?asOf=yesterday", HttpStatusCode.BadRequest, "is not a valid day")]
    [InlineData("/drugs/teclistamab?revision=99", HttpStatusCode.NotFound, "Revision 99 has not been published")]
    [InlineData("/drugs/teclistamab?day=2023-08-01", HttpStatusCode.BadRequest, "allowed are asOf, revision")]
    [InlineData("/drugs/%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.NotFound, "&lt;script&gt;alert(1)&lt;/script&gt;")]
    public async Task Failure_is_told_on_a_page_with_the_status_of_the_api(string path, HttpStatusCode status, string says)
    {
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drugs/Velcade?asOf=2023-08-01", "/drugs/bortezomib?asOf=2023-08-01")]
    [InlineData("/drugs/Tecvayli", "/drugs/teclistamab")]
    public async Task Name_in_a_path_leads_to_the_page_of_what_it_names(string path, string place)
    {
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Browser_at_an_address_without_anything_gets_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");
        using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }
}
