#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Kills backfile-index with -9 at random moments of build, build --replace and update. After each
# kill the index answers as before or as after the job, or is not there if it never was; the job
# run again completes, and its answers equal those of one that nobody disturbed.
#
#   kill_test.sh PROGRAM_INDEX PROGRAM_SEARCH [SECONDS]
#   KILL_TEST_SEED=N kill_test.sh ...      the same moments again, as far as a machine allows
set -u
index_program=$1
search_program=$2
duration=${3:-20}
articles=1500
seed=${KILL_TEST_SEED:-$(date +%s)}
RANDOM=$seed
echo "seed $seed"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
unset XAPIAN_FLUSH_THRESHOLD

# Makes folder "$1/news"; each article has the word "$2", every seventh one differs with "$2".
make_articles() {
  local i
  mkdir -p "$1/news"
  {
    echo '<articles>'
    for ((i = 0; i < articles; i++)); do
      echo "<article id=\"a$i\"><title>Title $i</title><source>Paper $((i % 13))</source>"
      echo "<topic>topic $((i % 7 == 0 ? i + $2 : i % 50))</topic>"
      echo "<body><p>Harbour oil $((i % 7 == 0 ? $2 : 0)) word$((i * 31 % 997))</p></body>"
      echo '</article>'
    done
    echo '</articles>'
  } >"$1/news/list.xml"
  echo "<article id=\"only$2\"><title>Only $2</title></article>" >"$1/news/only$2.xml"
}

# All that the index says which does not depend on the order in which articles came.
answers() {
  "$search_program" "$1" --limit 10000 --format ids >ids 2>message || { cat message; return 1; }
  sort ids
  "$search_program" "$1" --limit 0 --facet topic:10000 --facet source:100 2>&1 || return 1
  "$search_program" "$1" 'body:harbour 2' --match all --limit 0 --facet topic:10000 2>&1
  "$search_program" "$1" --show a7 2>&1
}

fail() {
  echo "FAILED $*" >&2
  failed=$((failed + 1))
}

# Runs a job and kills it after so many milliseconds.
kill_after() {
  local milliseconds=$1 process
  shift
  "$index_program" "$@" >/dev/null 2>&1 &
  process=$!
  sleep "$(printf '%d.%03d' $((milliseconds / 1000)) $((milliseconds % 1000)))"
  kill -9 "$process" 2>/dev/null
  wait "$process" 2>/dev/null
}

# Half of the moments are in the first 30 ms, the others anywhere in a whole run.
moment() {
  if ((RANDOM % 2)); then echo $((RANDOM % 30)); else echo $((RANDOM % whole_run)); fi
}

finish_and_compare() {
  local what=$1 expected=$2
  shift 2
  "$index_program" "$@" --quiet 2>message || fail "$what: run again: $(cat message)"
  answers index >now || fail "$what: the index does not answer: $(tail -1 now)"
  cmp -s now "$expected" || fail "$what: other answers than an undisturbed run"
}

after_kill() {
  local what=$1
  shift
  answers index >now
  for expected in "$@"; do cmp -s now "$expected" && return; done
  fail "$what: an answer that is neither the old nor the new one: $(tail -1 now)"
}

kill_build() {
  local at
  at=$(moment)
  rm -rf index
  kill_after "$at" build index one/news
  echo "backfile-search: index: there is no index here" >none
  after_kill "build killed after $at ms" none answers.one
  finish_and_compare "build killed after $at ms" answers.one build --replace index one/news
}

kill_replace() {
  local at
  at=$(moment)
  rm -rf index && cp -r built.one index
  kill_after "$at" build --replace index two/news
  after_kill "build --replace killed after $at ms" answers.one answers.two
  finish_and_compare "build --replace killed after $at ms" answers.two \
    build --replace index two/news
}

kill_update() {
  local at
  at=$(moment)
  rm -rf index && cp -r built.live index
  kill_after "$at" update --prune index live/news
  answers index >now || fail "update killed after $at ms: no answer: $(tail -1 now)"
  finish_and_compare "update killed after $at ms" answers.two update --prune index live/news
}

failed=0
make_articles one 1
make_articles two 2
# One folder whose content changes, as --prune wants it.
cp -r one live
"$index_program" build --quiet built.live live/news || exit 1
rm -rf live && cp -r two live
"$index_program" build --quiet built.one one/news || exit 1
begin=$(date +%s%N)
"$index_program" build --quiet built.two two/news || exit 1
whole_run=$((($(date +%s%N) - begin) / 1000000 + 10))
answers built.one >answers.one || exit 1
answers built.two >answers.two || exit 1
cmp -s answers.one answers.two && fail "the two indexes must differ"

rounds=0
end=$((SECONDS + duration))
while ((SECONDS < end)); do
  kill_build
  kill_replace
  kill_update
  rounds=$((rounds + 1))
done
echo "$((3 * rounds)) kills, $failed failed; a whole run takes $whole_run ms"
((failed == 0))
