#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs the cases of cases.txt with the real programs and compares what they print with expected/.
#
#   run.sh PROGRAM_INDEX PROGRAM_SEARCH [NAME...]     the cases of these names, or all
#   UPDATE_EXPECTED=1 run.sh ...                      takes what is printed as expected
#
# A case is a line "NAME | COMMAND". COMMAND is run by bash in a folder with a copy of the sample
# corpus ("sample_corpus") and the index of it ("news.index"). What it changes is there for the
# next cases of the same block; an empty line begins a block with fresh copies.
set -u
export LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR COLUMNS XAPIAN_FLUSH_THRESHOLD

here=$(cd "$(dirname "$0")" && pwd)
index_program=$(realpath "$1")
search_program=$(realpath "$2")
shift 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/work" "$scratch/out"
ln -s "$index_program" "$scratch/bin/backfile-index"
ln -s "$search_program" "$scratch/bin/backfile-search"
PATH=$scratch/bin:$PATH

# Built where the cases run: an index remembers where its articles were read.
cp -r "$here/../../sample_corpus" "$scratch/work/"
(cd "$scratch/work" && backfile-index build --quiet news.index sample_corpus) || exit 1
cp -r "$scratch/work" "$scratch/pristine"
# An archive that has moved with its index can still be pruned.
mv "$scratch/pristine" "$scratch/moved"

new_block() {
  rm -rf "$scratch/work"
  cp -r "$scratch/moved" "$scratch/work"
}

# What differs between machines and runs.
settle() {
  sed -E \
    -e "s|$scratch/work|WORK|g" \
    -e 's/"took_ms": ?[0-9.e+-]+/"took_ms": 0/' \
    -e 's/in [0-9]+\.[0-9] s; the index has [0-9]+\.[0-9] MB/in N s; the index has N MB/' \
    -e 's/^size          [0-9.]+ [kMG]?B/size          N MB/' \
    -e 's/^(segment .*, )[0-9.]+ [kM]B/\1N MB/' \
    -e 's/^( *"(bytes|files)": )[0-9]+/\1N/' \
    -e 's/[0-9]+ files, [0-9,]+ bytes: all as/N files, N bytes: all as/' \
    -e 's/( bytes instead of )[0-9]+/\1N/' \
    -e 's/process [0-9]+ since [0-9TZ:-]+/process N since T/'
}

run_case() {
  local name=$1 command=$2 status
  (cd "$scratch/work" && bash -c "$command") >"$scratch/stdout" 2>"$scratch/stderr" </dev/null
  status=$?
  {
    printf '$ %s\n' "$command"
    settle <"$scratch/stdout"
    if [ -s "$scratch/stderr" ]; then
      echo '--- standard error'
      settle <"$scratch/stderr"
    fi
    echo "--- exit status $status"
  } >"$scratch/out/$name"
}

check_case() {
  local name=$1 expected=$here/expected/$1.txt
  if [ "${UPDATE_EXPECTED:-}" = 1 ]; then
    cmp -s "$scratch/out/$name" "$expected" || echo "accepted $name"
    cp "$scratch/out/$name" "$expected"
  elif ! diff -u "$expected" "$scratch/out/$name"; then
    echo "FAILED $name"
    failed=$((failed + 1))
  fi
}

is_wanted() {
  local name=$1 wanted
  shift
  [ $# -eq 0 ] && return 0
  for wanted in "$@"; do [ "$name" = "$wanted" ] && return 0; done
  return 1
}

failed=0
cases=0
new_block
while IFS= read -r line; do
  case $line in
    '') new_block ;;
    '#'*) ;;
    *)
      name=${line%% | *}
      run_case "$name" "${line#* | }"
      if is_wanted "$name" "$@"; then
        cases=$((cases + 1))
        check_case "$name"
      fi
      ;;
  esac
done <"$here/cases.txt"

for expected in "$here"/expected/*.txt; do
  name=$(basename "$expected" .txt)
  if [ ! -e "$scratch/out/$name" ]; then
    echo "FAILED $name: expected/$name.txt belongs to no case"
    failed=$((failed + 1))
  fi
done

echo "$cases cases, $failed failed"
[ "$failed" -eq 0 ]
