// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/element_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/cleaning/html/hints.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

// Names of what is about an author, or of others than those of the article.
constexpr Hints other_people =
    Hint::author_box | Hint::comments | Hint::share | Hint::related | Hint::caption | Hint::credit;

template <typename Visit>
void each_name(std::string_view names, Visit visit) {
  constexpr std::string_view blanks = " \t\r\n\f";
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(blanks), names.size());
    if (end > 0) visit(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

template <std::size_t Size>
bool among(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool marks_byline(std::string_view classes) {
  const Hints hints = hints_of_names(classes);
  return has(hints, Hint::byline) && !has_any(hints, other_people);
}

bool marks_publication(std::string_view classes) {
  return has_word(classes, "entry-date") || ascii_lower(classes).find("publi") != std::string::npos;
}

bool marks_aside(std::string_view classes) {
  bool aside = false;
  each_name(classes, [&](std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {
        "comment", "comments", "comment-list", "commentlist", "related", "sidebar", "teaser"};
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 12;
    if (name.size() < shortest || name.size() > longest) return;
    aside = aside || among(ascii_lower(name), names);
  });
  return aside;
}

bool has_word(std::string_view words, std::string_view word) {
  bool found = false;
  each_name(words, [&](std::string_view name) {
    found = found || (name.size() == word.size() && ascii_lower(name) == word);
  });
  return found;
}

}  // namespace backfile
