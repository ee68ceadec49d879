// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/item_values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/cleaning/bylines.h"
#include "indexer/readers/date_text.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// "Ann Berg" of "ann@post.example (Ann Berg)" and of "Ann Berg <ann@post.example>".
std::string_view without_address(std::string_view text) {
  if (text.find('@') == text.npos) return text;
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  if (open != text.npos && close != text.npos && open < close && close - open > 1) {
    return text.substr(open + 1, close - open - 1);
  }
  const std::size_t angle = text.find('<');
  return angle != text.npos && angle > 0 ? text.substr(0, angle) : text;
}

/// Words between two names, in languages of news.
constexpr std::array<std::string_view, 6> conjunctions = {" and ", " & ",   " und ",
                                                          " et ",  " och ", " og "};

/// What bylines begin with where they are not in English, whose "By" `read_byline` knows.
constexpr std::array<std::string_view, 7> prepositions = {"Von ", "Par ", "Por ", "Di ",
                                                          "Av ",  "Af ",  "Door "};

bool is_capital(char c) { return is_upper(c) || (c & 0x80) != 0; }

/// Words that make a line with capitals the name of something else than a person.
constexpr std::array<std::string_view, 14> impersonal_words = {
    "The",     "University", "Press",  "News",     "Staff",  "Institute", "Agency",
    "Journal", "Database",   "Writer", "Reporter", "Editor", "Insight",   "Correspondent"};

/// Whether `text` is two to four words of which the first and the last have a capital: "Ann d'Or".
bool is_full_name(std::string_view text) {
  const auto words = listed_lines(text, " ");
  if (words.size() < 2 || words.size() > 4) return false;
  const bool personal = std::none_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(impersonal_words.begin(), impersonal_words.end(), word) !=
           impersonal_words.end();
  });
  const std::string& last = words.back();
  return personal && is_capital(text.front()) &&
         std::any_of(last.begin(), last.end(), is_capital) &&
         text.find_first_of("0123456789@|/") == text.npos;
}

std::string_view without_preposition(std::string_view line) {
  for (const std::string_view preposition : prepositions) {
    if (line.starts_with(preposition)) line.remove_prefix(preposition.size());
  }
  return line;
}

/// `line` with commas for the words between names.
std::string with_commas(std::string line) {
  for (const std::string_view conjunction : conjunctions) {
    for (std::size_t at = line.find(conjunction); at != line.npos; at = line.find(conjunction)) {
      line.replace(at, conjunction.size(), ",");
    }
  }
  return line;
}

/// The names that `line` lists, or nothing if it is none of the forms that are known.
std::optional<std::vector<std::string>> listed_authors(std::string_view line) {
  if (const auto byline = read_byline(line)) return byline->authors;
  const std::string names_alone(without_preposition(line));
  const char* separator = line.find(';') == line.npos ? "," : ";";
  const auto names = listed_lines(with_commas(names_alone), separator);
  if (!names.empty() && std::all_of(names.begin(), names.end(), is_full_name)) return names;
  const auto byline = read_byline("By " + names_alone);
  if (!byline || byline->authors.empty()) return {};
  return byline->authors;
}

/// Whether `line` is one of `values`. Of more than any article has only the first ones are looked
/// at: the time would grow with the square of their number. Equal ones are dropped later, too.
bool contains_line(const std::vector<std::string>& values, std::string_view line) {
  constexpr std::size_t most_compared = 1000;
  const auto end =
      values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), most_compared));
  return std::find(values.begin(), end, line) != end;
}

}  // namespace

void add_authors(std::string_view text, std::vector<std::string>& authors) {
  const std::string line = html_line(without_address(text));
  const auto listed = listed_authors(line);
  if (!listed) return add_distinct_line(line, authors);
  for (const std::string& author : *listed) add_distinct_line(author, authors);
}

void add_distinct_line(std::string_view value, std::vector<std::string>& values) {
  std::string line = html_line(value);
  if (line.empty()) return;
  if (contains_line(values, line)) return;
  values.push_back(std::move(line));
}

void add_listed_values(std::string_view list, std::vector<std::string>& values) {
  for (const std::string& value : listed_lines(list, ",;")) add_distinct_line(value, values);
}

std::string web_address(std::string_view link, std::string_view base) {
  const std::string address = without_runs_of_blanks(link);
  if (address.starts_with("http://") || address.starts_with("https://")) return address;
  const std::size_t host = base.find("://");
  if (host == base.npos || !base.starts_with("http") || !address.starts_with('/')) return {};
  if (address.starts_with("//")) return std::string(base.substr(0, host + 1)) + address;
  return std::string(base.substr(0, base.find('/', host + 3))) + address;
}

void set_date(std::string_view text, const NewsItem& item, const ReadingLog& log, Date& date) {
  if (date.known() || is_blank(text)) return;
  if (const auto read = parse_news_date(text)) {
    date = *read;
  } else if (log.warned) {
    constexpr std::size_t most_quoted = 60;
    std::string quoted = without_runs_of_blanks(text.substr(0, most_quoted));
    log.warned(item.line, item.article.id, "the date \"" + quoted + "\" cannot be read");
  }
}

void set_date(std::string_view text, NewsItem& item, const ReadingLog& log) {
  Article& article = item.article;
  if (article.date.known()) return;
  set_date(text, item, log, article.date);
  article.date_text = date_text(without_runs_of_blanks(text), article.date);
}

}  // namespace backfile
