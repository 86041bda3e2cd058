#!/usr/bin/env bash
# Lets tools that are not ours judge what `provision` writes. Needs Python 3.11 and a package index.
#
#   Tests/Interop/run.sh [NUMBER-OF-WORKLOADS]
#
# It builds `provision-samples`, unless SAMPLES names one that is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=$root/.build/interop

wanted=$(cat "$here/requirements.txt" "$here/schemas.txt")
if [[ $wanted != "$(cat "$venv/installed.txt" 2> /dev/null)" ]]; then
  python3 -m venv --clear "$venv"
  pip=("$venv/bin/pip" --quiet --disable-pip-version-check install)
  "${pip[@]}" --requirement "$here/requirements.txt"
  "${pip[@]}" --no-deps --no-compile --target "$venv/schemas" --requirement "$here/schemas.txt"
  printf '%s\n' "$wanted" > "$venv/installed.txt"
fi
"$venv/bin/python" "$here/regions.py" "$root/rules/VOCABULARY.md"
if [[ -z ${SAMPLES:-} ]]; then
  swift build --package-path "$root" --product provision-samples
  SAMPLES=$(swift build --package-path "$root" --show-bin-path)/provision-samples
fi
"$SAMPLES" "${1:-360}" > "$venv/samples.jsonl"
"$venv/bin/python" "$here/judge.py" "$venv/schemas" < "$venv/samples.jsonl"
"$venv/bin/python" "$here/self_check.py" "$venv/schemas" < "$venv/samples.jsonl"
