#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs every job on a file system with ever more room, from a block to enough for all. One that
# finds too little must exit with 4 and name a path and the reason; the index that was there answers
# as before; with room, the job run again completes.
#
#   disk_full_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]      over 50 sizes, or about 8
# shellcheck source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

disk=$scratch/disk
mkdir "$disk"
mount -t tmpfs -o size=64m tmpfs "$disk" 2>/dev/null || skip 'cannot mount a tmpfs (not root)'
clean_up() { umount "$disk"; }
index=$disk/index
prepare_jobs 400

# Runs a job with so many kilobytes free. Counts it in `short` if they were not enough.
run_with_room() {
  local job=$1 room=$2 what="$1 with $2 kB" status
  set_up "$job"
  mount -o "remount,size=$(($(df --output=used -k "$disk" | tail -1) + room))k" "$disk"
  "$index_program" "${job_arguments[@]}" >/dev/null 2>message
  status=$?
  mount -o remount,size=64m "$disk"
  if ((status != 0)); then
    short=$((short + 1))
    ((status == 4)) || fail "$what: exit status $status: $(cat message)"
    grep -qF "$index" message || fail "$what: names no path: $(cat message)"
    grep -qi 'no space' message || fail "$what: names no reason: $(cat message)"
  fi
  judge "$what" "$job" "$status"
  run_again "$what" "$job"
}

# In steps of a twentieth, but at least a block; or by the factor 2.5.
next_room() {
  if ((full)); then
    room=$((room + (room >= 80 ? room / 20 : 4)))
  else
    room=$((room * 5 / 2))
  fi
}

shorts=0 sizes=0 room=4 short=1
while ((short > 0)); do
  short=0
  for job in "${jobs[@]}"; do run_with_room "$job" "$room"; done
  shorts=$((shorts + short)) sizes=$((sizes + 1))
  next_room
done
((shorts >= (full ? 100 : 12))) || fail "only $shorts jobs ran out of space"
finish "disk full: $sizes sizes, $shorts jobs ran out of space"
