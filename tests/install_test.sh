#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs a build into a new prefix and uses it as a stranger would: install_test.sh BUILD.
# The environment may name CMAKE, CMAKE_GENERATOR, CXX and CXXFLAGS, as ctest does, and have
# UPDATE_EXPECTED=1 to accept what the embedding example prints now.
set -euo pipefail

build=$1
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
embed=$source/tests/embed
cmake=${CMAKE:-cmake}
cxx=${CXX:-c++}
export CMAKE_GENERATOR=${CMAKE_GENERATOR:-Ninja}
read -ra flags <<< "${CXXFLAGS:-}"

work=$(mktemp -d "${TMPDIR:-/tmp}/backfile install test.XXXXXX")
trap 'rm -rf "$work"' EXIT
prefix="$work/prefix"
failures=0

# check WHAT COMMAND...: runs the command and, if it fails, says so and shows what it printed.
check() {
  local what=$1
  shift
  if "$@" > "$work/output" 2>&1; then
    echo "ok: $what"
  else
    echo "FAILED: $what"
    sed 's/^/    /' "$work/output"
    failures=$((failures + 1))
  fi
}

must() {
  local before=$failures
  check "$@"
  ((failures == before)) || exit 1
}

no_output() {
  local output
  output=$("$@" 2>&1) || true
  [[ -z $output ]] || { echo "$output"; return 1; }
}

exits_with() {
  local expected=$1 status=0
  shift
  "$@" || status=$?
  ((status == expected)) || { echo "exit status $status instead of $expected"; return 1; }
}

installed_files() {
  (cd "$prefix" && find . ! -type d | LC_ALL=C sort)
}

# Every public header, and nothing else under include/.
all_public_headers() {
  diff <(cd "$prefix/include" && find . -type f | LC_ALL=C sort) \
    <(cd "$source" && ls {common,searcher}/include/backfile/*.h |
      sed 's,.*/include/,./,' | LC_ALL=C sort)
}

header_alone() {
  echo "#include <$1>" | "$cxx" -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
    -I "$prefix/include" -x c++ -
}

exported_symbols() {
  nm -DC --defined-only "$libdir/libbackfile.so" | cut -d ' ' -f 3-
}

# Those that no public header declares.
private_symbols() {
  local name
  exported_symbols | grep -vE '^((typeinfo( name)?|vtable) for )?backfile::' || true
  exported_symbols | sed -nE 's/^[^(]*backfile::([A-Za-z_:~]+).*/\1/p' | sort -u |
    while read -r name; do
      grep -qrwF -- "${name##*[:~]}" "$prefix/include" && [[ $name != *Impl* ]] ||
        echo "backfile::$name"
    done
}

library_exports() { exported_symbols | grep -F "$1"; }

needs_library() { readelf -d "$1" | grep -F 'libbackfile.so.0'; }

stands_alone() { ! readelf -d "$1" | grep -E 'libbackfile|RPATH|RUNPATH'; }

completes() {
  bash -c 'source "$1" && complete -p "$2"' bash \
    "$prefix/share/bash-completion/completions/$1" "$1"
}

configure_and_build() {
  "$cmake" -S "$embed" -B "$1" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$cxx" \
    -DCMAKE_CXX_FLAGS="${CXXFLAGS:-}"
  "$cmake" --build "$1"
}

# Asks pkg-config, which gives words quoted for a shell.
compile_with_pkg_config() {
  local program=$1 words
  shift
  words=$(PKG_CONFIG_LIBDIR="$libdir/pkgconfig" pkg-config "$@" backfile)
  words=${words//-lbackfile/${library:--lbackfile}}
  eval "\"\$cxx\" -std=c++20 \"\${flags[@]}\" \"\$embed/main.cpp\" -o \"\$program\" $words"
}

answers_as_expected() {
  "$1" "$work/sample.index" 'title:strike OR "outer basin"' > "$work/answer"
  [[ -z ${UPDATE_EXPECTED:-} ]] || cp "$work/answer" "$embed/expected.txt"
  diff "$embed/expected.txt" "$work/answer"
}

catches_index_error() {
  exits_with 3 "$1" "$work/no.index" strike
}

catches_query_error() {
  exits_with 2 "$1" "$work/sample.index" '"outer'
}

check_program() {
  check "$1 answers as expected" answers_as_expected "$2"
  check "$1 catches the IndexError of a missing index" catches_index_error "$2"
  check "$1 catches the QueryError of a bad query" catches_query_error "$2"
}

must "cmake --install" "$cmake" --install "$build" --prefix "$prefix"
libdir=$(dirname "$(find "$prefix" -name libbackfile.so)")
export LD_LIBRARY_PATH=$libdir

check "all public headers, and no others" all_public_headers
for header in "$prefix"/include/backfile/*.h; do
  header=${header#"$prefix/include/"}
  check "$header compiles alone" header_alone "$header"
done

check "the shared library exports Searcher" library_exports 'backfile::Searcher::search('
check "the shared library exports IndexError" library_exports 'typeinfo for backfile::IndexError'
check "the shared library exports nothing but its headers" no_output private_symbols

for program in backfile-index backfile-search; do
  page=$prefix/share/man/man1/$program.1
  check "$program is installed and stands alone" stands_alone "$prefix/bin/$program"
  check "$program has a man page" grep -q '^\.SH NAME' "$page"
  if command -v groff > /dev/null; then
    check "$program.1 renders without a warning" no_output groff -man -Tutf8 -K utf8 -ww -z "$page"
  fi
  check "$program has a bash completion" completes "$program"
done

must "backfile-index indexes the sample corpus" \
  "$prefix/bin/backfile-index" build --quiet "$work/sample.index" "$source/sample_corpus"

must "a stranger's project is built" configure_and_build "$work/embed"
check "embed uses the shared library" needs_library "$work/embed/embed"
check "embed-static stands alone" stands_alone "$work/embed/embed-static"
check_program embed "$work/embed/embed"
check_program embed-static "$work/embed/embed-static"

PKG_CONFIG_LIBDIR=/nowhere must "the shared library needs no other package" \
  configure_and_build "$work/embed alone"
check_program "embed without packages" "$work/embed alone/embed"

must "a stranger's file is compiled with pkg-config" \
  compile_with_pkg_config "$work/embed-pc" --cflags --libs
check_program "embed with pkg-config" "$work/embed-pc"
library=-l:libbackfile.a must "a stranger's file is compiled with pkg-config --static" \
  compile_with_pkg_config "$work/embed-pc-static" --static --cflags --libs
check "the pkg-config --static program stands alone" stands_alone "$work/embed-pc-static"
check_program "embed with pkg-config --static" "$work/embed-pc-static"

((failures == 0)) || { echo "$failures checks failed"; exit 1; }
