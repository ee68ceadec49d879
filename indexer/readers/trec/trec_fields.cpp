// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/trec_fields.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/wire/wire_date.h"

namespace backfile {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

struct Collection {
  std::string_view prefix;
  std::string_view source;
};
constexpr std::array<Collection, 10> collections = {{
    {"AP", "Associated Press"},
    {"APW", "Associated Press"},
    {"APW_ENG_", "Associated Press"},
    {"FBIS", "Foreign Broadcast Information Service"},
    {"FT", "Financial Times"},
    {"LA", "Los Angeles Times"},
    {"NYT", "The New York Times"},
    {"NYT_ENG_", "The New York Times"},
    {"SJMN", "San Jose Mercury News"},
    {"WSJ", "The Wall Street Journal"},
}};

/// "910514" as ISO 8601.
std::string whole_date(std::string_view six) {
  const std::string century = six.front() < '5' ? "20" : "19";
  return century + std::string(six);
}

/// "03/04/90" with the day first.
std::string day_first(const std::string& text) {
  const std::size_t first = text.find('/');
  const std::size_t second = first == text.npos ? first : text.find('/', first + 1);
  if (second == text.npos || second - first > 3 || first > 2) return text;
  const std::string year = text.substr(second + 1);
  return text.substr(first + 1, second - first - 1) + "." + text.substr(0, first) + "." + year;
}

}  // namespace

std::string_view trec_source(std::string_view docno) {
  const auto digit = std::find_if(docno.begin(), docno.end(), is_digit);
  const auto prefix = docno.substr(0, static_cast<std::size_t>(digit - docno.begin()));
  const auto found = std::find_if(collections.begin(), collections.end(),
                                  [&](const auto& entry) { return entry.prefix == prefix; });
  return found == collections.end() ? std::string_view{} : found->source;
}

Date trec_docno_date(std::string_view docno) {
  const auto begin = std::find_if(docno.begin(), docno.end(), is_digit);
  const auto end = std::find_if_not(begin, docno.end(), is_digit);
  const auto day = docno.substr(static_cast<std::size_t>(begin - docno.begin()),
                                static_cast<std::size_t>(end - begin));
  return day.size() == 8 ? parse_news_date(day).value_or(Date{}) : Date{};
}

Date trec_date(std::string_view text) {
  std::string rest = without_runs_of_blanks(text);
  if (rest.size() == 6 && all_digits(rest)) rest = whole_date(rest);
  for (rest = day_first(rest); !rest.empty();) {
    if (const auto date = parse_news_date(rest)) return *date;
    const std::size_t comma = rest.rfind(',');
    rest.resize(comma == rest.npos ? 0 : comma);
  }
  return {};
}

Date trec_file_id_date(std::string_view text) {
  return parse_wire_date(without_runs_of_blanks(text)).value_or(Date{});
}

std::string trec_headline(std::string headline) {
  const std::size_t slash = headline.find(" / ");
  if (!headline.starts_with("FT ") || slash == headline.npos) return headline;
  const bool dated = parse_news_date(headline.substr(3, slash - 3)).has_value();
  return dated ? headline.substr(slash + 3) : headline;
}

}  // namespace backfile
