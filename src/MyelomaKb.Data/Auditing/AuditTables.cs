using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyelomaKb.Data.Auditing;

/// <summary>An entry of the audit trail, bound to the one before it by that one's hash.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Content { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }

    public AuditEntry ToEntry() => new(At, new Actor(ActorId, ActorName), Action, Subject, Content);
}

/// <summary>The single row that names the newest entry of the trail: who appends holds it, and it shows where the trail ends.</summary>
internal sealed class AuditHeadRow
{
    public required int Id { get; init; }

    public required long Number { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit", table =>
        {
            table.HasCheckConstraint("ck_audit_number", "number >= 1");
            table.HasCheckConstraint("ck_audit_actor_id", "actor_id <> ''");
            table.HasCheckConstraint("ck_audit_actor_name", "actor_name <> ''");
            table.HasCheckConstraint("ck_audit_action", "action <> ''");
            table.HasCheckConstraint("ck_audit_subject", "subject <> ''");
            table.HasCheckConstraint("ck_audit_previous", "octet_length(previous) = 32");
            table.HasCheckConstraint("ck_audit_hash", "octet_length(hash) = 32");
        });
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.HasIndex(row => row.Subject);

        // A chain does not fork.
        builder.HasIndex(row => row.Previous).IsUnique();
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditHeadRow> builder)
    {
        builder.ToTable("audit_head", table =>
        {
            table.HasCheckConstraint("ck_audit_head_id", "id = 1");
            table.HasCheckConstraint("ck_audit_head_hash", "octet_length(hash) = 32");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new AuditHeadRow { Id = 1, Number = 0, Hash = new byte[AuditHash.Length] });
    }
}
