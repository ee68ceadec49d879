#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Cuts the power: runs a job on an ext4 file system in an image file and copies that file at once.
# The copy has what had reached the block device, as a disk after a power cut has; the page cache of
# the mounted file system is not in it. Right after a job has exited with 0, the copy must answer as
# after the job. Stopped at a random moment of the job, it must answer as before or as after.
#
#   power_cut_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]
#                                60 cuts after jobs and 30 in jobs, or one after each job and two in
# shellcheck source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

disk=$scratch/disk
image=$scratch/image
copy=$scratch/copy
mkdir "$disk"
process=  # A job that was stopped and is still there.
clean_up() {
  end_process
  mountpoint -q "$disk" && umount --lazy "$disk"
}
# With its children, which are in its process group.
end_process() {
  [[ -z $process ]] || { kill -9 -- "-$process" && wait "$process"; } 2>/dev/null
  process=
}

# What is not synced must stay where it is until the copy is made, so the file system's own commit,
# by default every 5 seconds, is put off.
mount_image() { mount -o loop,commit=300 "$1" "$disk"; }

PATH=$PATH:/usr/sbin:/sbin
((EUID == 0)) || skip 'mounting needs root'
command -v mkfs.ext4 >/dev/null || skip 'no mkfs.ext4 (package e2fsprogs)'
truncate -s 64M empty
mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 empty || skip 'cannot make a file system'
cp --sparse=always empty "$image"
mount_image "$image" 2>message || skip "cannot mount an image: $(cat message)"
umount "$disk"

begin_cut() {
  cp --sparse=always empty "$image"
  mount_image "$image" || exit 1
  set_up "$1"
  sync -f "$disk"
}

# Continues on what a power cut would have left.
cut() {
  cp --sparse=always "$image" "$copy"
  end_process
  umount "$disk" && mount_image "$copy" || exit 1
}

end_cut() {
  run_again "$1" "$2"
  umount "$disk" || exit 1
}

cut_after() {
  local job=$1 what="power cut after $1" status
  begin_cut "$job"
  "$index_program" "${job_arguments[@]}" >message 2>&1
  status=$?
  cut
  ((status == 0)) || fail "$what: exit status $status: $(cat message)"
  judge "$what" "$job" "$status"
  end_cut "$what" "$job"
  cuts_after=$((cuts_after + 1))
}

# All threads; one that waits for the disk stops only when it has it.
wait_until_stopped() {
  local i
  for ((i = 0; i < 500; i++)); do
    cat "/proc/$process/task/"*/stat 2>/dev/null | sed 's/.*) //' | grep -q '^[^TZ]' || return 0
    sleep 0.01
  done
}

cut_within() {
  local job=$1 what
  below "${took[$job]}"
  what="power cut $drawn us into $job"
  begin_cut "$job"
  set -m
  "$index_program" "${job_arguments[@]}" >message 2>&1 &
  process=$!
  set +m
  sleep "$(printf '0.%06d' $((drawn % 1000000)))"
  kill -STOP -- "-$process" 2>/dev/null
  wait_until_stopped
  cut
  judge "$what" "$job" unfinished
  end_cut "$what" "$job"
  cuts_within=$((cuts_within + 1))
}

prepare_jobs 400
index=$disk/index
cuts_after=0 cuts_within=0
if ((full)); then wanted_after=60 wanted_within=30; else wanted_after=${#jobs[@]} wanted_within=2; fi
for ((round = 0; cuts_after < wanted_after || cuts_within < wanted_within; round++)); do
  job=${jobs[round % ${#jobs[@]}]}
  ((cuts_after >= wanted_after)) || cut_after "$job"
  ((cuts_within >= wanted_within)) || cut_within "$job"
done
finish "power cut: $cuts_after cuts after jobs, $cuts_within within"
