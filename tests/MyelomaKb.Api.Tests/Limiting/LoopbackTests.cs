using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Http;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>Who asks a service on the same machine need not wait; whoever comes through a proxy of that machine does.</summary>
public sealed class LoopbackTests(TestDatabases databases)
{
    private const string Path = "/v1/drugs/teclistamab";

    [Fact]
    public async Task Caller_on_the_same_machine_has_no_limits_unless_they_are_configured()
    {
        await using var service = await StartAsync();
        for (var time = 0; time < 5; time++)
        {
            using var read = await SendAsync(service, HttpMethod.Get, Path);
            using var assessed = await SendAsync(service, HttpMethod.Post, "/v1/eligibility");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, assessed.StatusCode));
            Assert.False(read.Headers.Contains("RateLimit-Policy"));
            Assert.False(assessed.Headers.Contains("RateLimit"));
        }
    }

    [Theory]
    [InlineData("Forwarded", "for=198.51.100.7")]
    [InlineData("X-Forwarded-For", "198.51.100.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("x-forwarded-proto", "https")]
    public async Task Request_with_a_forwarding_header_is_limited_though_nobody_named_the_proxy(string header, string value)
    {
        await using var service = await StartAsync();
        await ExpectLimitAsync(service, header, value);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Loopback_address_that_a_trusted_proxy_names_is_one_of_another_machine(string address)
    {
        await using var service = await StartAsync(("Proxies:Trusted", "127.0.0.1"));
        await ExpectLimitAsync(service, "X-Forwarded-For", address);
    }

    [Fact]
    public async Task Batch_of_the_same_machine_is_not_slowed_down()
    {
        await using var service = await StartAsync(("Limits:Eligibility:Window", "3600"));
        var lines = string.Concat(Enumerable.Repeat("{\"patient\":{}}\n", 500));
        using var answer = await service.Http.PostAsync(
            "/v1/eligibility/batch", new StringContent(
                lines, Encoding.UTF8, "application/x-ndjson"), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(500, text.Split("\"counts\"").Length - 1);
    }

    [Fact]
    public async Task Secrets_and_flags_of_the_same_machine_count()
    {
        await using var service = await StartAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(3, () => service.Http.PostAsJsonAsync(
            "/v1/admin/sign-in", new { signInName = "nobody", password = "a wrong password" }, TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(3, () => service.Http.PostAsJsonAsync(
            "/v1/flags", new { kind = "drug", id = "teclistamab", reason = "The newest indication is missing." },
            TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.8.7", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:127.9.8.7", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("172.17.0.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public void Same_machine_is_a_loopback_address(string? address, bool isExempt)
    {
        var (spares, limits) = (new Exemption(new LimitOptions()), new Exemption(new LimitOptions { ApplyToLoopback = true }));
        var caller = address is null ? null : IPAddress.Parse(address);
        Assert.Equal(isExempt, spares.Holds(caller, new HeaderDictionary(), LimitKind.Eligibility));
        Assert.False(limits.Holds(caller, new HeaderDictionary(), LimitKind.Eligibility));
        Assert.False(spares.Holds(caller, new HeaderDictionary(), LimitKind.SignIn));
        Assert.False(spares.Holds(caller, new HeaderDictionary(), LimitKind.Flags));
    }

    private Task<Service> StartAsync(params (string Name, string Value)[] settings) => Service.StartAsync(
        databases,
        [
            ("Limits:ApplyToLoopback", "false"), ("Limits:Default:Quota", "2"), ("Limits:Default:Window", "3600"),
            ("Limits:Eligibility:Quota", "2"), ("Limits:SignIn:Quota", "2"), ("Limits:SignIn:Window", "3600"),
            ("Limits:Flags:Quota", "2"), ("Limits:Flags:Window", "3600"), .. settings,
        ]);

    private static async Task ExpectLimitAsync(Service service, string header, string value) =>
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(3, () => SendAsync(service, HttpMethod.Get, Path, header, value)));

    private static async Task<HttpStatusCode> LastOfAsync(int times, Func<Task<HttpResponseMessage>> ask)
    {
        var last = default(HttpStatusCode);
        for (var time = 0; time < times; time++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, last);
            using var answer = await ask();
            last = answer.StatusCode;
        }

        return last;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        Service service, HttpMethod method, string path, string? header = null, string value = "")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = method == HttpMethod.Post ? new StringContent("{\"patient\":{}}", Encoding.UTF8, "application/json") : null;
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
