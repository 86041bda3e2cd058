#!/usr/bin/env bash
# Builds the library's documentation with the toolchain's docc; a warning is a failure.
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

modules=$(swift build --show-bin-path)/Modules
for module in Advice RuleText Reading Provisioning Report StorageAdvisor; do
  swift symbolgraph-extract -module-name "$module" -I "$modules" -minimum-access-level public \
    -target "$(swift -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p' | head -1)" \
    -output-dir "$scratch" -pretty-print
  docc convert --fallback-display-name "$module" --fallback-bundle-identifier "$module" \
    --additional-symbol-graph-dir "$scratch" --warnings-as-errors \
    --output-path "$scratch/$module.doccarchive"
  rm "$scratch"/*.symbols.json
  echo "$module documented without a warning"
done
