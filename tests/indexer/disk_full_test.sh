#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Builds, replaces and updates an index on file systems that are too small. The job must exit with
# 4 and name a path below the file system; the index that was there must answer as before; with
# room, the job run again completes. Needs root for the mounts; exits with 77 (skipped) otherwise.
#
#   disk_full_test.sh PROGRAM_INDEX PROGRAM_SEARCH
set -u
index_program=$1
search_program=$2

scratch=$(mktemp -d)
disk=$scratch/disk
mkdir "$disk"
if ! mount -t tmpfs -o size=64m tmpfs "$disk" 2>/dev/null; then
  echo 'skipped: cannot mount a tmpfs (not root)'
  rm -rf "$scratch"
  exit 77
fi
trap 'umount "$disk"; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1

make_articles() {
  local i
  mkdir -p "$1/news"
  {
    echo '<articles>'
    for ((i = 0; i < 2000; i++)); do
      echo "<article id=\"$1$i\"><title>$1 $i</title><topic>topic $((i % 500))</topic>"
      echo "<body><p>Harbour oil word$((i * 31 % 997)) number$((i * 7)) part$((i * 3))</p></body>"
      echo '</article>'
    done
    echo '</articles>'
  } >"$1/news/list.xml"
}

answers() {
  "$search_program" "$1" --limit 0 --facet topic:1000 2>&1 &&
    "$search_program" "$1" harbour --limit 10000 --format ids | sort
}

failed=0
faults=0
fail() {
  echo "FAILED $*" >&2
  failed=$((failed + 1))
}

# Leaves just so many kilobytes free, and runs a job that needs more.
run_short_of_space() {
  local free=$1 used status
  shift
  used=$(du -sk "$disk" | cut -f1)
  mount -o "remount,size=$((used + free))k" "$disk"
  "$index_program" "$@" --quiet >/dev/null 2>message
  status=$?
  mount -o remount,size=64m "$disk"
  [ "$status" -eq 0 ] && return 1
  faults=$((faults + 1))
  [ "$status" -eq 4 ] || fail "$* with $free kB: exit status $status: $(cat message)"
  grep -q 'disk/index' message || fail "$* with $free kB: names no path: $(cat message)"
  grep -qi 'no space' message || fail "$* with $free kB: names no reason: $(cat message)"
  return 0
}

make_articles one
make_articles two
"$index_program" build --quiet good one/news || exit 1
answers good >answers.good || exit 1

for free in 4 16 64 150 300 600 1400; do
  rm -rf "$disk/index"
  if run_short_of_space "$free" build disk/index one/news; then
    "$search_program" disk/index harbour >/dev/null 2>&1 && fail "build with $free kB: an index"
    "$index_program" build --quiet disk/index one/news || fail "build again after $free kB"
  fi
  answers disk/index >now
  cmp -s now answers.good || fail "build with $free kB: wrong answers"

  if run_short_of_space "$free" build --replace disk/index two/news; then
    answers disk/index >now
    cmp -s now answers.good || fail "build --replace with $free kB: the old index is not intact"
  fi

  rm -rf "$disk/index" && cp -r good "$disk/index"
  if run_short_of_space "$free" update disk/index two/news; then
    "$search_program" disk/index harbour --limit 0 --facet topic:1000 >now 2>&1 ||
      fail "update with $free kB: no answer: $(cat now)"
    "$index_program" update --quiet disk/index two/news 2>message ||
      fail "update again after $free kB: $(cat message)"
  fi
  "$search_program" disk/index --limit 0 | grep -q '^4000 articles\|^4,000 articles' ||
    fail "update with $free kB: not all articles"
done
((faults >= 10)) || fail "only $faults jobs ran out of space"
echo "$faults jobs ran out of space, $failed failed"
((failed == 0))
