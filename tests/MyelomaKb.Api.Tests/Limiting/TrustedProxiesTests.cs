using System.Net;
using Microsoft.Extensions.Configuration;
using MyelomaKb.Api.RateLimits;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

public sealed class TrustedProxiesTests(TestDatabases databases)
{
    [Fact]
    public async Task Caller_behind_a_trusted_proxy_has_a_quota_of_its_own()
    {
        await using var service = await StartAsync(("Proxies:Trusted", "10.9.0.0/16, 127.0.0.1"));
        await UseUpAsync(service, "198.51.100.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(service, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, "198.51.100.2"));
    }

    [Fact]
    public async Task Address_that_a_caller_puts_in_front_is_not_believed()
    {
        await using var service = await StartAsync(("Proxies:Trusted", "10.9.0.0/16, 127.0.0.1"));
        await UseUpAsync(service, "198.51.100.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(service, "203.0.113.77, 198.51.100.1, 10.9.3.3"));
    }

    [Fact]
    public async Task Without_trusted_proxies_the_header_is_not_believed()
    {
        await using var service = await StartAsync();
        await UseUpAsync(service, "198.51.100.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(service, "198.51.100.2"));
    }

    [Fact]
    public void Setting_that_is_no_address_ends_the_start_with_the_word()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Proxies:Trusted", "10.0.0.1,everybody")]).Build();
        var fault = Assert.Throws<InvalidOperationException>(() => TrustedProxies.Options(configuration));
        Assert.Contains("'everybody'", fault.Message, StringComparison.Ordinal);
    }

    private Task<Service> StartAsync(params (string Name, string Value)[] settings) =>
        Service.StartAsync(databases, [("Limits:Default:Quota", "2"), ("Limits:Default:Window", "3600"), .. settings]);

    private static async Task UseUpAsync(Service service, string from)
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, from));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, from));
    }

    private static async Task<HttpStatusCode> AskAsync(Service service, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/drugs/teclistamab");
        request.Headers.Add("X-Forwarded-For", from);
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
