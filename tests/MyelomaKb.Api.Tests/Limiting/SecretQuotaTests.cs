using System.Net;
using System.Net.Http.Json;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>Every route that compares a secret takes from the sign-in quota, whatever its method; routes beside it do not.</summary>
public sealed class SecretQuotaTests(TestDatabases databases)
{
    [Fact]
    public async Task Comparing_a_secret_takes_from_the_sign_in_quota_and_nothing_else_does()
    {
        await using var service = await Service.StartAsync(databases, ("Limits:SignIn:Quota", "50"), ("Limits:SignIn:Window", "3600"));
        (string Method, string Path, bool Compares)[] routes =
        [
            ("POST", "/v1/admin/sign-in", true),
            ("POST", "/v1/admin/sign-in/refresh", true),
            ("PUT", "/v1/admin/me/password", true),
            ("PUT", "/V1/Admin/Me/Password", true),
            ("POST", "/v1/admin/me/authenticator/confirmation", true),
            ("POST", "/v1/admin/me/authenticator/removal", true),
            ("POST", "/v1/admin/keys", true),
            ("POST", "/v1/admin/keys/", true),
            ("GET", "/v1/admin/invitations/mki_none", true),
            ("POST", "/v1/admin/invitations/mki_none", true),
            ("GET", "/v1/admin/me", false),
            ("PUT", "/v1/admin/me", false),
            ("GET", "/v1/admin/keys", false),
            ("DELETE", "/v1/admin/keys/abc", false),
            ("POST", "/v1/admin/people", false),
        ];
        foreach (var (method, path, compares) in routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Content = method is "GET" or "DELETE" ? null : JsonContent.Create(new { });
            using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("RateLimit-Policy").Single();
            Assert.True(policy.StartsWith("\"sign-in\"", StringComparison.Ordinal) == compares, $"{method} {path}: {policy}");
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }
}
