// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace backfile::bench {

/// A query of query_bench.py in no language: each system asks it in its own. Words are of small
/// letters a to z.
struct ListedQuery {
  /// `single`: one word. `and`, `natural`: all words. `or`, `any`: any of them. `phrase`: just
  /// these, one after the other. `title`: all of them in the title. `filter`: all words, among the
  /// articles that have `value`.
  std::string kind{};
  std::vector<std::string> words{};
  std::string field{};  ///< Of a filter, else empty: the name of a field of values, or `date`.
  std::string value{};  ///< For `date` the first and the last month: "1987-03..1987-05".
};

/// `words` with `between` between them.
std::string joined(const std::vector<std::string>& words, const std::string& between);

/// Writes a line: kind, words, field and value, with tabs between.
void write(const ListedQuery& query, std::ostream& out);

/// The queries of such lines.
std::vector<ListedQuery> read_queries(const std::filesystem::path& file);

}  // namespace backfile::bench
