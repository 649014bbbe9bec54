using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Data.People;

namespace MyelomaKb.Data.Keys;

internal sealed class ApiKeyRow
{
    public required string Id { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Label { get; init; }

    public required string[] Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateOnly? LastUsedOn { get; init; }

    /// <summary>Whose key it is; nobody's where it only raises the limits.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>By the clock of the database: processes ask for what changed since they last asked.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>A new key; the database says when it was added.</summary>
    public static ApiKeyRow Of(ApiKey key) => new()
    {
        Id = key.Id,
        SecretHash = key.SecretHash.ToArray(),
        Label = key.Label,
        Scopes = [.. key.Scopes],
        CreatedAt = key.CreatedAt.ToUniversalTime(),
        ExpiresAt = key.ExpiresAt.ToUniversalTime(),
        PersonId = key.PersonId,
        ChangedAt = default,
    };

    public ApiKey ToKey() => new()
    {
        Id = Id,
        SecretHash = SecretHash,
        Label = Label,
        Scopes = Scopes,
        CreatedAt = CreatedAt,
        ExpiresAt = ExpiresAt,
        RevokedAt = RevokedAt,
        LastUsedOn = LastUsedOn,
        PersonId = PersonId,
    };
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("api_key", table =>
        {
            table.HasCheckConstraint("ck_api_key_id", "id <> ''");
            table.HasCheckConstraint("ck_api_key_secret_hash", "octet_length(secret_hash) = 32");
            table.HasCheckConstraint("ck_api_key_label", $"char_length(label) BETWEEN 1 AND {ApiKey.LongestLabel}");
            table.HasCheckConstraint("ck_api_key_scopes", "cardinality(scopes) > 0");
            table.HasCheckConstraint("ck_api_key_expires_at", "expires_at > created_at");
            table.HasCheckConstraint("ck_api_key_person_id", $"person_id IS NOT NULL OR scopes <@ ARRAY['{KeyScope.Read}']");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseCollation("C");
        builder.Property(row => row.ChangedAt).HasDefaultValueSql("clock_timestamp()");
        builder.HasIndex(row => row.ChangedAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
