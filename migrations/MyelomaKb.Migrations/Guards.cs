namespace MyelomaKb.Migrations;

/// <summary>What Entity Framework has no words for.</summary>
internal static class Guards
{
    /// <summary>
    /// Dictionaries and similarity for search, which the tables use. Both extensions are trusted: a role that may create things in the
    /// database may create them.
    /// </summary>
    public const string Search =
        """
        CREATE EXTENSION IF NOT EXISTS unaccent;
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE TEXT SEARCH CONFIGURATION knowledge_name (COPY = simple);
        ALTER TEXT SEARCH CONFIGURATION knowledge_name
            ALTER MAPPING FOR asciiword, word, numword, hword, hword_part, hword_asciipart, hword_numpart WITH unaccent, simple;
        CREATE TEXT SEARCH CONFIGURATION knowledge_prose (COPY = english);
        ALTER TEXT SEARCH CONFIGURATION knowledge_prose
            ALTER MAPPING FOR asciiword, word, numword, hword, hword_part, hword_asciipart, hword_numpart WITH unaccent, english_stem;
        """;

    /// <summary>Undoes <see cref="Search"/>; extensions that something else uses stay.</summary>
    public const string DropSearch =
        """
        DROP TEXT SEARCH CONFIGURATION knowledge_prose;
        DROP TEXT SEARCH CONFIGURATION knowledge_name;
        DO $$
        BEGIN
            DROP EXTENSION IF EXISTS pg_trgm, unaccent;
        EXCEPTION WHEN insufficient_privilege OR dependent_objects_still_exist THEN
            RAISE NOTICE 'Extensions unaccent and pg_trgm stay.';
        END $$;
        """;

    /// <summary>The tables that only grow: the database refuses to change or delete their rows.</summary>
    public const string AppendOnly =
        """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
        END $$;

        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_version
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_step
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON interest_statement
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;

    /// <summary>
    /// References are checked when a transaction ends: a publication replaces rows that others refer to, two new entries may refer to each
    /// other, and a restore fills tables in the order of their names.
    /// </summary>
    public const string DeferredReferences =
        """
        DO $$
        DECLARE reference record;
        BEGIN
            FOR reference IN
                SELECT conrelid::regclass AS from_table, conname FROM pg_constraint
                WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            LOOP
                EXECUTE format(
                    'ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', reference.from_table, reference.conname);
            END LOOP;
        END $$;
        """;

    /// <summary>Undoes <see cref="AppendOnly"/>.</summary>
    public const string DropAppendOnly = "DROP FUNCTION refuse_change() CASCADE";
}
