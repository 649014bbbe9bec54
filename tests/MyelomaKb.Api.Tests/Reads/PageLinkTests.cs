using System.Net;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>The way from an entry's data to its page.</summary>
public sealed class PageLinkTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/drugs/teclistamab", "/drugs/teclistamab")]
    [InlineData("/v1/drugs/teclistamab?fields=name&include=approvals", "/drugs/teclistamab")]
    [InlineData("/v1/drugs/teclistamab?fields=name&asOf=2023-08-01&revision=1", "/drugs/teclistamab?asOf=2023-08-01&revision=1")]
    [InlineData("/v1/drug-classes/proteasome-inhibitor", "/classes/proteasome-inhibitor")]
    [InlineData("/v1/approvals/fda-tecvayli-2022-10-25", "/approvals/fda-tecvayli-2022-10-25")]
    [InlineData("/v1/combinations/vrd", "/combinations/vrd")]
    [InlineData("/v1/claims/claim-003-refractory-definition?revision=1", "/claims?revision=1#claim-003-refractory-definition")]
    public async Task Entry_leads_to_its_page_of_the_same_day_and_revision(string address, string page)
    {
        // The first answer is made, the second is held ready.
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
        {
            using var answer = await AskAsync(address, method);
            Assert.Equal($"<{page}>; rel=\"alternate\"; type=\"text/html\"", answer.Headers.GetValues("Link").Single());
        }

        using var shown = await AskAsync(page, HttpMethod.Get);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("text/html", shown.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/v1/trials/vista")]
    [InlineData("/v1/drugs?limit=500")]
    [InlineData("/v1/resolve?name=Velcade")]
    [InlineData("/v1/drugs/teclistamab/revisions")]
    public async Task Answer_of_what_has_no_page_leads_to_none(string address)
    {
        using var answer = await AskAsync(address, HttpMethod.Get);
        Assert.False(answer.Headers.Contains("Link"));
    }

    private Task<HttpResponseMessage> AskAsync(string address, HttpMethod method) =>
        service.Http.SendAsync(new HttpRequestMessage(method, address), TestContext.Current.CancellationToken);
}
