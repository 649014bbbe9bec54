using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Data.Editing.Tables;

internal static class ProposalTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ProposalRow>(proposal =>
        {
            proposal.ToTable("proposal", table =>
            {
                table.HasCheckConstraint("ck_proposal_reason", "reason <> ''");
                table.HasCheckConstraint("ck_proposal_version", "version >= 1");
                table.HasCheckConstraint("ck_proposal_revision", "(state = 'published') = (revision IS NOT NULL)");
            });
            proposal.HasKey(row => row.Number);
            proposal.Property(row => row.Number).UseIdentityByDefaultColumn();
            proposal.HasIndex(row => row.Revision).IsUnique();
            proposal.HasIndex(row => new { row.State, row.Number });
            proposal.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<ProposalSourceRow>(source =>
        {
            source.ToTable("proposal_source");
            source.HasKey(row => new { row.Proposal, row.Position });
            source.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<ProposalChangeRow>(change =>
        {
            change.ToTable("proposal_change", table =>
            {
                table.HasCheckConstraint("ck_proposal_change_shape", "shape >= 1");
                table.HasCheckConstraint("ck_proposal_change_body", "(body IS NULL) = (action = 'retire')");
                table.HasCheckConstraint("ck_proposal_change_replaced_by", "(replaced_by IS NOT NULL) = (action = 'retire')");
            });
            change.HasKey(row => new { row.Proposal, row.Position });
            change.HasIndex(row => new { row.Kind, row.EntryId });
            change.Property(row => row.EntryId).UseCollation("C");
            change.Property(row => row.Body).HasColumnType("json");
            change.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<ProposalStepRow>(step =>
        {
            step.ToTable("proposal_step", table => table.HasCheckConstraint("ck_proposal_step_actor_name", "actor_name <> ''"));
            step.HasKey(row => new { row.Proposal, row.Position });
            step.HasOne<ProposalRow>().WithMany().HasForeignKey(row => row.Proposal).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<InterestStatementRow>(statement =>
        {
            statement.ToTable("interest_statement", table =>
            {
                table.HasCheckConstraint("ck_interest_statement_text", "text <> ''");
                table.HasCheckConstraint("ck_interest_statement_expires_at", "expires_at > made_at");
            });
            statement.HasKey(row => row.Id);
            statement.Property(row => row.Id).UseIdentityByDefaultColumn();
            statement.HasIndex(row => new { row.ActorId, row.MadeAt });
        });
    }
}
