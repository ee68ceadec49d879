#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The best ten and three exact facets, ours beside Lucene's SortedSetDocValuesFacets, each with one
# thread and warm: the same queries on the same articles, in turn.
#
#   lucene_facets.sh BENCH_FACETS INDEX ARTICLES.XML
set -euo pipefail

bench=$(realpath "$1") index=$(realpath "$2") articles=$(realpath "$3")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
jars=$(printf '%s:' /usr/share/java/lucene-{core,analyzers-common,facet}-8.*.jar)
javac -cp "$jars" -d "$scratch" "$here"/Lucene{Analysis,Build,Facets}.java
java=(java -Xmx1g -XX:+UseSerialGC -cp "$jars$scratch")

python3 "$here/article_xml_to_dump.py" <"$articles" >"$scratch/dump"
"${java[@]}" LuceneBuild "$scratch/dump" "$scratch/index" 1 stems
"$bench" "$index" list >"$scratch/queries"
for round in 1 2 3; do
  "${java[@]}" LuceneFacets "$scratch/index" "$scratch/queries" 5 >"$scratch/lucene.$round"
  "$bench" "$index" time <"$scratch/queries" >"$scratch/backfile.$round"
done

# The median of the rounds of each query, then percentiles over the queries.
percentiles() {
  paste "$scratch/$1".* |
    awk '{ low = $1 < $2 ? $1 : $2; high = $1 < $2 ? $2 : $1
           print(($3 < low ? low : $3 > high ? high : $3)) }' |
    sort -g | awk -v name="$1" '{ t[NR] = $1 }
      END { printf "%-9s p50 %7.3f ms  p95 %7.3f  p99 %7.3f\n", name,
            t[int((NR - 1) * .5) + 1], t[int((NR - 1) * .95) + 1], t[int((NR - 1) * .99) + 1] }'
}
percentiles lucene
percentiles backfile
