#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs all fault tests, one line of outcome each; failures go to stderr. Needs root and strace for
# some, which are skipped otherwise.
#
#   run.sh PROGRAM_INDEX PROGRAM_SEARCH PROGRAM_READERS [--full] [--corpus PATH]
#
# Without --full it takes samples, about a minute on two idle cores; with it, what a release wants,
# over an hour. PATH is a large corpus, as the memory test wants one. TMPDIR says where the indexes
# are. FAULTS_SEED=N repeats the choices of a run.
set -u
here=$(dirname "${BASH_SOURCE[0]}")
usage() {
  sed -n 's/^#   \(run.sh .*\)/usage: \1/p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

(($# >= 3)) || usage
programs=("$1" "$2" "$3")
shift 3
full='' corpus=''
while (($# > 0)); do
  case $1 in
    --full) full=--full ;;
    --corpus) corpus=${2-} && shift ;;
    *) usage ;;
  esac
  shift
done

# run_test NAME COMMAND...: the last line of what it prints is its outcome.
run_test() {
  local name=$1 outcome status
  shift
  outcome=$("$@")
  status=$?
  outcome=${outcome##*$'\n'}
  case $status in
    0) echo "$outcome" ;;
    77) echo "$name: $outcome" ;;
    *) echo "${outcome:-$name: failed}" && failures=$((failures + 1)) ;;
  esac
}

failures=0
for name in kill power_cut disk_full injected_faults damage readers_and_writers; do
  run_test "${name//_/ }" "$here/${name}_test.sh" "${programs[@]}" ${full:+"$full"}
done
if [[ -n $corpus ]]; then
  run_test memory "$here/memory_test.py" "${programs[0]}" "$corpus"
elif [[ -n $full ]]; then
  echo 'memory: skipped: no corpus was given'
fi
((failures == 0))
