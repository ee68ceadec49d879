#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Damages a file of an index, the manifest included: a bit turned, a block of zeros, an end cut off,
# the file gone. `verify` must exit with 5 and name the file; searches must end with an answer or an
# error, by itself, within its time limit and never by a signal. The index has had an update and a removal.
#
#   damage_test.sh PROGRAM_INDEX PROGRAM_SEARCH [--full]         500 damages, or 60
# shellcheck source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

prepare_jobs 800
whole=start.merge
mapfile -t files < <(cd "$whole" && find . -type f ! -name lock -size +0 -printf '%P\n' | sort)
answers "$whole" >answers.whole || exit 1
if has_verify; then
  "$index_program" verify "$whole" >message 2>&1 || fail "verify of a whole index: $(cat message)"
fi

turn_bit() {
  local file=$1 at byte
  below "$(stat -c %s "$file")"
  at=$drawn
  byte=$(od -An -tu1 -j "$at" -N 1 "$file")
  below 8
  # shellcheck disable=SC2059  # The byte as an escape.
  printf "\\x$(printf %x $((byte ^ (1 << drawn))))" |
    dd of="$file" bs=1 seek="$at" conv=notrunc status=none
  damage="bit $drawn of byte $at"
}

zero_block() {
  local file=$1 size
  size=$(stat -c %s "$file")
  below $(((size + 4095) / 4096))
  damage="zeros in block $drawn"
  # The last block may be a short one.
  head -c $((size - drawn * 4096 < 4096 ? size - drawn * 4096 : 4096)) /dev/zero |
    dd of="$file" bs=4096 seek="$drawn" conv=notrunc status=none
}

cut_end() {
  below "$(stat -c %s "$1")"
  truncate -s "$drawn" "$1"
  damage="cut off after $drawn bytes"
}

take_away() {
  rm "$1"
  damage='gone'
}

# Draws what to do to which file until it makes a difference: a block may have been all zeros.
do_damage() {
  local kinds=(turn_bit turn_bit zero_block zero_block cut_end take_away)
  until
    rm -rf "$index" && cp -r "$whole" "$index"
    below ${#files[@]}
    file=${files[drawn]}
    below ${#kinds[@]}
    "${kinds[drawn]}" "$index/$file"
    ! cmp -s "$whole/$file" "$index/$file"
  do :; done
}

# search ARGUMENT...: ends by itself, in time. Tells in `refused` whether it was with an error, and
# counts in `endless` those that only their time limit ended: Xapian 1.4's matcher can go round for
# ever in postings whose document ids no longer ascend.
search() {
  local status
  timeout -s KILL 30 "$search_program" --time-limit 10 "$index" "$@" >/dev/null 2>message
  status=$?
  ((status <= 2)) || fail "$file, $damage: search $*: exit status $status: $(tail -1 message)"
  ((status != 2)) || refused=1
  ! grep -q 'no answer after' message || endless=$((endless + 1))
}

damages=0 refusals=0 silent=0 endless=0
for ((; damages < (full ? 500 : 60); damages++)); do
  do_damage
  if has_verify; then
    timeout -s KILL 20 "$index_program" verify "$index" >message 2>&1
    status=$?
    # Without its manifest a directory is no index.
    expected=5 named=$file
    [[ $file != manifest.json || -e $index/$file ]] || expected=2 named='there is no index'
    ((status == expected)) ||
      fail "$file, $damage: verify: exit status $status: $(tail -1 message)"
    grep -qF "$named" message || fail "$file, $damage: verify does not name it: $(cat message)"
  fi
  refused=0
  search --limit 10000 --format json --facet topic --facet place --facet month
  search 'word1* "harbour oil"' --explain
  search 'title:title' --sort newest --offset 300 --filter 'source=Paper 3'
  search --show a7
  if ((refused)); then
    refusals=$((refusals + 1))
  else
    # What only `verify` can find.
    answers "$index" >now
    cmp -s now answers.whole || silent=$((silent + 1))
  fi
done
has_verify || echo 'without verify, which this backfile-index does not have'
echo "searches: $refusals damages refused, $silent others answered wrongly, without an error; $endless searches given up"
finish "damage: $damages damages"
