#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Every query in the tables of docs/query-language.md finds something in the sample corpus.
#
#   query_language_test.sh PROGRAM_INDEX PROGRAM_SEARCH
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
index_program=$1 search_program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$index_program" build --quiet "$scratch/index" "$root/sample_corpus"

queries=0 failed=0
while IFS= read -r query; do
  queries=$((queries + 1))
  "$search_program" "$scratch/index" --match all --format ids -- "$query" >"$scratch/found" && continue
  # What one asks for in several words may be relaxed.
  "$search_program" "$scratch/index" --format ids -- "$query" >"$scratch/found" && continue
  echo "FAILED $query"
  failed=$((failed + 1))
done < <(sed -n 's/^| `\([^`]*\)` |.*/\1/p' "$root/docs/query-language.md")
echo "$queries queries, $failed failed"
((queries >= 25 && failed == 0))
