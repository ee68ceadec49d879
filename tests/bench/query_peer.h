// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace backfile::bench {

/// What query_bench.py measures.
enum class Task {
  ids,       ///< The ten best.
  titles,    ///< The ten best with their titles, as stored.
  snippets,  ///< The ten best with titles and an excerpt each, matches marked.
  total,     ///< The ten best and how many articles match, exactly.
  count,     ///< Only how many articles match, exactly.
  facets,    ///< The ten best and exact counts of the ten most frequent values of two fields.
};

/// What a task took and gave, so that one can see that systems did the same.
struct Outcome {
  std::uint64_t total = 0;  ///< Matching articles; exact for `total`, `count` and `facets`.
  /// Bytes of titles or snippets; sum of the counts of facets; else the number of hits.
  std::uint64_t amount = 0;
};

/// For each line of standard input, which names a task, does it for every query in turn and writes
/// a line each: microseconds of CPU time of the thread, total and amount; then an empty line.
/// Throws std::runtime_error if there is no such task, and whatever `answer` throws.
void serve(std::size_t queries, const std::function<Outcome(std::size_t query, Task)>& answer);

}  // namespace backfile::bench
