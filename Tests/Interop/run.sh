#!/usr/bin/env bash
# Lets tools that are not ours judge what `provision` writes. Needs Python 3.11 and a package index.
#
#   Tests/Interop/run.sh [NUMBER-OF-WORKLOADS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=$root/.build/interop

if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
swift build --package-path "$root" --product provision-samples
samples=$(swift build --package-path "$root" --show-bin-path)/provision-samples
"$samples" "${1:-360}" > "$venv/samples.jsonl"
"$venv/bin/python" "$here/judge.py" < "$venv/samples.jsonl"
