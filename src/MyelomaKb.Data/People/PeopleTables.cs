using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Data.People;

internal sealed class SessionRow
{
    public required string Id { get; init; }

    public required Guid PersonId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required byte[] RefreshHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>A refresh token that was used, and so replaced: a client that shows it has a copy that should not exist.</summary>
internal sealed class SpentTokenRow
{
    public required string SessionId { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class InvitationRow
{
    public required string Id { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Whom it lets in; nobody yet where it makes the first administrator.</summary>
    public Guid? PersonId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>A key of ASP.NET Core Data Protection, encrypted with the configured certificate.</summary>
internal sealed class DataProtectionKeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person", table =>
        {
            table.HasCheckConstraint("ck_person_user_name", "user_name <> '' AND normalized_user_name <> ''");
            table.HasCheckConstraint("ck_person_shown_name", $"char_length(shown_name) BETWEEN 1 AND {Person.LongestName}");
            table.HasCheckConstraint("ck_person_roles", $"roles <@ ARRAY[{Sql.Literals(Role.All)}]::text[]");
            table.HasCheckConstraint("ck_person_version", "version >= 1");
            table.HasCheckConstraint("ck_person_subject", "(issuer IS NULL) = (subject IS NULL)");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.UserName).IsRequired();
        builder.Property(row => row.NormalizedUserName).IsRequired();
        builder.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(row => row.NormalizedUserName).IsUnique();
        builder.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();

        // Nothing is sent to anybody, so no address is kept.
        builder.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
        builder.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed);
    }
}

internal sealed class PersonTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("person_token");
        builder.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("session", table =>
        {
            table.HasCheckConstraint("ck_session_secret_hash", "octet_length(secret_hash) = 32");
            table.HasCheckConstraint("ck_session_refresh_hash", "octet_length(refresh_hash) = 32");
            table.HasCheckConstraint("ck_session_ends_at", "expires_at > created_at AND ends_at >= expires_at");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseCollation("C");
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}

internal sealed class SpentTokenConfiguration : IEntityTypeConfiguration<SpentTokenRow>
{
    public void Configure(EntityTypeBuilder<SpentTokenRow> builder)
    {
        builder.ToTable("session_spent_token", table =>
            table.HasCheckConstraint("ck_session_spent_token_hash", "octet_length(hash) = 32"));
        builder.HasKey(row => new { row.SessionId, row.Hash });
        builder.Property(row => row.SessionId).UseCollation("C");
        builder.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<DataProtectionKeyRow> builder)
    {
        builder.ToTable("data_protection_key", table => table.HasCheckConstraint("ck_data_protection_key_name", "name <> ''"));
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).UseCollation("C");
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("invitation", table =>
        {
            table.HasCheckConstraint("ck_invitation_secret_hash", "octet_length(secret_hash) = 32");
            table.HasCheckConstraint("ck_invitation_expires_at", "expires_at > created_at");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseCollation("C");
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
