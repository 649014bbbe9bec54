using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <summary>The text by which entries are found, with the dictionaries and similarity that PostgreSQL brings along.</summary>
    public partial class SearchText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Both extensions are trusted: whoever may create things in the database may create them.
            migrationBuilder.Sql(
                """
                CREATE EXTENSION IF NOT EXISTS unaccent;
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE TEXT SEARCH CONFIGURATION knowledge_name (COPY = simple);
                ALTER TEXT SEARCH CONFIGURATION knowledge_name
                    ALTER MAPPING FOR asciiword, word, numword, hword, hword_part, hword_asciipart, hword_numpart WITH unaccent, simple;
                CREATE TEXT SEARCH CONFIGURATION knowledge_prose (COPY = english);
                ALTER TEXT SEARCH CONFIGURATION knowledge_prose
                    ALTER MAPPING FOR asciiword, word, numword, hword, hword_part, hword_asciipart, hword_numpart WITH unaccent, english_stem;
                """);
            migrationBuilder.CreateTable(
                name: "search_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_head", x => x.id);
                    table.CheckConstraint("ck_search_head_id", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "search_text",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    until_revision = table.Column<int>(type: "integer", nullable: true),
                    field = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    compact = table.Column<string>(type: "text", nullable: true),
                    weight = table.Column<float>(type: "real", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "CASE WHEN compact IS NULL THEN to_tsvector('knowledge_prose', folded)\nELSE to_tsvector('knowledge_name', folded) || to_tsvector('knowledge_prose', folded) END", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_text", x => new { x.kind, x.entry_id, x.revision, x.position });
                    table.CheckConstraint("ck_search_text_until_revision", "until_revision > revision");
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_text_compact",
                table: "search_text",
                column: "compact")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_text_folded",
                table: "search_text",
                column: "folded",
                filter: "compact IS NOT NULL")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_text_vector",
                table: "search_text",
                column: "vector")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_head");

            migrationBuilder.DropTable(
                name: "search_text");

            // Extensions that others made, or use, stay.
            migrationBuilder.Sql(
                """
                DROP TEXT SEARCH CONFIGURATION knowledge_prose;
                DROP TEXT SEARCH CONFIGURATION knowledge_name;
                DO $$
                BEGIN
                    DROP EXTENSION IF EXISTS pg_trgm, unaccent;
                EXCEPTION WHEN insufficient_privilege OR dependent_objects_still_exist THEN
                    RAISE NOTICE 'Extensions unaccent and pg_trgm stay.';
                END $$;
                """);
        }
    }
}
