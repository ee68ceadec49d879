#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Builds the fuzzer, runs it and keeps as corpus.txt a few inputs that together take the code
# wherever all of them do. What goes wrong ends the run, keeps corpus.txt as it was and is left in a
# file in build/fuzz/findings; mended.txt has what was mended. run.sh [SECONDS]
set -euo pipefail

seconds=${1:-600}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz
fuzzer=build/fuzz/tests/fuzz/backfile-query-fuzzer
findings=build/fuzz/findings/
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$findings" "$scratch/corpus" "$scratch/merged"
# Xapian deletes some of its objects as another type.
export ASAN_OPTIONS=new_delete_type_mismatch=0 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$PWD/tests/lsan_suppressions.txt:print_suppressions=0

for file in corpus mended; do
  python3 tests/fuzz/corpus.py unpack tests/fuzz/$file.txt "$scratch/corpus"
done
# No query has more than 2,048 bytes, and two seconds are an age for any.
"$fuzzer" -max_total_time="$seconds" -max_len=2100 -len_control=20 -timeout=2 -rss_limit_mb=2048 \
  -dict=tests/fuzz/query.dict -artifact_prefix="$findings" -print_funcs=0 "$scratch/corpus"
"$fuzzer" -set_cover_merge=1 -use_counters=0 "$scratch/merged" "$scratch/corpus"
python3 tests/fuzz/corpus.py pack "$scratch/merged" tests/fuzz/corpus.txt
