#!/usr/bin/env bash
# Migrations by the words of golang-migrate, for people and jobs that are used to them.
# Usage: scripts/migrate.sh up [N] | down [N] | version | create NAME | force VERSION [FLAG...]
# Flags go to schemadiff: scripts/migrate.sh down 2 --allow-data-loss
set -euo pipefail
tool=$(cd "$(dirname "$0")/.." && pwd)/build/schemadiff
[[ -x $tool ]] || tool=$(command -v schemadiff) ||
  { echo "migrate.sh: schemadiff is not built yet: make build" >&2; exit 1; }

usage() { sed -nE 's/^# (Usage: )/\1/p' "$0" >&2; exit 1; }
# The argument that a command cannot do without.
need() { [[ -n ${1:-} && ${1:-} != -* ]] || usage; }

(($#)) || usage
command=$1
shift
case $command in
  up) exec "$tool" apply "$@" ;;
  down) exec "$tool" down "$@" ;;
  version) exec "$tool" version "$@" ;;
  create) need "${1:-}" && exec "$tool" new "$@" ;;
  force) need "${1:-}" && exec "$tool" set "$@" ;;
  *) usage ;;
esac
