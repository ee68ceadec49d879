// SPDX-License-Identifier: GPL-2.0-or-later
#include <backfile/searcher.h>

#include <iostream>

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: embed INDEX QUERY\n";
    return 2;
  }
  backfile::Searcher searcher(argv[1]);
  const auto results = searcher.search(
      {.query = argv[2], .limit = 3, .facets = {{.field = "topic", .limit = 4}, {.field = "year"}}});

  std::cout << results.total << " articles\n";
  for (const auto& hit : results.hits)
    std::cout << hit.rank << ". " << plain_text(hit.title) << " (" << to_string(hit.date) << ")\n";
  for (const auto& facet : results.facets)
    for (const auto& value : facet.values)
      std::cout << facet.field << ' ' << value.value << ": " << value.count << '\n';
} catch (const backfile::IndexError& error) {  // Missing, damaged, of another version ...
  std::cerr << "embed: " << error.what() << '\n';
  return 3;
} catch (const backfile::Error& error) {  // A query that cannot be understood.
  std::cerr << "embed: " << error.what() << '\n';
  return 2;
}
