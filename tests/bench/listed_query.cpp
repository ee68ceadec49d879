// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/listed_query.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace backfile::bench {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

}  // namespace

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

void write(const ListedQuery& query, std::ostream& out) {
  out << query.kind << '\t' << joined(query.words, " ") << '\t' << query.field << '\t'
      << query.value << '\n';
}

std::vector<ListedQuery> read_queries(const std::filesystem::path& file) {
  std::ifstream lines(file);
  if (!lines) throw std::runtime_error("cannot read " + file.string());
  std::vector<ListedQuery> queries;
  for (std::string line; std::getline(lines, line);) {
    auto parts = split(line, '\t');
    parts.resize(4);
    queries.push_back({parts[0], split(parts[1], ' '), parts[2], parts[3]});
  }
  return queries;
}

}  // namespace backfile::bench
