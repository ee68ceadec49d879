// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

struct NamedZone {
  std::string_view name;
  Zone zone;
};

constexpr std::array<NamedZone, 27> zones = {{
    {"utc", {true, 0}},    {"gmt", {true, 0}},    {"z", {true, 0}},      {"bst", {true, 60}},
    {"cet", {true, 60}},   {"cest", {true, 120}}, {"eet", {true, 120}},  {"eest", {true, 180}},
    {"est", {true, -300}}, {"edt", {true, -240}}, {"cdt", {true, -300}}, {"mst", {true, -420}},
    {"mdt", {true, -360}}, {"pst", {true, -480}}, {"pdt", {true, -420}}, {"jst", {true, 540}},
    {"aest", {true, 600}}, {"aedt", {true, 660}}, {"nzst", {true, 720}}, {"nzdt", {true, 780}},
    {"cst", {false, 0}},   {"ist", {false, 0}},   {"et", {false, 0}},    {"ct", {false, 0}},
    {"mt", {false, 0}},    {"pt", {false, 0}},    {"hkt", {true, 480}},
}};

// Whether `word` is `name` or its first three or, as in "sept" and "tues", four or five letters.
bool is_short_for(std::string_view word, std::string_view name) {
  return word == name ||
         (word.size() >= 3 && word.size() <= 5 && name.substr(0, word.size()) == word);
}

int number_of(std::string_view digits) {
  int number = -1;
  if (digits.size() <= 2 && is_number(digits)) {
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
  }
  return number;
}

std::string_view half_of_day(std::string_view word) {
  const std::string_view end = word.size() > 2 ? word.substr(word.size() - 2) : std::string_view{};
  return is_one_of(end, {"am", "pm"}) ? end : std::string_view{};
}

}  // namespace

int month_number(std::string_view word) {
  const auto found = std::find_if(months.begin(), months.end(),
                                  [&](auto name) { return is_short_for(word, name); });
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

bool is_weekday(std::string_view word) {
  return std::any_of(weekdays.begin(), weekdays.end(),
                     [&](auto name) { return is_short_for(word, name); });
}

std::optional<Zone> find_zone(std::string_view word) {
  const auto found =
      std::find_if(zones.begin(), zones.end(), [&](const auto& z) { return z.name == word; });
  return found == zones.end() ? std::nullopt : std::optional<Zone>(found->zone);
}

std::optional<ClockTime> read_clock(std::string_view word) {
  const std::string_view half = half_of_day(word);
  word.remove_suffix(half.size());
  const std::string_view mark = word.find(':') == std::string_view::npos ? "." : ":";
  const auto parts = split_at(word, mark);
  if (parts.size() > 3 || (parts.size() == 1 && half.empty())) return std::nullopt;
  std::array<int, 3> value = {0, 0, 0};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    value[i] = number_of(parts[i]);
    if (value[i] < 0 || (i > 0 && parts[i].size() != 2)) return std::nullopt;
  }
  ClockTime time{.seconds = -1, .half_day = !half.empty()};
  if (value[0] > 23 || value[1] > 59 || value[2] > 59) return time;
  time.seconds = in_half_day(value[0] * 3600 + value[1] * 60 + value[2], half);
  return time;
}

int in_half_day(int seconds, std::string_view half) {
  constexpr int noon = 12 * 3600;
  if (half.empty() || seconds < 0) return seconds;
  if (seconds >= noon + 3600) return -1;
  return seconds % noon + (half == "pm" ? noon : 0);
}

}  // namespace backfile
