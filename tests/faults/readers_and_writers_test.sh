#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Updates, removes and merges all the time, one job after the other, while four threads of
# backfile-readers and a loop of backfile-search read: nobody may see an error, or anything that is
# not one state of the index.
#
#   readers_and_writers_test.sh PROGRAM_INDEX PROGRAM_SEARCH PROGRAM_READERS [--full]
#   DURATION=SECONDS ...                                       otherwise 10 minutes, or 10 seconds
# shellcheck source-path=SCRIPTDIR
readers_program=$(realpath -e "$3") || exit 2
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
duration=${DURATION:-$((full ? 600 : 10))}

processes=()
clean_up() { ((${#processes[@]} == 0)) || kill "${processes[@]}" 2>/dev/null; }

# In a state of the index all articles are of one section. A file is replaced as a whole.
write_edition() {
  sed "s|<section>[^<]*|<section>Edition $1|" one/news/list.xml >list.new
  mv list.new news/list.xml
}

write() {
  "$index_program" "$@" >message 2>&1 || fail "backfile-index $*: exit status $?: $(cat message)"
  writes=$((writes + 1))
}

search_in_a_loop() {
  local status count=0
  until [[ -e stop ]]; do
    "$search_program" "$index" harbour --limit 3 --facet section >found 2>found.message
    status=$?
    count=$((count + 1))
    if ((status != 0)); then
      echo "exit status $status: $(cat found.message)"
    elif (($(grep -c '^  Edition' found) != 1)); then
      echo "articles of two states: $(grep '^  Edition' found | tr -s ' █\n' ' ')"
    fi >>search.errors
    echo "$count" >search.count
  done
}

make_articles one 1 200
mkdir news
removed=(a0 a5 a10 a15)
write_edition 0
writes=0
write build --quiet "$index" news
: >search.errors

mkfifo until_closed
"$readers_program" "$index" <until_closed >readers.out 2>readers.errors &
readers=$!
search_in_a_loop &
search=$!
processes=("$readers" "$search")
exec {until_closed}>until_closed

edition=0
begin=$SECONDS
while ((SECONDS - begin < duration)); do
  edition=$((edition + 1))
  write_edition "$edition"
  write update --quiet "$index" news
  ((edition % 3)) || write remove "$index" --id "${removed[@]}"
  if has_merge && ((edition % 4 == 0)); then write merge "$index"; fi
  # Who has ended already has said why.
  kill -0 "$readers" 2>/dev/null || break
done

seconds=$((SECONDS - begin))
touch stop
wait "$search"
exec {until_closed}>&-
wait "$readers"
status=$?
processes=()
((status == 0)) || fail "backfile-readers: exit status $status"
head -20 readers.errors >&2
head -20 search.errors >&2
failed=$((failed + $(wc -l <readers.errors) + $(wc -l <search.errors)))
cat readers.out
echo "$(cat search.count) searches by processes"
finish "readers and writers: $seconds seconds, $writes writing jobs"
