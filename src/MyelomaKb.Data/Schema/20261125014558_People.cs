using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>People with their sessions and invitations, keys that belong to them, and the answers to their writes.</summary>
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "api_key",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown_name = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    normalized_user_name = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.CheckConstraint("ck_person_roles", "roles <@ ARRAY['editor', 'reviewer', 'administrator']::text[]");
                    table.CheckConstraint("ck_person_shown_name", "char_length(shown_name) BETWEEN 1 AND 120");
                    table.CheckConstraint("ck_person_subject", "(issuer IS NULL) = (subject IS NULL)");
                    table.CheckConstraint("ck_person_user_name", "user_name <> '' AND normalized_user_name <> ''");
                    table.CheckConstraint("ck_person_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "written_answer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false, defaultValueSql: "''"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_answer", x => x.id);
                    table.CheckConstraint("ck_written_answer_fingerprint", "octet_length(fingerprint) = 32");
                    table.CheckConstraint("ck_written_answer_id", "octet_length(id) = 32");
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.CheckConstraint("ck_invitation_expires_at", "expires_at > created_at");
                    table.CheckConstraint("ck_invitation_secret_hash", "octet_length(secret_hash) = 32");
                    table.ForeignKey(
                        name: "fk_invitation_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_person_token_user_id",
                        column: x => x.user_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    refresh_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    replaced_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.CheckConstraint("ck_session_ends_at", "expires_at > created_at AND ends_at >= expires_at");
                    table.CheckConstraint("ck_session_refresh_hash", "octet_length(refresh_hash) = 32");
                    table.CheckConstraint("ck_session_secret_hash", "octet_length(secret_hash) = 32");
                    table.ForeignKey(
                        name: "fk_session_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_key_person_id",
                table: "api_key",
                column: "person_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_api_key_person_id",
                table: "api_key",
                sql: "person_id IS NOT NULL OR scopes <@ ARRAY['read']");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_person_id",
                table: "invitation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_issuer_subject",
                table: "person",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_normalized_user_name",
                table: "person",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_person_id",
                table: "session",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_written_answer_created_at",
                table: "written_answer",
                column: "created_at");

            migrationBuilder.AddForeignKey(
                name: "fk_api_key_person_id",
                table: "api_key",
                column: "person_id",
                principalTable: "person",
                principalColumn: "id");

            // A restore fills tables in the order of their names.
            migrationBuilder.Sql(
                """
                ALTER TABLE api_key ALTER CONSTRAINT fk_api_key_person_id DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE invitation ALTER CONSTRAINT fk_invitation_person_id DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE person_token ALTER CONSTRAINT fk_person_token_user_id DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE session ALTER CONSTRAINT fk_session_person_id DEFERRABLE INITIALLY DEFERRED;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Without people nobody answers for these.
            migrationBuilder.Sql("DELETE FROM api_key WHERE person_id IS NOT NULL");

            migrationBuilder.DropForeignKey(
                name: "fk_api_key_person_id",
                table: "api_key");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "person_token");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "written_answer");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropIndex(
                name: "ix_api_key_person_id",
                table: "api_key");

            migrationBuilder.DropCheckConstraint(
                name: "ck_api_key_person_id",
                table: "api_key");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "api_key");
        }
    }
}
