using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>Secrets and flags count by address and by account: neither more keys nor more addresses are worth more tries.</summary>
public sealed class AccountQuotaTests(TestDatabases databases)
{
    private const string Flag = """{"kind":"drug","id":"teclistamab","reason":"The newest indication is missing."}""";

    private static readonly string[] Scopes = ["read"];

    [Theory]
    [InlineData("/v1/flags")]
    [InlineData("/v1/admin/sign-in")]
    public async Task Address_with_many_free_keys_has_one_quota(string path)
    {
        await using var service = await Service.StartAsync(databases, Narrow);
        List<HttpStatusCode> found = [];
        for (var time = 0; time < 3; time++)
        {
            var key = await service.MakeKeyAsync();
            using var answer = await PostAsync(service, path, $"somebody{time}", bearer: key);
            found.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, found.Take(2));
        Assert.Equal(HttpStatusCode.TooManyRequests, found[2]);
    }

    [Theory]
    [InlineData("nobody-by-that-name", "Nobody-By-That-Name")]
    [InlineData(EditedService.Administrator, "ROOT")]
    public async Task Account_is_tried_no_more_often_from_many_addresses(string name, string otherwise)
    {
        await using var service = await BehindProxyAsync();
        List<HttpStatusCode> found = [];
        foreach (var (given, address) in new[] { (name, 1), (otherwise, 2), (name, 3), ("somebody-else", 3) })
        {
            using var answer = await PostAsync(service.Service, "/v1/admin/sign-in", given, from: $"198.51.100.{address}");
            found.Add(answer.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized], found);
    }

    [Theory]
    [InlineData("POST", "/v1/admin/me/authenticator/confirmation", """{"code":"000000"}""")]
    [InlineData("PUT", "/v1/admin/me/password", """{"currentPassword":"a wrong password","newPassword":"a new password, long"}""")]
    [InlineData("POST", "/v1/admin/keys", """{"label":"mine","scopes":["read"],"days":1,"password":"a wrong password"}""")]
    public async Task Secrets_of_one_account_count_from_many_addresses(string method, string path, string body)
    {
        await using var service = await BehindProxyAsync();
        var token = await service.SignInAsync(EditedService.Administrator, EditedService.Password);
        List<HttpStatusCode> found = [];
        for (var time = 0; time < 3; time++)
        {
            found.Add(await SendAsync(service, new HttpMethod(method), path, token, $"198.51.100.{time}", body));
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, found.Take(2));
        Assert.Equal(HttpStatusCode.TooManyRequests, found[2]);
    }

    [Fact]
    public async Task Flags_of_one_account_count_from_many_addresses_and_with_many_keys_of_its_own()
    {
        await using var service = await BehindProxyAsync(signIns: "20");
        var token = await service.SignInAsync(EditedService.Administrator, EditedService.Password);
        List<HttpStatusCode> found = [];
        for (var time = 0; time < 3; time++)
        {
            using var made = await service.SendWithAsync(
                token, HttpMethod.Post, "/v1/admin/keys",
                new { label = $"key {time}", scopes = Scopes, days = 1, password = EditedService.Password });
            var key = (await made.JsonAsync()).GetProperty("key").GetString()!;
            found.Add(await SendAsync(service, HttpMethod.Post, "/v1/flags", key, $"198.51.100.{time}", Flag));
        }

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.TooManyRequests], found);
    }

    [Fact]
    public async Task Key_that_is_not_good_is_refused_for_flags_as_before()
    {
        await using var service = await Service.StartAsync(databases);
        using var answer = await PostAsync(service, "/v1/flags", "", bearer: "mkb_aaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<EditedService> BehindProxyAsync(string signIns = "2")
    {
        var service = new EditedService(databases)
        {
            Settings = new Dictionary<string, string>(Narrow.Select(one => KeyValuePair.Create(one.Item1, one.Item2)))
            {
                ["Limits:SignIn:Quota"] = signIns,
                ["Proxies:Trusted"] = "127.0.0.1",
            },
        };
        await service.InitializeAsync();
        return service;
    }

    private static async Task<HttpStatusCode> SendAsync(
        EditedService service, HttpMethod method, string path, string bearer, string from, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        request.Headers.Add("X-Forwarded-For", from);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static (string, string)[] Narrow =>
    [
        ("Limits:Flags:Quota", "2"), ("Limits:Flags:Window", "3600"), ("Limits:SignIn:Quota", "2"), ("Limits:SignIn:Window", "3600"),
    ];

    private static async Task<HttpResponseMessage> PostAsync(
        Service service, string path, string name, string? bearer = null, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = path == "/v1/flags"
                ? JsonContent.Create(new { kind = "drug", id = "teclistamab", reason = "The newest indication is missing." })
                : JsonContent.Create(new { signInName = name, password = "a wrong password" }),
        };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
