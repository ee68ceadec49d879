// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/element_marks.h"

#include <string>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/html/hints.h"
#include "indexer/readers/html_tokens.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

// Names of what is about an author, or of others than those of the article.
constexpr Hints other_people =
    Hint::author_box | Hint::comments | Hint::share | Hint::related | Hint::caption | Hint::credit;

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
  each_token(classes, [&](std::string_view name) {
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 12;
    if (name.size() < shortest || name.size() > longest) return;
    aside = aside || is_one_of(ascii_lower(name), {"comment", "comments", "comment-list",
                                                   "commentlist", "related", "sidebar", "teaser"});
  });
  return aside;
}

bool has_word(std::string_view words, std::string_view word) {
  bool found = false;
  each_token(words, [&](std::string_view name) {
    found = found || (name.size() == word.size() && ascii_lower(name) == word);
  });
  return found;
}

}  // namespace backfile
