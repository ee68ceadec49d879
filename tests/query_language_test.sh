#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Every query in the tables of a page of docs/ finds something in the sample corpus. Below a heading
# with `--dialect NAME` the queries are in that dialect, and are translated to what stands in the
# second column.
#
#   query_language_test.sh PROGRAM_INDEX PROGRAM_SEARCH PAGE
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
index_program=$1 search_program=$2 page=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$index_program" build --quiet "$scratch/index" "$root/sample_corpus"

dialect=backfile

finds() {
  "$search_program" "$scratch/index" --dialect "$dialect" --limit 0 "$@" \
    >"$scratch/found" 2>"$scratch/errors"
}

is_translated_to() {
  [[ $dialect == backfile ]] || grep -qxF -- "Translated: $1" "$scratch/found"
}

queries=0 failed=0
while IFS= read -r line; do
  if [[ $line == '## '* ]]; then
    [[ $line =~ --dialect\ ([a-z]+) ]] && dialect=${BASH_REMATCH[1]} || dialect=backfile
    continue
  fi
  IFS=$'\t' read -r query translation <<<"$line"
  queries=$((queries + 1))
  # What one asks for in several words may be relaxed.
  if finds --match all -- "$query" || finds -- "$query"; then
    is_translated_to "$translation" && continue
  fi
  echo "FAILED $query"
  cat "$scratch/found" "$scratch/errors"
  failed=$((failed + 1))
done < <(sed -nE '/^## /p; s/^\| `([^`]*)` \| (`([^`]*)`)?.*/\1\t\3/p' "$root/docs/$page")
echo "$queries queries, $failed failed"
((queries >= 25 && failed == 0))
