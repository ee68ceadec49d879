#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Lets system calls on files of the index fail, once or from then on, with EIO or ENOSPC: each that
# a job makes, one a run. The job must exit with 4 and name a path and the reason, or complete all
# the same (a file that could not be removed is harmless); the index answers as before or as after;
# undisturbed, the job run again completes.
#
#   injected_faults_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]     all points, or 40
#   POINTS=N ...                                                      or so many
# shellcheck source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# "?": not every architecture has it.
calls='openat,?open,write,pwrite64,fsync,fdatasync,?rename,renameat,renameat2'
calls+=',?mkdir,mkdirat,?unlink,unlinkat,?rmdir,ftruncate'
# A process that is traced cannot be searched for leaks.
export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0

command -v strace >/dev/null || skip 'no strace'
strace -qq -o trace -e inject=openat:error=EIO:when=1 true >/dev/null 2>&1
grep -q INJECTED trace || skip 'strace cannot trace here'
prepare_jobs 60

# What a job calls on files of the index, which are the only ones that are to fail: not libraries,
# not the articles. Leaves the options that say so in paths.JOB, and "JOB CALL N" in points, for the
# N-th of these calls of a thread, as strace counts them.
list_points() {
  local job=$1
  set_up "$job"
  strace -f -qq -y -s 0 -e trace="$calls" -o trace "$index_program" "${job_arguments[@]}" \
    >/dev/null 2>&1 || fail "$job: does not work under strace"
  grep -F "$index" trace | grep -v ' resumed>' >trace.index
  grep -oE "[<\"]${index}[^>\"]*" trace.index | cut -c 2- | sed 's/ (deleted)$//' | sort -u |
    sed 's/^/--trace-path=/' >"paths.$job"
  awk -v job="$job" '{
    sub(/\(.*/, "", $2)
    n = ++made[$1, $2]
    if (n > most[$2]) { most[$2] = n; print job, $2, n }
  }' trace.index >>points
}

# Who could not get a file onto the disk must not say that it is there, unless a later try on the
# same file succeeded. Xapian's compactor overlooks such failures, so these are counted: the kernel
# may have told of a real one only once.
check_syncs() {
  local unsynced
  grep -q 'sync(.*INJECTED' trace || return
  unsynced=$(awk 'match($0, /sync\([0-9]+<[^>]*>/) {
      file = substr($0, RSTART, RLENGTH); sub(/[^<]*</, "", file)
      if (/INJECTED/) failed[file]; else if (/ = 0$/) delete failed[file]
    }
    END { for (file in failed) print file }' trace)
  if [[ $unsynced ]]; then fail "$1: exit status 0"; else overlooked=$((overlooked + 1)); fi
}

inject() {
  local job=$1 call=$2 fault=$3 what="$1 with $2:$3" status
  mapfile -t paths <"paths.$job"
  set_up "$job"
  strace -f -qq -y -s 0 "${paths[@]}" -e trace="fsync,fdatasync,$call" -e inject="$call:$fault" -o trace \
    "$index_program" "${job_arguments[@]}" >/dev/null 2>message
  status=$?
  points=$((points + 1))
  grep -q INJECTED trace && fired=$((fired + 1))
  case $status in
    0)
      check_syncs "$what"
      completed=$((completed + 1))
      ;;
    4)
      grep -qF "$index" message || fail "$what: names no path: $(cat message)"
      grep -qE 'Input/output error|No space left' message ||
        fail "$what: names no reason: $(cat message)"
      ;;
    *) fail "$what: exit status $status: $(cat message)" ;;
  esac
  judge "$what" "$job" "$status"
  run_again "$what" "$job"
}

for job in "${jobs[@]}"; do list_points "$job"; done
# A sample has first one point of each job and call, then a second one ...
for fault in error={EIO,ENOSPC}:when=; do sed "s/ \([0-9]*\)$/ $fault\1/; p; s/$/+/" points; done |
  shuf --random-source=<(yes "$seed") |
  awk '{ print ++taken[$1, $2], $0 }' | sort -sn -k 1,1 | cut -d ' ' -f 2- >all_points

wanted=${POINTS:-$((full ? $(wc -l <all_points) : 40))}
points=0 fired=0 completed=0 overlooked=0
while read -r job call fault; do
  inject "$job" "$call" "$fault" </dev/null
done < <(head -n "$wanted" all_points)
((fired * 10 >= points * 8)) || fail "only $fired of $points faults happened"
echo "$completed jobs completed all the same; $overlooked failed syncs were overlooked, but repeated"
finish "injected faults: $points of $(wc -l <all_points) points, $fired happened"
