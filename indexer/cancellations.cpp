// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cancellations.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "backfile/error.h"
#include "common/published_file.h"
#include "indexer/item_version.h"

namespace backfile {
namespace {

using Json = nlohmann::json;

// `date`, no more exact than `other`.
Date as_exact_as(Date date, const Date& other) {
  if (other.second_of_day < 0) date.second_of_day = -1;
  if (other.day == 0) date.day = 0;
  if (other.month == 0) date.month = 0;
  return date;
}

bool is_later(const Date& a, const Date& b) {
  return a.known() && b.known() && as_exact_as(a, b) > as_exact_as(b, a);
}

std::string line_of(const std::string& id, const ItemState& state) {
  return Json::array({id, state.version, to_string(state.date)})
             .dump(-1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace

bool is_later_state(const ItemState& a, const ItemState& b) {
  if (!a.version.empty() && !b.version.empty()) return is_older_version(b.version, a.version);
  return is_later(a.date, b.date);
}

void Cancellations::add(const std::string& id, const ItemState& state) {
  auto& [version, date] = items_[id];
  if (version.empty() || is_older_version(version, state.version)) version = state.version;
  date = std::max(date, state.date);
}

bool Cancellations::keep_out(const std::string& id, const ItemState& state) const {
  const auto found = items_.find(id);
  return found != items_.end() && !is_later_state(state, found->second);
}

std::string Cancellations::encode() const {
  std::string text;
  for (const auto& [id, state] : items_) text += line_of(id, state);
  return text;
}

Cancellations Cancellations::decode(std::string_view text) try {
  Cancellations cancellations;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1);
    const auto row = Json::parse(text.substr(0, end + 1));
    const auto date = parse_date(row.at(2).get<std::string>());
    cancellations.items_[row.at(0)] = {row.at(1), date.value_or(Date{})};
    text.remove_prefix(end + 1);
  }
  return cancellations;
} catch (const Json::exception&) {
  throw IndexError(IndexError::Problem::damaged, "a file of cancellations cannot be understood");
}

Cancellations read_cancellations(const std::filesystem::path& index, const Manifest& manifest) {
  if (!manifest.cancellations) return {};
  return Cancellations::decode(read_published(index, *manifest.cancellations));
}

}  // namespace backfile
