using System.Security.Cryptography;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Data.Keys;

namespace MyelomaKb.Api.Keys;

/// <summary>Makes a key and shows it this once.</summary>
internal static class CreateKey
{
    /// <summary>All that keys can be used for yet.</summary>
    private static readonly IReadOnlyList<string> Scopes = ["read"];

    public static async Task HandleAsync(
        HttpContext http, KeyRing ring, Quotas quotas, LimitOptions limits, TimeProvider time, CancellationToken cancellation)
    {
        if (!http.Request.HasJsonContentType())
        {
            await Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json, in UTF-8.").WriteAsync(http);
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellation);
        var (request, faults) = NewKeyRequest.Read(body.ToArray());
        if (request is null)
        {
            await Problem.Invalid([.. faults]).WriteAsync(http);
            return;
        }

        var (id, secret, text) = KeyText.Make();
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            Id = id,
            SecretHash = SHA256.HashData(secret),
            Label = request.Label,
            Scopes = Scopes,
            CreatedAt = now,
            ExpiresAt = now.AddDays(limits.KeyDays),
        };
        var outage = await ring.TryAsync(store => store.AddAsync(key, cancellation), cancellation);
        await (outage is null
            ? SendAsync(http, ring, key, text, quotas)
            : (Problem.Of(ProblemTypes.KeysUnavailable, $"{outage.Detail} No key can be created now.") with { RetryAfter = 5 })
                .WriteAsync(http));
    }

    private static Task SendAsync(HttpContext http, KeyRing ring, ApiKey key, string text, Quotas quotas)
    {
        ring.Take([key]);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = "/v1/keys/current";
        return http.Response.WriteAsJsonAsync(
            new NewKeyResponse
            {
                Id = key.Id,
                Key = text,
                Label = key.Label,
                Scopes = key.Scopes,
                CreatedAt = key.CreatedAt,
                ExpiresAt = key.ExpiresAt,
                Limits = QuotaResponse.OfKeys(quotas),
            },
            KeysJson.Configured.NewKeyResponse,
            cancellationToken: http.RequestAborted);
    }
}
