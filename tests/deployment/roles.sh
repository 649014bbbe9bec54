#!/usr/bin/env bash
# Runs .docker/roles.sh against a PostgreSQL that lets its administrator in without a password, as the container's does, and everybody
# else by password; then reaches the database as the service does. Needs a built solution, and PostgreSQL's programs on this machine.
# Usage: tests/deployment/roles.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
programs=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | sort --version-sort | tail -1)")
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/server" "$work/credentials"
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown postgres "$work/server"
    as_owner() { runuser -u postgres -- "$@"; }
fi
stop() { as_owner "$programs/pg_ctl" -D "$work/server/data" -m fast stop > /dev/null || true; rm -rf "$work"; }
trap stop EXIT

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
as_owner "$programs/initdb" -D "$work/server/data" -U myelomakb --auth-local trust --auth-host scram-sha-256 > /dev/null
as_owner "$programs/pg_ctl" -D "$work/server/data" -w -l "$work/server/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/server -c fsync=off" start > /dev/null
export PGHOST=$work/server PGPORT=$port PGUSER=myelomakb PGDATABASE=myelomakb CREDENTIALS=$work/credentials
psql --no-psqlrc --quiet --dbname postgres --command 'CREATE DATABASE myelomakb'

roles() { POSTGRES_PASSWORD=${1-} .docker/roles.sh "${@:2}"; }
tool() { dotnet run --no-build --project src/MyelomaKb.Cli -- "$@"; }
service="Host=127.0.0.1;Port=$port;Database=myelomakb;Username=myelomakb_service;Passfile=$CREDENTIALS/pgpass;GSS Encryption Mode=Disable"
same() { [ "$1" = "$2" ] || { echo "expected '$1', found '$2': $3" >&2; exit 1; }; }

echo "== a database that its administrator filled goes to the service"
tool schema --connection "Host=$PGHOST;Port=$port;Database=myelomakb;Username=myelomakb"
roles ""
tool schema --down-to 0 --connection "$service"
tool schema --connection "$service"
same 'f|f|f|f|f' "$(psql -XAtc "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles
    WHERE rolname = 'myelomakb_service'")" 'rights of the service'
same t "$(psql -XAtc 'SELECT rolpassword IS NULL FROM pg_authid WHERE rolname = current_user')" 'the administrator has no password'

echo "== any character"
for password in 'a;b='\''c"d' 'back\slash\:colon:' 'ends\' ' $HOME `id` $(id) #{x} %s ü€𝄞'; do
    roles "$password" > /dev/null
    tool schema --connection "$service" > /dev/null || { echo "refused with the password: $password" >&2; exit 1; }
done
if roles $'two\nlines' 2> /dev/null || roles 'blank at its end ' 2> /dev/null; then
    echo "a password that no password file can hold was taken" >&2
    exit 1
fi

echo "== kept until a new one is asked for"
before=$(cat "$CREDENTIALS/pgpass")
roles ""
same "$before" "$(cat "$CREDENTIALS/pgpass")" 'the password was to be kept'
roles "" renew
[ "$before" != "$(cat "$CREDENTIALS/pgpass")" ] || { echo "the password was to change" >&2; exit 1; }
tool schema --connection "$service"
