#!/usr/bin/env bash
# Runs the Dockerfile's commands one by one without Docker: each stage in a folder of its own, RUN and COPY as written. What only an
# engine can do (base images, USER, volumes) is printed and passed over. Ends by starting the built service and asking its health check.
# Usage: tests/deployment/dockerfile.sh   (needs the .NET SDK; ConnectionStrings__KnowledgeBase names the database to migrate and serve)
set -euo pipefail
cd "$(dirname "$0")/../.."
context=$PWD
work=$(mktemp -d)
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT

here() { printf '%s/%s%s' "$work" "$stage" "$1"; }         # a path of the image, in the stage's folder
in_stage() { (cd "$(here "$dir")" && "$@"); }

copy() {                                                    # the words of a COPY, after the flags
    local from=$context words=("$@") to
    if [[ ${words[0]} == --from=* ]]; then from=$work/${words[0]#--from=}; words=("${words[@]:1}"); fi
    to=${words[-1]}; unset 'words[-1]'
    [[ $to == /* ]] && to=$(here "$to") || to=$(here "$dir")/$to
    mkdir -p "$to"
    for one in "${words[@]}"; do
        if [ -d "$from/$one" ]; then
            tar -C "$from/$one" --exclude=bin --exclude=obj -cf - . | tar -C "$to" -xf -
        else
            cp "$from/$one" "$to"
        fi
    done
}

list() { node -e 'process.stdout.write(JSON.parse(process.argv[1]).join("\0") + "\0")' "$1"; }   # a JSON array as words

declare -A entry folder
stage= dir=/ health=
while IFS= read -r line; do
    read -r word rest <<<"$line"
    case $word in
        ''|'#'*) ;;
        FROM) stage=${rest##* AS }; dir=/; mkdir -p "$work/$stage"; echo "== stage $stage (base image ${rest%% *} passed over)" ;;
        WORKDIR) dir=$rest; mkdir -p "$(here "$dir")" ;;
        COPY) echo "-- COPY $rest"; read -ra words <<<"$rest"; copy "${words[@]}" ;;
        RUN) echo "-- RUN $rest"; in_stage bash -euc "$rest" ;;
        ENV) echo "-- ENV $rest"; export "${rest?}" ;;
        EXPOSE|USER) echo "-- $word $rest (passed over)" ;;
        HEALTHCHECK) health=${rest#*CMD } ;;
        ENTRYPOINT) entry[$stage]=$rest; folder[$stage]=$(here "$dir") ;;
        CMD) echo "-- CMD $rest (verbs are given below)" ;;
        *) echo "tests/deployment/dockerfile.sh does not know $word" >&2; exit 1 ;;
    esac
done < Dockerfile

export ASPNETCORE_HTTP_PORTS=${PORT:-8080}
mapfile -d '' -t tool < <(list "${entry[tool]}")
for verb in schema facts verify; do
    echo "== tool: ${entry[tool]} $verb"
    (cd "${folder[tool]}" && "${tool[@]}" "$verb")
done
echo "== api: ${entry[api]}"
mapfile -d '' -t api < <(list "${entry[api]}")
(cd "${folder[api]}" && exec "${api[@]}") &
service=$!
mapfile -d '' -t check < <(list "$health")
for _ in $(seq 1 60); do
    if (cd "${folder[api]}" && "${check[@]}") 2>/dev/null; then echo "== healthy"; exit 0; fi
    sleep 0.5
done
echo "the service did not become healthy" >&2
exit 1
