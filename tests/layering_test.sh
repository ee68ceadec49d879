#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Keeps the architecture: who may include whom, who may print, who may spell a term prefix. Prints
# every offence as file:line: text and fails if there is any. layering_test.sh [SOURCE_DIR]
set -euo pipefail
shopt -s lastpipe  # So that `rule` counts in this shell, at the end of a pipe.

cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
parts=(common indexer searcher)
offences=0

# rule WHAT: what comes in on standard input is an offence against it.
rule() {
  local found
  found=$(cat)
  [[ -n $found ]] || return 0
  printf '%s:\n%s\n\n' "$1" "$found"
  offences=$((offences + $(wc -l <<< "$found")))
}

# Searches C++ sources below the given places: hits REGEX PLACE...
hits() {
  local regex=$1
  shift
  grep -rnHE --include='*.cpp' --include='*.h' -e "$regex" "$@" || true
}

# The same, comments aside.
code_hits() {
  hits "$@" | sed -E 's,(:| )//.*,\1,' | { grep -E "^[^:]*:[0-9]+.*$1" || true; }
}

except() { grep -vE "$1" || true; }

source_files() {
  find "${parts[@]}" tests .ci -type f \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.sh' -o -name '*.py' -o -name '*.in' \
    -o -name 'CMakeLists.txt' -o -path '.ci/run' \) | sort
  ls CMakeLists.txt ./*.sh
}

public_headers_of_searcher=$(cd searcher/include && printf '%s|' backfile/*.h)
searcher_header="(searcher/|${public_headers_of_searcher%|})"

hits '#include ["<]indexer/' common searcher | rule "common and searcher do not know the indexer"
hits "#include [\"<]$searcher_header" common indexer |
  rule "common and indexer do not know the searcher"
hits '#include' {common,searcher}/include |
  except '#include (<[a-z_]+>|"backfile/[a-z_]+\.h")$' |
  rule "public headers include the standard library and each other, and nothing else"
hits '#include ["<][a-z]+/program/' "${parts[@]}" | except '^[a-z]+/program/' |
  rule "libraries do not know the programs"

not_a_name='(^|[^_[:alnum:].>])'
{
  code_hits '\b(cout|cerr|clog|wcout|wcerr|stdout|stderr)\b' "${parts[@]}"
  code_hits "$not_a_name(exit|_exit|_Exit|quick_exit|abort|terminate) *\(" "${parts[@]}"
  code_hits "$not_a_name(signal|sigaction|raise|printf|puts|perror) *\(" "${parts[@]}"
} | except '^[a-z]+/program/' | rule "only programs print, exit or handle signals"

# The prefixes, as the schema spells them.
prefixes=$(grep -hoE '"[A-Z]+:?"' common/schema.h common/schema.cpp | tr -d '"' | sort -u)
long_prefixes=$(grep -E '^X.' <<< "$prefixes" | tr -d ':' | paste -sd '|')
short_prefixes=$(grep -E '^[A-Z]$' <<< "$prefixes" | tr -d '\n')
metadata_keys=$(sed -nE 's/.*\bkey_[a-z_]+ = "([^"]+)".*/\1/p' common/schema.h | paste -sd '|')
{
  code_hits "\"Z?($long_prefixes):?\"" "${parts[@]}"
  code_hits '"Z?X[A-Z]+:"' "${parts[@]}"
  # Single letters mean something else to programs (arguments) and readers (elements).
  code_hits "(\"[$short_prefixes]\"|'[$short_prefixes]' *\\+|starts_with\('[$short_prefixes]')" \
    "${parts[@]}" |
    except '^([a-z]+/program|indexer/readers|indexer/cleaning)/'
  code_hits "(set_|get_)?metadata(_keys_begin)?\(\"($metadata_keys)" "${parts[@]}"
  code_hits '(get_value|add_value|remove_value|valuestream_begin|sort_by_[a-z_]+)\([0-9]' \
    "${parts[@]}"
} | except '^common/schema\.' | rule "only common/schema.* spells term prefixes, slots and keys"

source_files | while read -r file; do
  head -n 2 "$file" | grep -qE '^(//|#|/\*) SPDX-License-Identifier: GPL-2.0-or-later' ||
    echo "$file:1: no SPDX-License-Identifier"
done | rule "every source file names its licence at the top"

source_files | except '^tests/' | while read -r file; do
  lines=$(wc -l < "$file")
  ((lines <= 400)) || echo "$file:$lines: $lines lines"
done | rule "no file has more than 400 lines"

# Which Debian package holds what CMake looks for.
package_of() {
  case $1 in
    Boost) echo libboost-program-options-dev ;;
    Catch2) echo catch2 ;;
    PkgConfig) echo pkg-config ;;
    Threads) echo g++ ;;
    icu-i18n) echo libicu-dev ;;
    libarchive) echo libarchive-dev ;;
    libdeflate) echo libdeflate-dev ;;
    nlohmann_json) echo nlohmann-json3-dev ;;
    pugixml) echo libpugixml-dev ;;
    gmime-3.0) echo libgmime-3.0-dev ;;
    libxml-2.0) echo libxml2-dev ;;
    libutf8proc) echo libutf8proc-dev ;;
    libxxhash) echo libxxhash-dev ;;
    xapian-core) echo libxapian-dev ;;
    *) echo "unknown to tests/layering_test.sh" ;;
  esac
}

# The packages of the measurements are in the README: neither build nor tests want them.
listed=$(sed -E 's/[[:space:]]*#.*//' .ci/packages.txt)
grep -rnHE --include=CMakeLists.txt --exclude-dir=embed --exclude-dir=bench '(find_package|pkg_check_modules)\(' \
  CMakeLists.txt "${parts[@]}" tests |
  sed -nE 's/^([^:]*:[0-9]*):.*find_package\(([A-Za-z0-9_]+).*/\1 \2/p
    s/^([^:]*:[0-9]*):.*IMPORTED_TARGET "?([A-Za-z0-9.-]+).*/\1 \2/p' |
  while read -r place name; do
    package=$(package_of "$name")
    grep -qxF -- "$package" <<< "$listed" ||
      echo "$place: $name ($package) is not in .ci/packages.txt"
  done | rule "every package that CMake needs is in .ci/packages.txt"

((offences == 0)) || { echo "$offences offences"; exit 1; }
