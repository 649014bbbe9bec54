using System.Net;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>A percent escape that cannot be decoded is refused wherever it stands, not taken for the letters it is written with.</summary>
public sealed class AddressEscapeTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/drugs/%", "'%'")]
    [InlineData("/v1/drugs/%4", "'%4'")]
    [InlineData("/v1/drugs/bortezomi%g2/approvals", "'%g2'")]
    [InlineData("/v1/drugs/%ff", "'%ff'")]
    [InlineData("/v1/drugs?name=100%", "'%'")]
    [InlineData("/v1/drugs?na%me=Velcade", "'%me'")]
    [InlineData("/v1/search?q=%e2%82", "'%e2%82'")]
    [InlineData("/v1/search?q=%c0%af", "'%c0'")]
    [InlineData("/v1/resolve?name=%ed%a0%80", "'%ed'")]
    [InlineData("/v1/export?format=%xx", "'%xx'")]
    [InlineData("/v1/nothing/%%41", "'%%4'")]
    [InlineData("/feeds/changes.json?drug=%u0041", "'%u0'")]
    [InlineData("/embed/drug/teclistamab.json?show=%2", "'%2'")]
    [InlineData("/openapi/v1.json?%A", "'%A'")]
    public async Task Broken_escape_is_refused_and_named(string address, string broken)
    {
        using var answer = await service.Http.GetAsync(RawAddress.Of(service.Http, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/problems/invalid-request", text, StringComparison.Ordinal);
        Assert.Contains(broken, System.Text.RegularExpressions.Regex.Unescape(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drugs/%zz")]
    [InlineData("/embed/drug/%zz")]
    [InlineData("/docs/%zz")]
    public async Task Page_with_a_broken_escape_is_refused_as_a_page(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, RawAddress.Of(service.Http, address));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/v1/drugs/%74eclistamab", HttpStatusCode.OK)]
    [InlineData("/v1/resolve?name=%56elcade%C2%AE", HttpStatusCode.OK)]
    [InlineData("/v1/resolve?name=100%25", HttpStatusCode.NotFound)]
    [InlineData("/v1/resolve?name=%F0%9F%92%8A", HttpStatusCode.NotFound)]
    public async Task Whole_escape_is_read(string address, HttpStatusCode status)
    {
        using var answer = await service.Http.GetAsync(RawAddress.Of(service.Http, address), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }
}
