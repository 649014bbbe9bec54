using Microsoft.Extensions.Primitives;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>What the front door answers itself. It stands before CORS, so it opens its answers to scripts of other sites here.</summary>
internal static class Refusals
{
    private static readonly StringValues Challenge = "Bearer realm=\"MyelomaKb\", error=\"invalid_token\"";
    private static readonly StringValues Exposed = string.Join(", ", AnswerResponses.Exposed);

    public static Task TooManyAsync(HttpContext http, Quota quota, int left, int seconds) =>
        SendAsync(http, TooMany(http, quota, left, seconds));

    /// <summary>The problem of a quota that is used up; its fields stand in the answer already.</summary>
    public static Problem TooMany(HttpContext http, Quota quota, int left, int seconds)
    {
        http.Response.Headers["RateLimit-Policy"] = quota.PolicyField;
        http.Response.Headers["RateLimit"] = quota.LimitField(left, seconds);
        var problem = Problem.Of(
            ProblemTypes.TooManyRequests,
            $"The quota \"{quota.Name}\" of {quota.Units} in {quota.Window.TotalSeconds:0} seconds is used up. Try again in {seconds} s.");
        return problem with { RetryAfter = seconds };
    }

    public static Task UnauthorizedAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = Challenge;
        return SendAsync(http, Problem.Of(
            ProblemTypes.Unauthorized, "The key is unknown, revoked or expired. Reading needs no key: send the request without it."));
    }

    public static Task KeysUnavailableAsync(HttpContext http)
    {
        var problem = Problem.Of(
            ProblemTypes.KeysUnavailable,
            "The key cannot be checked, because the database does not answer. Reading needs no key: send the request without it.");
        return SendAsync(http, problem with { RetryAfter = 5 });
    }

    public static Task SendAsync(HttpContext http, Problem problem)
    {
        if (!http.Request.Path.StartsWithSegments("/v1/keys"))
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.AccessControlExposeHeaders = Exposed;
        }

        return problem.WriteAsync(http);
    }
}
