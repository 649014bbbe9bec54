using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>
    /// The audit trail, append-only like the revision log, begun with the revisions that are there already: their manifests and hashes
    /// are those of <c>RevisionManifest</c> and <c>AuditHash</c>, said once more in SQL.
    /// </summary>
    public partial class AuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.number);
                    table.CheckConstraint("ck_audit_action", "action <> ''");
                    table.CheckConstraint("ck_audit_actor_id", "actor_id <> ''");
                    table.CheckConstraint("ck_audit_actor_name", "actor_name <> ''");
                    table.CheckConstraint("ck_audit_hash", "octet_length(hash) = 32");
                    table.CheckConstraint("ck_audit_number", "number >= 1");
                    table.CheckConstraint("ck_audit_previous", "octet_length(previous) = 32");
                    table.CheckConstraint("ck_audit_subject", "subject <> ''");
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                    table.CheckConstraint("ck_audit_head_hash", "octet_length(hash) = 32");
                    table.CheckConstraint("ck_audit_head_id", "id = 1");
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "number" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_audit_previous",
                table: "audit",
                column: "previous",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject",
                table: "audit",
                column: "subject");

            migrationBuilder.Sql(
                """
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

                CREATE FUNCTION pg_temp.field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
                    SELECT octet_length(convert_to(value, 'UTF8')) || ':' || value || E'\n'
                $$;

                CREATE FUNCTION pg_temp.field(value timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
                    SELECT pg_temp.field(to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                $$;

                CREATE FUNCTION pg_temp.hash(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
                    SELECT sha256(convert_to(value, 'UTF8'))
                $$;

                DO $$
                DECLARE
                    one record;
                    manifest text;
                    last_number bigint := 0;
                    last_hash bytea := (SELECT hash FROM audit_head);
                    this_hash bytea;
                BEGIN
                    FOR one IN SELECT * FROM revision ORDER BY number LOOP
                        last_number := last_number + 1;
                        manifest := pg_temp.field(one.number::text) || pg_temp.field(one.published_at)
                            || pg_temp.field(one.author) || pg_temp.field(one.reason)
                            || coalesce((
                                SELECT string_agg(
                                    pg_temp.field(kind) || pg_temp.field(id) || pg_temp.field(shape::text)
                                        || pg_temp.field(coalesce(
                                            encode(pg_temp.hash(body::text), 'hex'),
                                            'retired' || coalesce(':' || nullif(array_to_string(replaced_by, ','), ''), ''))),
                                    '' ORDER BY kind COLLATE "C", id COLLATE "C")
                                FROM entry_version WHERE revision = one.number), '');
                        this_hash := pg_temp.hash(
                            pg_temp.field(last_number::text) || pg_temp.field(one.published_at)
                            || pg_temp.field('program:schema') || pg_temp.field(one.author)
                            || pg_temp.field('revision-recorded') || pg_temp.field('revision:' || one.number)
                            || pg_temp.field(encode(pg_temp.hash(manifest), 'hex')) || pg_temp.field(encode(last_hash, 'hex')));
                        INSERT INTO audit (number, at, actor_id, actor_name, action, subject, content, previous, hash)
                        VALUES (last_number, one.published_at, 'program:schema', one.author, 'revision-recorded',
                            'revision:' || one.number, manifest, last_hash, this_hash);
                        last_hash := this_hash;
                    END LOOP;
                    UPDATE audit_head SET number = last_number, hash = last_hash;
                END $$;

                DROP FUNCTION pg_temp.field(text);
                DROP FUNCTION pg_temp.field(timestamptz);
                DROP FUNCTION pg_temp.hash(text);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER append_only ON audit");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");
        }
    }
}
