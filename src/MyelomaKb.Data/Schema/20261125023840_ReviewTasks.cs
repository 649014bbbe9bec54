using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>A table for what editors should look at: flags of readers, and newer labels.</summary>
    public partial class ReviewTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    label_set_id = table.Column<string>(type: "text", nullable: true),
                    label_version = table.Column<int>(type: "integer", nullable: true),
                    label_effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<string>(type: "text", nullable: true),
                    resolution = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_task", x => x.id);
                    table.CheckConstraint("ck_review_task_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_review_task_label_set_id", "(origin = 'label-watch') = (label_set_id IS NOT NULL AND label_version IS NOT NULL)");
                    table.CheckConstraint("ck_review_task_origin_name", "origin IN ('reader', 'label-watch')");
                    table.CheckConstraint("ck_review_task_reason", "char_length(reason) BETWEEN 1 AND 1000");
                    table.CheckConstraint("ck_review_task_resolution", "char_length(resolution) BETWEEN 1 AND 1000");
                    table.CheckConstraint("ck_review_task_resolved_at", "(resolved_at IS NULL) = (resolution IS NULL) AND (resolved_at IS NULL) = (resolved_by IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "ix_review_task_label_set_id_label_version",
                table: "review_task",
                columns: new[] { "label_set_id", "label_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_task_opened_at",
                table: "review_task",
                column: "opened_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_task");
        }
    }
}
