#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Kills backfile-index with -9 at random moments of every job that writes. After each kill the index
# answers as before or as after the job, or is not there if it never was; the job run again
# completes, and its answers equal those of one that nobody disturbed.
#
#   kill_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]     1,000 kills, or a sample of 15 seconds
#   KILLS=N ...                                             or so many
# shellcheck source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# So many articles that a job takes a few hundred milliseconds. Not more than one answer can list.
articles=250
until prepare_jobs "$articles" && ((took[build] > 250000 || articles >= 8000)); do
  articles=$((articles * 2))
done

# Waits without starting a process, which would take longer than the shortest waits.
exec {never}<> <(:)
pause() { read -rt "$(printf '%d.%06d' $(($1 / 1000000)) $(($1 % 1000000)))" -u "$never"; }

# Three in ten moments are in the first 20 ms, the others anywhere in a whole run.
draw_moment() {
  below 10
  if ((drawn < 3)); then below 20000; else below "${took[$1]}"; fi
  moment=$drawn
}

kill_once() {
  local job=$1 what process status
  draw_moment "$job"
  what="$job killed after $moment us"
  set_up "$job"
  "$index_program" "${job_arguments[@]}" >/dev/null 2>&1 &
  process=$!
  pause "$moment"
  kill -9 "$process" 2>/dev/null
  wait "$process" 2>/dev/null
  status=$?
  case $status in
    137) kills=$((kills + 1)) early=$((early + (moment < 20000))) ;;
    0) too_late=$((too_late + 1)) ;;
    *) fail "$what: exit status $status" ;;
  esac
  judge "$what" "$job" "$status"
  run_again "$what" "$job"
}

kills=0 early=0 too_late=0
wanted=${KILLS:-$((full ? 1000 : 0))}
end=$((SECONDS + 15))
# By the clock alone a slow machine, or a slow program under a sanitizer, would make next to none.
enough() { ((wanted > 0 ? kills >= wanted : SECONDS >= end && kills > 5)); }
until enough; do
  for job in "${jobs[@]}"; do kill_once "$job"; done
  # A long run that is ended from outside has not been for nothing.
  ((wanted == 0)) || echo "$kills of $wanted kills, $failed failures so far"
done
echo "$articles articles; $early kills in the first 20 ms; $too_late jobs were faster than the kill"
finish "kill: $kills kills"
