// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/facet_option.h"

#include <optional>
#include <string_view>
#include <utility>

#include "common/program/command_line.h"
#include "common/program/count.h"

namespace backfile {

namespace {

constexpr std::size_t most_values = 1'000'000;

constexpr std::pair<std::string_view, TimeUnit> units[] = {
    {"day", TimeUnit::day},         {"week", TimeUnit::week}, {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter}, {"year", TimeUnit::year}, {"decade", TimeUnit::decade}};

std::optional<TimeUnit> unit_of(std::string_view word) {
  for (const auto& [name, unit] : units) {
    if (name == word) return unit;
  }
  return {};
}

/// Reads the options of one facet.
class FacetReader {
 public:
  FacetReader(const std::string& text, std::size_t limit) : text_(text), rest_(text) {
    facet_.limit = limit;
    facet_.field = take();
    if (facet_.field.empty()) refuse("FIELD or FIELD:OPTION");
  }

  FacetRequest read() {
    while (has_more_) {
      if (rest_.starts_with("contains=")) {
        facet_.contains = rest_.substr(rest_.find('=') + 1);
        break;
      }
      read_option(take());
    }
    return facet_;
  }

 private:
  // What is before the next colon.
  std::string take() {
    const auto colon = rest_.find(':');
    has_more_ = colon != rest_.npos;
    const std::string taken(rest_.substr(0, colon));
    rest_.remove_prefix(has_more_ ? colon + 1 : rest_.size());
    return taken;
  }

  void read_option(const std::string& option) {
    const auto equals = option.find('=');
    if (equals == option.npos) return read_word(option);
    const std::string name = option.substr(0, equals), value = option.substr(equals + 1);
    if (name == "sort" && (value == "count" || value == "value")) {
      facet_.order = value == "value" ? FacetOrder::value : FacetOrder::count;
    } else if (name == "limit") {
      facet_.limit = number(value, 1);
    } else if (name == "offset") {
      facet_.offset = number(value, 0);
    } else if (name == "min") {
      facet_.least = number(value, 1);
    } else if (name == "depth") {
      facet_.depth = number(value, 1);
    } else {
      refuse("limit=N, offset=N, min=N, depth=N, sort=count, sort=value or contains=TEXT");
    }
  }

  void read_word(const std::string& word) {
    if (const auto unit = unit_of(word)) {
      facet_.unit = *unit;
    } else {
      facet_.limit = number(word, 1);
    }
  }

  std::size_t number(const std::string& word, std::size_t least) const {
    const auto number = parse_count(word);
    if (!number || *number < least || *number > most_values)
      refuse("a number from " + std::to_string(least));
    return *number;
  }

  [[noreturn]] void refuse(const std::string& expected) const {
    throw UsageError("--facet: expected " + expected + ", not '" + text_ + "'");
  }

  const std::string& text_;
  std::string_view rest_;
  bool has_more_ = false;
  FacetRequest facet_{};
};

}  // namespace

FacetRequest read_facet(const std::string& text, std::size_t limit) {
  return FacetReader(text, limit).read();
}

}  // namespace backfile
