// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backfile/error.h"
#include "common/glass/decompressor.h"
#include "indexer/glass/table_reader.h"
#include "indexer/glass/table_writer.h"
#include "tests/testing.h"

namespace backfile::testing {

/// Keys and tags as a table gives them back: uncompressed.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// The problem of the IndexError that `act` throws; nothing if it throws none.
template <typename Act>
std::optional<IndexError::Problem> problem_of(Act&& act) {
  try {
    act();
  } catch (const IndexError& error) {
    return error.problem();
  }
  return {};
}

/// A table in a file of its own.
class TestTable {
 public:
  explicit TestTable(std::uint32_t compress_min = 0) : compress_min_(compress_min) {}

  std::filesystem::path file() const { return directory_.path() / "table.glass"; }

  void write(const Entries& entries) {
    glass::TableWriter writer(file(), compress_min_);
    for (const auto& [key, tag] : entries) writer.add(key, std::string_view(tag));
    root = writer.finish();
    size = writer.size();
  }

  Entries read() const { return read(root); }

  Entries read(const glass::TableRoot& from) const {
    Entries entries;
    glass::Decompressor decompressor;
    for (glass::TableReader reader(file(), from); reader.next();) {
      std::string tag(reader.tag().bytes);
      if (reader.tag().compressed) decompressor.decompress(reader.tag().bytes, tag);
      entries.emplace_back(reader.key(), tag);
    }
    return entries;
  }

  glass::TableRoot root{};
  std::uint64_t size = 0;

 private:
  std::uint32_t compress_min_;
  TemporaryDirectory directory_{};
};

/// Tells whether two tables are the same without showing megabytes when they are not.
inline std::string first_difference(const Entries& a, const Entries& b) {
  if (a.size() != b.size())
    return std::to_string(a.size()) + " entries and " + std::to_string(b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return "key " + std::to_string(i);
    if (a[i].second != b[i].second)
      return "tag " + std::to_string(i) + " of " + std::to_string(a[i].second.size()) + " and " +
             std::to_string(b[i].second.size()) + " bytes";
  }
  return {};
}

}  // namespace backfile::testing
