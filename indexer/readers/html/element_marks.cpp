// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/element_marks.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Longer lists of classes come from style sheets in attributes and say nothing by their end.
constexpr std::size_t longest_classes = 512;

/// Whether `accept` takes one of the words of "pb-byline articleAuthor", of which hyphens,
/// underlines and capitals set apart four.
bool any_word(std::string_view classes, const std::function<bool(std::string_view)>& accept) {
  classes = classes.substr(0, longest_classes);
  std::string word;
  char before = ' ';
  for (const char c : classes) {
    const bool letter = is_upper(c) || is_lower(c);
    const bool begins = is_upper(c) && is_lower(before);
    if ((!letter || begins) && !word.empty()) {
      if (accept(word)) return true;
      word.clear();
    }
    if (letter) word += is_upper(c) ? static_cast<char>(c | 0x20) : c;
    before = c;
  }
  return !word.empty() && accept(word);
}

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

constexpr std::array<std::string_view, 8> author_words = {"byline", "bylines", "author", "authors",
                                                          "autor",  "autoren", "auteur", "autore"};

/// What of an author is not the name.
constexpr std::array<std::string_view, 14> other_words = {
    "comment", "avatar", "bio",  "image",   "img",   "photo",       "picture",
    "social",  "follow", "link", "twitter", "email", "description", "about"};

}  // namespace

bool marks_byline(std::string_view classes) {
  // Hardly any element is called so; all words that do it have one of these in them.
  if (classes.find("ut") == classes.npos && classes.find("yline") == classes.npos) return false;
  const auto of_author = [](std::string_view word) { return among(word, author_words); };
  const auto of_other = [](std::string_view word) { return among(word, other_words); };
  return any_word(classes, of_author) && !any_word(classes, of_other);
}

bool marks_publication(std::string_view classes) {
  if (has_word(classes, "entry-date")) return true;
  return any_word(classes, [](std::string_view word) {
    return word == "published" || word == "publish" || word == "pubdate" || word == "publication";
  });
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
