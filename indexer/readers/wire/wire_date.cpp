// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/news_date.h"

namespace backfile {

namespace {

/// Whether `text` has a digit where `shape` has a 9, and the same characters elsewhere.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '9' ? !is_digit(text[i]) : text[i] != shape[i]) return false;
  }
  return true;
}

/// The last `size` bytes of `text`, or all of it.
std::string_view tail(std::string_view text, std::size_t size) {
  return text.substr(text.size() - std::min(size, text.size()));
}

std::string with_colon(std::string_view clock) {
  return std::string(clock.substr(0, 2)) + ":" + std::string(clock.substr(2));
}

std::string dotted(std::string_view day, std::string_view month, std::string_view year) {
  return std::string(day) + "." + std::string(month) + "." + std::string(year);
}

/// "071341 GMT Okt 15".
std::string iptc_date(const std::vector<std::string_view>& words) {
  if (words.size() != 4 || !has_shape(words[0], "999999")) return {};
  return std::string(words[0].substr(0, 2)) + " " + std::string(words[2]) + " " +
         std::string(words[3]) + " " + with_colon(words[0].substr(2)) + " " + std::string(words[1]);
}

/// "AP-WF-11-13-13 1509GMT".
std::string associated_press_date(const std::vector<std::string_view>& words) {
  if (words.size() != 2 || !has_shape(words[1].substr(0, 4), "9999")) return {};
  const std::string_view day = tail(words[0], 9);
  if (!has_shape(day, "-99-99-99")) return {};
  return dotted(day.substr(4, 2), day.substr(1, 2), day.substr(7)) + " " +
         with_colon(words[1].substr(0, 4)) + " " + std::string(words[1].substr(4));
}

/// "KWS-21:37-09-12-18".
std::string kyodo_date(const std::vector<std::string_view>& words) {
  if (words.size() != 1) return {};
  const std::string_view moment = tail(words[0], 15);
  if (!has_shape(moment, "-99:99-99-99-99")) return {};
  return dotted(moment.substr(7, 2), moment.substr(10, 2), moment.substr(13)) + " " +
         std::string(moment.substr(1, 5));
}

}  // namespace

std::optional<Date> parse_wire_date(std::string_view trailer) {
  const auto words = words_of(trailer);
  for (const auto read : {iptc_date, associated_press_date, kyodo_date}) {
    const std::string text = read(words);
    if (!text.empty()) return parse_news_date(text);
  }
  return std::nullopt;
}

}  // namespace backfile
