using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>Proposals, their steps, statements of interests, and what replaced a retired entry.</summary>
    public partial class Proposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "replaced_by",
                table: "entry_version",
                type: "text[]",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "interest_statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    has_interests = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_statement", x => x.id);
                    table.CheckConstraint("ck_interest_statement_expires_at", "expires_at > made_at");
                    table.CheckConstraint("ck_interest_statement_text", "text <> ''");
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.number);
                    table.CheckConstraint("ck_proposal_reason", "reason <> ''");
                    table.CheckConstraint("ck_proposal_revision", "(state = 'published') = (revision IS NOT NULL)");
                    table.CheckConstraint("ck_proposal_state_name", "state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn', 'published')");
                    table.CheckConstraint("ck_proposal_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_proposal_revision",
                        column: x => x.revision,
                        principalTable: "revision",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal_change",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "json", nullable: true),
                    replaced_by = table.Column<string[]>(type: "text[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_change", x => new { x.proposal, x.position });
                    table.CheckConstraint("ck_proposal_change_action_name", "action IN ('create', 'revise', 'retire')");
                    table.CheckConstraint("ck_proposal_change_body", "(body IS NULL) = (action = 'retire')");
                    table.CheckConstraint("ck_proposal_change_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_proposal_change_replaced_by", "(replaced_by IS NOT NULL) = (action = 'retire')");
                    table.CheckConstraint("ck_proposal_change_shape", "shape >= 1");
                    table.ForeignKey(
                        name: "fk_proposal_change_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal_source",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_source", x => new { x.proposal, x.position });
                    table.ForeignKey(
                        name: "fk_proposal_source_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal_step",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_step", x => new { x.proposal, x.position });
                    table.CheckConstraint("ck_proposal_step_actor_name", "actor_name <> ''");
                    table.CheckConstraint("ck_proposal_step_kind_name", "kind IN ('created', 'edited', 'commented', 'submitted', 'withdrawn', 'rejected', 'approved', 'published')");
                    table.ForeignKey(
                        name: "fk_proposal_step_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_entry_version_replaced_by",
                table: "entry_version",
                sql: "body IS NULL OR replaced_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_interest_statement_actor_id_made_at",
                table: "interest_statement",
                columns: new[] { "actor_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_revision",
                table: "proposal",
                column: "revision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_state_number",
                table: "proposal",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_change_kind_entry_id",
                table: "proposal_change",
                columns: new[] { "kind", "entry_id" });

            // Steps and statements are evidence; and a restore writes tables in the order of their names.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_step
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON interest_statement
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                ALTER TABLE proposal ALTER CONSTRAINT fk_proposal_revision DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE proposal_source ALTER CONSTRAINT fk_proposal_source_proposal DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE proposal_change ALTER CONSTRAINT fk_proposal_change_proposal DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE proposal_step ALTER CONSTRAINT fk_proposal_step_proposal DEFERRABLE INITIALLY DEFERRED;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "interest_statement");

            migrationBuilder.DropTable(
                name: "proposal_change");

            migrationBuilder.DropTable(
                name: "proposal_source");

            migrationBuilder.DropTable(
                name: "proposal_step");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_entry_version_replaced_by",
                table: "entry_version");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                table: "entry_version");
        }
    }
}
