using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>
    /// Every refresh token that was used, not only the last; since when an account is somebody's; and the keys of data protection.
    /// </summary>
    public partial class StolenCredentials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "entrusted_at",
                table: "person",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "issuer_roles",
                table: "person",
                type: "text[]",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.name);
                    table.CheckConstraint("ck_data_protection_key_name", "name <> ''");
                });

            migrationBuilder.CreateTable(
                name: "session_spent_token",
                columns: table => new
                {
                    session_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_spent_token", x => new { x.session_id, x.hash });
                    table.CheckConstraint("ck_session_spent_token_hash", "octet_length(hash) = 32");
                    table.ForeignKey(
                        name: "fk_session_spent_token_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                ALTER TABLE session_spent_token ALTER CONSTRAINT fk_session_spent_token_session_id DEFERRABLE INITIALLY DEFERRED;
                INSERT INTO session_spent_token (session_id, hash)
                  SELECT id, replaced_hash FROM session WHERE octet_length(replaced_hash) = 32;
                """);

            migrationBuilder.DropColumn(
                name: "replaced_hash",
                table: "session");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "session_spent_token");

            migrationBuilder.DropColumn(
                name: "entrusted_at",
                table: "person");

            migrationBuilder.DropColumn(
                name: "issuer_roles",
                table: "person");

            migrationBuilder.AddColumn<byte[]>(
                name: "replaced_hash",
                table: "session",
                type: "bytea",
                nullable: true);
        }
    }
}
