#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What the fault tests have in common. Each of them sources this file and is run as
#
#   NAME_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]
#   FAULTS_SEED=N NAME_test.sh ...       the same choices again, as far as a machine allows
#
# Without --full it takes a sample. Its last line on stdout is the outcome; every failure is a line
# on stderr. It exits with 0, 1, or 77 if the faults cannot be made here.
set -u

index_program=$(realpath -e "$1") && search_program=$(realpath -e "$2") || exit 2
# shellcheck disable=SC2034  # For those who source this.
full=0
[[ " $* " == *' --full '* ]] && full=1
seed=${FAULTS_SEED:-$((SRANDOM % 1000000))}
RANDOM=$seed
failed=0
unset XAPIAN_FLUSH_THRESHOLD

scratch=$(mktemp -d)
clean_up() { :; }  # A test with mounts or processes has its own.
trap 'clean_up; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
index=$scratch/index  # What the jobs below work on.

skip() {
  echo "skipped: $*"
  exit 77
}

fail() {
  echo "FAILED $*" >&2
  failed=$((failed + 1))
}

# finish "kill: 12 kills": the outcome and the exit status of the test.
finish() {
  echo "$1, $failed failures (seed $seed)"
  ((failed == 0))
  exit
}

# Verbs that not every backfile-index has.
verbs=$("$index_program" --help | sed -n 's/^  \([a-z]\+\)  .*/ \1 /p')
has_merge() { [[ $verbs == *' merge '* ]]; }
has_verify() { [[ $verbs == *' verify '* ]]; }

# A number from 0 to $1 - 1 in `drawn`. No output to capture: a subshell has random numbers of its
# own, which the seed does not reach.
below() { drawn=$(((RANDOM << 15 | RANDOM) % ($1 > 0 ? $1 : 1))); }

microseconds() { echo "${EPOCHREALTIME//[!0-9]/}"; }

# make_articles FOLDER SALT COUNT: every seventh article, a file and a facet value are the salt's.
make_articles() {
  mkdir -p "$1/news"
  awk -v salt="$2" -v count="$3" 'BEGIN {
    print "<articles>"
    for (i = 0; i < count; i++) {
      own = i % 7 == 0 ? salt : 0
      printf "<article id=\"a%d\"><title>Title %d</title><source>Paper %d</source>", i, i, i % 13
      printf "<date>19%02d-0%d-1%d</date><section>News</section>", i % 97, i % 9 + 1, own
      printf "<topic>topic %d</topic><place>Port %d</place>\n<body><p>Harbour oil %d", \
        own ? i + own : i % 50, i % 31, own
      for (j = 0; j < 40; j++) printf " word%d", (i * 31 + j * j * 17 + own) % 2999
      print "</p></body></article>"
    }
    print "</articles>"
  }' >"$1/news/list.xml"
  echo "<article id=\"only$2\"><title>Only $2</title></article>" >"$1/news/only$2.xml"
}

# All that an index says which does not depend on the order in which its articles came. Fails, with
# the reason, if it does not answer. Few processes: this is what most of the time goes into.
answers() {
  "$search_program" "$1" 'body:harbour OR only' --limit 10000 --format ids >ids.found 2>refusal &&
    sort ids.found &&
    "$search_program" "$1" --limit 0 --facet topic:10000 --facet source:100 --facet place:100 \
      --facet month:10000 2>refusal
  case $? in 0 | 1) ;; *) print_refusal "$1" && return 1 ;; esac
  "$search_program" "$1" --show a7 2>refusal
  (($? <= 1)) || { print_refusal "$1" && return 1; }
}
print_refusal() {
  local text
  text=$(<refusal)
  echo "${text//"$1"/INDEX}"
}

# The arguments of a job, in `job_arguments`.
arguments_of() {
  case $1 in
    build) job_arguments=(build --quiet "$index" one/news) ;;
    replace) job_arguments=(build --replace --quiet "$index" two/news) ;;
    update) job_arguments=(update --quiet "$index" two/news) ;;
    prune) job_arguments=(update --prune --quiet "$index" live/news) ;;
    remove) job_arguments=(remove "$index" --id "${removed[@]}") ;;
    merge) job_arguments=(merge "$index") ;;
  esac
}

# Puts the index where a job is to find it.
set_up() {
  rm -rf "$index"
  [[ $1 == build ]] || cp -r "start.$1" "$index"
  arguments_of "$1"
}

# Runs a job that must succeed, or there is nothing to test.
undisturbed() {
  "$index_program" "$@" >message 2>&1 && return
  echo "backfile-index $*: exit status $?, undisturbed: $(cat message)" >&2
  exit 1
}

# prepare_jobs ARTICLES: the articles, and for every job the index from which it starts, what that
# answers (before.JOB), what it answers afterwards (after.JOB), how long the job takes
# (took[JOB], microseconds) and how many files it leaves (file_count[JOB]).
declare -A took file_count
files_of() { find "$1" -type f | wc -l; }
prepare_jobs() {
  local job begin i
  jobs=(build replace update prune remove)
  has_merge && jobs+=(merge)
  removed=()
  for ((i = 0; i < $1 && i < 2000; i += 5)); do removed+=("a$i"); done
  rm -rf one two live start.*
  make_articles one 1 "$1"
  make_articles two 2 "$1"

  undisturbed build --quiet start.replace one/news
  cp -r start.replace start.update
  cp -r start.replace start.remove
  cp -r start.replace start.merge
  undisturbed update --quiet start.merge two/news
  undisturbed remove start.merge --id a1 a2 a3
  # One folder whose content changes, as --prune wants it.
  cp -r one live
  undisturbed build --quiet start.prune live/news
  rm -rf live && cp -r two live

  for job in "${jobs[@]}"; do
    set_up "$job"
    answers "$index" >"before.$job"
    begin=$(microseconds)
    undisturbed "${job_arguments[@]}"
    took[$job]=$(($(microseconds) - begin))
    answers "$index" >"after.$job" || exit 1
    file_count[$job]=$(files_of "$index")
    [[ $job == merge ]] || ! cmp -s "before.$job" "after.$job" || fail "$job changes nothing"
  done
}

# judge WHAT JOB STATUS: after a job that was disturbed and ended with STATUS, the index answers as
# before or as after it; as after it if it said so. Tells which in `state`.
judge() {
  local what=$1 job=$2 status=$3
  answers "$index" >now
  state=other
  cmp -s now "before.$job" && state=before
  cmp -s now "after.$job" && state=after
  if [[ $state == other ]]; then
    fail "$what: answers neither as before nor as after: $(tail -1 now)"
  elif [[ $status == 0 && $state == before ]]; then
    fail "$what: was acknowledged and is not there"
  fi
  # A first build that came to nothing leaves no index to verify.
  if has_verify && ! [[ $job == build && $state == before ]]; then
    "$index_program" verify "$index" >message 2>&1 ||
      fail "$what: verify: exit status $?: $(tail -1 message)"
  fi
}

# run_again WHAT JOB: with nothing in its way, the job completes, and clears up what was left.
run_again() {
  local what=$1 job=$2 status
  [[ $job == build && $state == after ]] && return  # It refuses to build what is there.
  "$index_program" "${job_arguments[@]}" >message 2>&1
  status=$?
  # What is removed already is not there to remove.
  [[ $status == 0 || ($status == 1 && $job == remove) ]] ||
    fail "$what: run again: exit status $status: $(cat message)"
  answers "$index" >now
  cmp -s now "after.$job" || fail "$what: run again: other answers than an undisturbed run"
  (($(files_of "$index") <= file_count[$job])) ||
    fail "$what: run again: $(files_of "$index") files instead of ${file_count[$job]}"
}
