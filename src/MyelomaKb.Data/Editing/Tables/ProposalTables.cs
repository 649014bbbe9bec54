using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Data.Editing.Tables;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<ProposalRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> builder)
    {
        builder.ToTable("proposal", table =>
        {
            table.HasCheckConstraint("ck_proposal_reason", "reason <> ''");
            table.HasCheckConstraint("ck_proposal_version", "version >= 1");
            table.HasCheckConstraint("ck_proposal_revision", "(state = 'published') = (revision IS NOT NULL)");
        });
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).UseIdentityByDefaultColumn();
        builder.HasIndex(row => row.Revision).IsUnique();
        builder.HasIndex(row => new { row.State, row.Number });
        builder.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ProposalSourceConfiguration : IEntityTypeConfiguration<ProposalSourceRow>
{
    public void Configure(EntityTypeBuilder<ProposalSourceRow> builder)
    {
        builder.ToTable("proposal_source");
        builder.HasKey(row => new { row.Proposal, row.Position });
        builder.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ProposalChangeConfiguration : IEntityTypeConfiguration<ProposalChangeRow>
{
    public void Configure(EntityTypeBuilder<ProposalChangeRow> builder)
    {
        builder.ToTable("proposal_change", table =>
        {
            table.HasCheckConstraint("ck_proposal_change_shape", "shape >= 1");
            table.HasCheckConstraint("ck_proposal_change_body", "(body IS NULL) = (action = 'retire')");
            table.HasCheckConstraint("ck_proposal_change_replaced_by", "(replaced_by IS NOT NULL) = (action = 'retire')");
        });
        builder.HasKey(row => new { row.Proposal, row.Position });
        builder.HasIndex(row => new { row.Kind, row.EntryId });
        builder.Property(row => row.EntryId).UseCollation("C");
        builder.Property(row => row.Body).HasColumnType("json");
        builder.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ProposalStepConfiguration : IEntityTypeConfiguration<ProposalStepRow>
{
    public void Configure(EntityTypeBuilder<ProposalStepRow> builder)
    {
        builder.ToTable("proposal_step", table => table.HasCheckConstraint("ck_proposal_step_actor_name", "actor_name <> ''"));
        builder.HasKey(row => new { row.Proposal, row.Position });
        builder.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class InterestStatementConfiguration : IEntityTypeConfiguration<InterestStatementRow>
{
    public void Configure(EntityTypeBuilder<InterestStatementRow> builder)
    {
        builder.ToTable("interest_statement", table =>
        {
            table.HasCheckConstraint("ck_interest_statement_text", "text <> ''");
            table.HasCheckConstraint("ck_interest_statement_expires_at", "expires_at > made_at");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityByDefaultColumn();
        builder.HasIndex(row => new { row.ActorId, row.MadeAt });
    }
}
