namespace MyelomaKb.Data.Keys;

/// <summary>An API key as it is kept: its secret only as a hash, and for a free key nothing about its holder.</summary>
public sealed record ApiKey
{
    /// <summary>The longest label, in characters.</summary>
    public const int LongestLabel = 80;

    /// <summary>The part of the key that may be shown: it names the key, in logs too.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the secret, which is 256 random bits: nothing slower is needed where nothing can be guessed.</summary>
    public required ReadOnlyMemory<byte> SecretHash { get; init; }

    /// <summary>What its holder calls it.</summary>
    public required string Label { get; init; }

    /// <summary>What it may be used for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked, for good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day (UTC) on which it was used, as far as that was written down.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>Whose key it is; nobody's where it is a free one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Whether it is good at that time.</summary>
    public bool IsGoodAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
