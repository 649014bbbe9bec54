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

internal static class PeopleTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Person>(Map);
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("person_token");
            token.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
            token.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("session", table =>
            {
                table.HasCheckConstraint("ck_session_secret_hash", "octet_length(secret_hash) = 32");
                table.HasCheckConstraint("ck_session_refresh_hash", "octet_length(refresh_hash) = 32");
                table.HasCheckConstraint("ck_session_ends_at", "expires_at > created_at AND ends_at >= expires_at");
            });
            session.HasKey(row => row.Id);
            session.Property(row => row.Id).UseCollation("C");
            session.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        });
        model.Entity<SpentTokenRow>(spent =>
        {
            spent.ToTable("session_spent_token", table =>
                table.HasCheckConstraint("ck_session_spent_token_hash", "octet_length(hash) = 32"));
            spent.HasKey(row => new { row.SessionId, row.Hash });
            spent.Property(row => row.SessionId).UseCollation("C");
            spent.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
        });
        model.Entity<DataProtectionKeyRow>(key =>
        {
            key.ToTable("data_protection_key", table => table.HasCheckConstraint("ck_data_protection_key_name", "name <> ''"));
            key.HasKey(row => row.Name);
            key.Property(row => row.Name).UseCollation("C");
        });
        model.Entity<InvitationRow>(invitation =>
        {
            invitation.ToTable("invitation", table =>
            {
                table.HasCheckConstraint("ck_invitation_secret_hash", "octet_length(secret_hash) = 32");
                table.HasCheckConstraint("ck_invitation_expires_at", "expires_at > created_at");
            });
            invitation.HasKey(row => row.Id);
            invitation.Property(row => row.Id).UseCollation("C");
            invitation.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        });
    }

    private static void Map(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person", table =>
        {
            table.HasCheckConstraint("ck_person_user_name", "user_name <> '' AND normalized_user_name <> ''");
            table.HasCheckConstraint("ck_person_shown_name", $"char_length(shown_name) BETWEEN 1 AND {Person.LongestName}");
            table.HasCheckConstraint("ck_person_roles", $"roles <@ ARRAY[{Sql.Literals(Role.All)}]::text[]");
            table.HasCheckConstraint("ck_person_version", "version >= 1");
            table.HasCheckConstraint("ck_person_subject", "(issuer IS NULL) = (subject IS NULL)");
        });
        person.HasKey(row => row.Id);
        person.Property(row => row.Id).ValueGeneratedNever();
        person.Property(row => row.UserName).IsRequired();
        person.Property(row => row.NormalizedUserName).IsRequired();
        person.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        person.HasIndex(row => row.NormalizedUserName).IsUnique();
        person.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();

        // Nothing is sent to anybody, so no address is kept.
        person.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
        person.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed);
    }
}
