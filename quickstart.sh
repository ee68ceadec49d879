#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs what is needed, builds Backfile, indexes the sample corpus and searches it.
set -euo pipefail

from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
.ci/install-packages.sh

log=build/quickstart.log
mkdir -p build
echo "Building (two minutes or so the first time) ..."
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
cmake --workflow --preset release > "$log" 2>&1 || {
  cat "$log" >&2
  echo "quickstart.sh: the build failed, see above or $PWD/$log" >&2
  exit 1
}

# A path as it can be typed where the user stands.
typed() {
  local path
  path=$(realpath --relative-base="$from" "$1")
  [[ $path == */* ]] || path=./$path
  printf '%q' "$path"
}

show() {
  echo "\$ $1"
  (cd "$from" && eval "$1")
  echo
}

index_program=$(typed build/release/indexer/backfile-index)
search_program=$(typed build/release/searcher/backfile-search)
index=$(typed build/sample.index)
echo
show "$index_program build --replace $index $(typed sample_corpus)"
show "$search_program $index 'dock strike' --limit 3 --facet topic --facet year"

cat << END
To go on:
  $search_program $index 'caption:honeycomb'
  $search_program $index --show hg-2021-0042
  $search_program $index 'date:2020-11..2021-03' --facet month
  $index_program build my.index FOLDER
  $search_program --help
END
