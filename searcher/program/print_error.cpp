// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_error.h"

#include <algorithm>
#include <string>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "searcher/program/manual.h"

namespace backfile {

namespace {

constexpr std::string_view ellipsis = "...";
constexpr std::string_view margin = "  ";
// How much of a long query to show before the place in question.
constexpr std::size_t context = 20;

// A query and the place in it, each safe to print.
struct Place {
  std::string before{};
  std::string blamed{};
  std::string after{};
};

// `at` or the next offset at which a character begins.
std::size_t character_boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

Place place_of(const QueryError& error, std::string_view query) {
  const std::size_t begin = character_boundary(query, error.offset());
  const std::size_t length = std::min(error.length(), query.size() - begin);
  const std::size_t end = character_boundary(query, begin + length);
  return {safe_text(query.substr(0, begin)), safe_text(query.substr(begin, end - begin)),
          safe_text(query.substr(end))};
}

std::string last_columns(const std::string& text, std::size_t width) {
  std::size_t left = display_width(text);
  if (left <= width) return text;
  std::size_t cut = 0;
  for (const Cluster& cluster : clusters_of(text)) {
    if (left + ellipsis.size() <= width) break;
    left -= cluster.width;
    cut += cluster.size;
  }
  return std::string(ellipsis) + text.substr(cut);
}

void shorten(Place& place, std::size_t width) {
  const std::size_t room = width > margin.size() + context ? width - margin.size() : context;
  const std::size_t all =
      display_width(place.before) + display_width(place.blamed) + display_width(place.after);
  if (all <= room) return;
  place.before = last_columns(place.before, context);
  std::size_t left = room - std::min(room, display_width(place.before));
  place.blamed = cut_to_width(place.blamed, left, ellipsis);
  left -= std::min(left, display_width(place.blamed));
  place.after = cut_to_width(place.after, left, ellipsis);
}

std::string underline(std::size_t width) {
  return '^' + std::string(width > 1 ? width - 1 : 0, '~');
}

}  // namespace

void print_error(std::string_view message, std::ostream& err) {
  err << search_program().name << ": " << safe_text(message) << '\n';
}

void print_query_error(const QueryError& error, std::string_view query, const Style& style,
                       std::ostream& err) {
  print_error(error.what(), err);
  if (error.offset() == QueryError::nowhere) return;
  Place place = place_of(error, query);
  if (style.width > 0) shorten(place, style.width);
  err << margin << place.before << place.blamed << place.after << '\n'
      << margin << std::string(display_width(place.before), ' ')
      << paint(underline(display_width(place.blamed)), look::match, style) << '\n';
}

void print_warnings(const std::vector<std::string>& warnings, std::ostream& err) {
  for (const std::string& warning : warnings) print_error("warning: " + warning, err);
}

}  // namespace backfile
