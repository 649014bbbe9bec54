using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>What Entity Framework has no words for: an append-only revision log, and references checked at the end.</summary>
    public partial class Guards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
                END $$;

                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_version
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);

            // A publication replaces rows that others refer to, and two new entries may refer to each other.
            migrationBuilder.Sql(AlterReferences("DEFERRABLE INITIALLY DEFERRED"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AlterReferences("NOT DEFERRABLE"));
            migrationBuilder.Sql(
                """
                DROP TRIGGER append_only ON entry_version;
                DROP TRIGGER append_only ON revision;
                DROP FUNCTION refuse_change();
                """);
        }

        private static string AlterReferences(string how) =>
            $"""
            DO $$
            DECLARE reference record;
            BEGIN
                FOR reference IN
                    SELECT conrelid::regclass AS from_table, conname FROM pg_constraint
                    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
                LOOP
                    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I {how}', reference.from_table, reference.conname);
                END LOOP;
            END $$;
            """;
    }
}
