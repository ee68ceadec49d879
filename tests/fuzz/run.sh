#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Builds a fuzzer, of queries, of input files or of readers, runs it and keeps as its corpus a few inputs that
# together take the code wherever all of them do. What goes wrong ends the run, keeps the corpus as it
# was and is left in a file in build/fuzz/findings; mended.txt has what was mended.
# run.sh [SECONDS] [query|input|text-readers|structured|xml]
set -euo pipefail

seconds=${1:-600}
name=${2:-query}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz --target "backfile-$name-fuzzer"
fuzzer=build/fuzz/tests/fuzz/backfile-$name-fuzzer
findings=build/fuzz/findings/
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$findings" "$scratch/corpus" "$scratch/merged"
# Xapian deletes some of its objects as another type.
export ASAN_OPTIONS=new_delete_type_mismatch=0 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$PWD/tests/lsan_suppressions.txt:print_suppressions=0

if [[ $name == query ]]; then
  # No query has more than 2,048 bytes, and two seconds are an age for any.
  corpus=corpus.txt
  options=(-max_len=2100 -timeout=2 -dict=tests/fuzz/query.dict)
  python3 tests/fuzz/corpus.py unpack tests/fuzz/mended.txt "$scratch/corpus"
elif [[ $name != input ]]; then
  corpus=${name//-/_}_corpus.txt
  options=(-max_len=5000 -timeout=5)
else
  # A tar file of a few members has some thousand.
  corpus=input_corpus.txt
  options=(-max_len=20000 -timeout=5)
fi
python3 tests/fuzz/corpus.py unpack "tests/fuzz/$corpus" "$scratch/corpus"
"$fuzzer" -max_total_time="$seconds" -len_control=20 -rss_limit_mb=2048 "${options[@]}" \
  -artifact_prefix="$findings" -print_funcs=0 "$scratch/corpus"
"$fuzzer" -set_cover_merge=1 -use_counters=0 "$scratch/merged" "$scratch/corpus"
python3 tests/fuzz/corpus.py pack "$scratch/merged" "tests/fuzz/$corpus"
