#!/bin/sh
# Kills PostgreSQL and the service with SIGKILL at ten points of a publication, 200 rounds: each point twenty times, ten times the
# server and ten times the process that publishes. The suite itself runs ten. How many: tests/faults.sh 40
set -e
cd "$(dirname "$0")/.."
FAULT_ROUNDS="${1:-200}" exec dotnet test tests/MyelomaKb.Api.Tests --filter "FullyQualifiedName~PublicationFaultTests"
