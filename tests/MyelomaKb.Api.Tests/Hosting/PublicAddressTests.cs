using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>
/// Links in answers lead to the address that the caller reached, unless one is configured; no caller decides what another sees.
/// </summary>
public sealed partial class PublicAddressTests(Service service, TestDatabases databases) : IClassFixture<Service>
{
    private const string Another = "myeloma.example.org:8443";

    /// <summary>Answers of every kind that holds links to this service.</summary>
    public static TheoryData<string> WithLinks =>
    [
        "/", "/drugs/teclistamab", "/approvals/fda-tecvayli-2022-10-25", "/claims", "/feeds/changes.atom",
        "/feeds/changes.json?drug=teclistamab", "/embed/drug/teclistamab", "/embed/drug/teclistamab.html", "/embed/drug/teclistamab.json",
        "/embed/drug/nosuchdrug", "/docs", "/docs/embedding",
    ];

    [Theory]
    [MemberData(nameof(WithLinks))]
    public async Task Links_lead_to_the_address_that_each_caller_reached(string path)
    {
        var own = service.Http.BaseAddress!.Authority;
        foreach (var host in (string[])[own, Another, own, "kb.example.net", Another])
        {
            var text = await TextAsync(service, path, host);
            Assert.Contains($"http://{host}", text, StringComparison.Ordinal);
            foreach (var other in (string[])[own, Another, "kb.example.net", "localhost:5080"])
            {
                Assert.True(other == host || !text.Contains(other, StringComparison.Ordinal), $"{path} at {host} leads to {other}");
            }
        }
    }

    [Fact]
    public async Task Embedding_by_oembed_follows_the_address_too()
    {
        var page = Uri.EscapeDataString($"http://{Another}/drugs/teclistamab");
        Assert.Contains(
            $"http://{Another}/embed/drug/teclistamab", await TextAsync(service, $"/oembed?url={page}", Another), StringComparison.Ordinal);
        using var elsewhere = await AskAsync(service, $"/oembed?url={page}", service.Http.BaseAddress!.Authority);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("a_b")]
    [InlineData("a..b")]
    [InlineData("[::1]:99")]
    [InlineData("%41.example")]
    [InlineData("-")]
    [InlineData("a:0")]
    [InlineData("EXAMPLE.org:80")]
    public async Task Strange_host_never_breaks_an_answer_or_its_links(string host)
    {
        foreach (var path in (string[])["/drugs/teclistamab", "/feeds/changes.json", "/embed/drug/teclistamab.json", "/docs/search"])
        {
            using var answer = await AskAsync(service, path, host);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var links = Web().Matches(text).Select(match => match.Value);
                Assert.All(links, link => Assert.True(Uri.TryCreate(link, UriKind.Absolute, out _), link));
            }
        }
    }

    [Fact]
    public async Task Long_host_is_not_written_into_links()
    {
        var host = $"{string.Join('.', Enumerable.Repeat(new string('h', 50), 8))}.example";
        Assert.DoesNotContain("hhhh", await TextAsync(service, "/drugs/teclistamab", host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_address_is_the_same_for_everybody()
    {
        await using var configured = await Service.StartAsync(databases, ("PublicUrl", "https://kb.example.org/"));
        foreach (var host in (string[])["localhost", Another])
        {
            var text = await TextAsync(configured, "/drugs/teclistamab", host);
            Assert.Contains("<link rel=\"canonical\" href=\"https://kb.example.org/drugs/teclistamab\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Another, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "https://kb.example.org/drugs/teclistamab")]
    [InlineData("10.9.9.9", "http://asked.example/drugs/teclistamab")]
    public async Task Forwarded_host_is_believed_of_trusted_proxies_alone(string trusted, string canonical)
    {
        await using var behind = await Service.StartAsync(databases, ("Proxies:Trusted", trusted));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/drugs/teclistamab");
        request.Headers.Host = "asked.example";
        request.Headers.Add("X-Forwarded-For", "198.51.100.1");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "kb.example.org");
        using var answer = await behind.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<link rel=\"canonical\" href=\"{canonical}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kb.example.org")]
    [InlineData("ftp://kb.example.org")]
    [InlineData("https://kb.example.org/?a=b")]
    public void Setting_that_is_no_address_ends_the_start(string text)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => PublicAddress.Of(Configured(text)));
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:5080/", "http://localhost:5080")]
    [InlineData("https://*:443", "https://localhost:443")]
    [InlineData("http://127.0.0.1:5123", "http://127.0.0.1:5123")]
    public void Printed_address_is_one_that_a_browser_opens(string listening, string printed) =>
        Assert.Equal(printed, PublicAddress.Reachable(listening));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Empty_setting_is_none(string? text) => Assert.Null(PublicAddress.Of(Configured(text)).Configured);

    private static IConfiguration Configured(string? text) => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create(PublicAddress.Setting, text)]).Build();

    private static async Task<string> TextAsync(Service of, string path, string host)
    {
        using var answer = await AskAsync(of, path, host);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(Service of, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Assert.True(request.Headers.TryAddWithoutValidation("Host", host));
        return await of.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("https?://[^\\s\"'<>&]+")]
    private static partial Regex Web();
}
