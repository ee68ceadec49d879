// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/stated_values.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::size_t most_values = 64;      ///< Of one source.
constexpr std::size_t longest_value = 4096;  ///< Bytes; a description has some hundreds.
constexpr std::size_t longest_name = 64;     ///< The longest one that is read has about thirty.

using SourceNumbers = std::map<std::pair<StatedIn, std::string>, std::size_t>;

const SourceNumbers& source_numbers() {
  static const SourceNumbers numbers = [] {
    SourceNumbers made;
    const auto& sources = metadata_sources();
    for (std::size_t i = 0; i < sources.size(); ++i) {
      made.emplace(std::pair(sources[i].in, std::string(sources[i].name)), i);
    }
    return made;
  }();
  return numbers;
}

std::size_t source_number(StatedIn in, std::string_view name) {
  if (name.size() > longest_name) return StatedValues::nowhere;
  std::string key = ascii_lower(name);
  std::replace(key.begin(), key.end(), ':', '.');
  const auto found = source_numbers().find({in, key});
  return found == source_numbers().end() ? StatedValues::nowhere : found->second;
}

}  // namespace

StatedValues::StatedValues() : lists_(2 * metadata_sources().size()) {}

bool StatedValues::knows(StatedIn in, std::string_view name) {
  return source_number(in, name) != nowhere;
}

StatedValues::Place StatedValues::add(StatedIn in, std::string_view name, std::string_view value,
                                      bool expressly) {
  const std::size_t source = source_number(in, name);
  if (source == nowhere) return {};
  const std::size_t list = 2 * source + (expressly ? 0 : 1);
  if (lists_[list].size() == most_values) return {};
  lists_[list].emplace_back(value.substr(0, longest_value));
  return {list, lists_[list].size() - 1};
}

void StatedValues::set(const Place& place, std::string_view value) {
  if (place.list == nowhere) return;
  lists_[place.list][place.number] = value.substr(0, longest_value);
}

void StatedValues::each(StatedField field, const Take& take) const {
  const auto& sources = metadata_sources();
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (sources[i / 2].field != field || lists_[i].empty()) continue;
    if (take(lists_[i], sources[i / 2])) return;
  }
}

}  // namespace backfile
