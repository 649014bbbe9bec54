#!/bin/sh
# Gives the service a role of its own in PostgreSQL, and a password that only the containers of the service can read. Runs before the
# schema is applied, where the administrator (PGUSER) needs no password. Words: none, or `renew` for a new password.
#
# POSTGRES_PASSWORD is the password: one line of any characters, with no blank at its end. Without one the password is random, made
# once and kept. Open connections stay open and new ones read the file again, so a password is changed while the service runs.
set -eu

file=${CREDENTIALS:-/credentials}/pgpass
prefix='*:*:*:myelomakb_service:'
if [ -z "${POSTGRES_PASSWORD:-}" ]; then
    if [ -s "$file" ] && [ "${1:-}" != renew ]; then
        POSTGRES_PASSWORD=$(sed 's/^[^:]*:[^:]*:[^:]*:[^:]*://; s/\\\(.\)/\1/g' "$file")
    else
        POSTGRES_PASSWORD=$(head -c 32 /dev/urandom | base64 | tr -d '\n')
    fi
fi
export POSTGRES_PASSWORD
case $POSTGRES_PASSWORD in
    *"
"*) echo "POSTGRES_PASSWORD holds a line break; a password is one line." >&2; exit 1 ;;
    *[[:space:]]) echo "POSTGRES_PASSWORD ends with a blank, which password files cannot hold." >&2; exit 1 ;;
esac

# \getenv keeps the password out of the command line, which every process of the machine can see.
psql --no-psqlrc --quiet --tuples-only --set ON_ERROR_STOP=1 <<'SQL'
\getenv password POSTGRES_PASSWORD
BEGIN;
SET LOCAL log_statement = 'none';
SET LOCAL log_min_error_statement = 'panic';
SELECT 'CREATE ROLE myelomakb_service' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'myelomakb_service') \gexec
ALTER ROLE myelomakb_service LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';

-- The administrator works inside the container only.
ALTER ROLE CURRENT_USER PASSWORD NULL;

ALTER DATABASE :"DBNAME" OWNER TO myelomakb_service;
ALTER SCHEMA public OWNER TO myelomakb_service;

-- In a database that the administrator filled, everything but the extensions goes to the service.
SELECT format('ALTER %s %s OWNER TO myelomakb_service', kind, name) FROM (
    SELECT oid, 'pg_class'::regclass AS catalog, CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END AS kind,
        oid::regclass::text AS name
    FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> 'myelomakb_service'::regrole
        -- A sequence that belongs to a column changes hands with its table.
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = pg_class.oid
            AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
    UNION ALL
    SELECT oid, 'pg_proc'::regclass, 'ROUTINE', oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proowner <> 'myelomakb_service'::regrole
    UNION ALL
    SELECT oid, 'pg_ts_config'::regclass, 'TEXT SEARCH CONFIGURATION', oid::regconfig::text FROM pg_ts_config
    WHERE cfgnamespace = 'public'::regnamespace AND cfgowner <> 'myelomakb_service'::regrole
    UNION ALL
    SELECT oid, 'pg_ts_dict'::regclass, 'TEXT SEARCH DICTIONARY', oid::regdictionary::text FROM pg_ts_dict
    WHERE dictnamespace = 'public'::regnamespace AND dictowner <> 'myelomakb_service'::regrole
) AS owned
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = owned.catalog AND d.objid = owned.oid AND d.deptype = 'e') \gexec
COMMIT;
SQL

# In the form of PostgreSQL's password file, which has its own escapes.
umask 022
printf '%s%s\n' "$prefix" "$(printf '%s' "$POSTGRES_PASSWORD" | sed 's/[\\:]/\\&/g')" > "$file.new"
mv "$file.new" "$file"
echo "The role myelomakb_service owns the database and has its password."
