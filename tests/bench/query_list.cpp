// SPDX-License-Identifier: GPL-2.0-or-later
//
// Draws the queries of query_bench.py from the articles of an index and writes them, one a line:
// `backfile-bench-query-list INDEX EACH SEED`.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "tests/bench/mixed_queries.h"
#include "tests/bench/query_sample.h"

int main(int argc, char** argv) try {
  using namespace backfile::bench;
  if (argc != 4) {
    std::fprintf(stderr, "usage: %s INDEX EACH SEED\n", argv[0]);
    return 2;
  }
  const auto seed = static_cast<std::uint32_t>(std::strtoul(argv[3], nullptr, 10));
  const auto each = std::strtoul(argv[2], nullptr, 10);
  for (const auto& query : mixed_queries(read_articles(argv[1]), each, seed))
    write(query, std::cout);
} catch (const std::exception& error) {
  std::fprintf(stderr, "backfile-bench-query-list: %s\n", error.what());
  return 1;
}
