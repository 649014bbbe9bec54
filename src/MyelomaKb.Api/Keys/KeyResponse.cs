using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.Keys;

/// <summary>A key, without its secret.</summary>
public record KeyResponse
{
    /// <summary>Names the key; not secret.</summary>
    public required string Id { get; init; }

    /// <summary>What its holder calls it.</summary>
    public required string Label { get; init; }

    /// <summary>What it may be used for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The last day (UTC) on which it was used.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>What may be asked with it.</summary>
    public required IReadOnlyList<QuotaResponse> Limits { get; init; }
}

/// <summary>A new key, with the text that is shown only once.</summary>
public sealed record NewKeyResponse : KeyResponse
{
    /// <summary>
    /// The key itself: send it as <c>Authorization: Bearer …</c>. Only its hash is stored, so it cannot be shown again.
    /// </summary>
    public required string Key { get; init; }
}

/// <summary>So many units in so many seconds.</summary>
/// <param name="Policy">Its name in the RateLimit fields.</param>
/// <param name="Quota">Units in a window.</param>
/// <param name="WindowSeconds">The window.</param>
public sealed record QuotaResponse(string Policy, int Quota, int WindowSeconds)
{
    internal static IReadOnlyList<QuotaResponse> OfKeys(Quotas quotas) =>
        [.. new[] { LimitKind.Default, LimitKind.Eligibility }.Select(kind => Of(quotas.For(kind, keyed: true)))];

    private static QuotaResponse Of(Quota quota) => new(quota.Name, quota.Units, (int)quota.Window.TotalSeconds);
}
