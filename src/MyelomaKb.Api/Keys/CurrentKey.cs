using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.Keys;

/// <summary>What the holder of a key can see and do: the key itself is the only proof.</summary>
internal static class CurrentKey
{
    public static Task Get(HttpContext http, Quotas quotas)
    {
        if (http.Features.Get<HeldKey>() is not { } held)
        {
            return Missing(http);
        }

        return new JsonAnswer<KeyResponse>(
            new KeyResponse
            {
                Id = held.Key.Id,
                Label = held.Key.Label,
                Scopes = held.Key.Scopes,
                CreatedAt = held.Key.CreatedAt,
                ExpiresAt = held.Key.ExpiresAt,
                LastUsedOn = held.LastUsedOn,
                Limits = QuotaResponse.OfKeys(quotas),
            }).ExecuteAsync(http);
    }

    public static async Task RevokeAsync(HttpContext http, KeyRing ring, TimeProvider time, CancellationToken cancellation)
    {
        if (http.Features.Get<HeldKey>() is not { } held)
        {
            await Missing(http);
            return;
        }

        var now = time.GetUtcNow();
        if (await ring.TryAsync(store => store.RevokeAsync(held.Key.Id, now, cancellation), cancellation) is { } outage)
        {
            var problem = Problem.Of(ProblemTypes.KeysUnavailable, $"{outage.Detail} The key has not been revoked.");
            await (problem with { RetryAfter = 5 }).WriteAsync(http);
            return;
        }

        ring.Take([held.Key with { RevokedAt = now }]);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task Missing(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"MyelomaKb\"";
        return Problem.Of(ProblemTypes.Unauthorized, "Send the key as `Authorization: Bearer mkb_…`.").WriteAsync(http);
    }
}
