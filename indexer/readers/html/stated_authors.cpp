// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/stated_authors.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/site_names.h"
#include "indexer/readers/item_values.h"

namespace backfile {

namespace {

// Bytes. Longer texts are no names, shorter ones neither.
constexpr std::size_t longest_byline = 200;
constexpr std::size_t shortest_byline = 2;

/// A name of more capitals that stands alone behind a comma is a person; one of fewer a degree or
/// an agency.
constexpr std::size_t longest_degree = 4;

template <std::size_t Size>
bool among(std::string_view text, const std::array<std::string_view, Size>& texts) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// What software writes where nobody gave a name, and labels without one.
constexpr std::array<std::string_view, 24> no_authors = {"stand",
                                                         "admin",
                                                         "administrator",
                                                         "webmaster",
                                                         "author",
                                                         "no author",
                                                         "unknown",
                                                         "anonymous",
                                                         "publisher",
                                                         "posted",
                                                         "posted by",
                                                         "posted on",
                                                         "published",
                                                         "published by",
                                                         "by",
                                                         "written by",
                                                         "autor",
                                                         "von",
                                                         "veröffentlicht",
                                                         "veröffentlicht am",
                                                         "veröffentlicht von",
                                                         "geschrieben von",
                                                         "par",
                                                         "auteur"};

/// What bylines begin with, in lower case; "By" and its kind in English is known to `read_byline`.
constexpr std::array<std::string_view, 19> labels = {"veröffentlicht von ",
                                                     "geschrieben von ",
                                                     "beitrag von ",
                                                     "ein beitrag von ",
                                                     "von: ",
                                                     "von ",
                                                     "autor: ",
                                                     "autorin: ",
                                                     "autoren: ",
                                                     "text: ",
                                                     "auteur: ",
                                                     "auteur : ",
                                                     "publié par ",
                                                     "par ",
                                                     "escrito por ",
                                                     "publicado por ",
                                                     "por ",
                                                     "di ",
                                                     "analysis by "};

constexpr std::array<std::string_view, 14> legal_forms = {"gmbh", "ggmbh", "ag",   "kg",    "e.v.",
                                                          "inc.", "inc",   "ltd",  "ltd.",  "llc",
                                                          "plc",  "s.l.",  "s.a.", "s.r.l."};

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c & 0x80) != 0 || is_letter(c); });
}

bool is_address(std::string_view text) {
  return is_link(text) || text.find("://") != text.npos || text.starts_with("//") ||
         text.starts_with('@');
}

/// Whether what begins here is no part of a name: a date, a number or an address.
bool begins_other_matter(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  const bool number = !word.empty() && is_digit(word[0]);
  return number || is_link(word) || word.find('@') != word.npos || read_date_line(text);
}

/// `text` up to other matter, without the "on" or "am" before a date.
std::string_view names_before(std::string_view text) {
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    if (begins_other_matter(text.substr(at + 1))) text = text.substr(0, at);
  }
  for (const std::string_view word : {" on", " at", " am", " um", " le", " el", " il"}) {
    if (text.ends_with(word)) return text.substr(0, text.size() - word.size());
  }
  return text;
}

std::string_view without_label(std::string_view byline) {
  const std::string lower = lower_case(byline);
  for (const std::string_view label : labels) {
    if (lower.starts_with(label)) return byline.substr(label.size());
  }
  return byline;
}

/// "Ann Berg" of "Ann Berg Bay Post" if the site is the Bay Post. Blogs are called by one name.
std::string_view without_site(std::string_view author, const PageNames& names) {
  for (std::size_t at = author.find(' ', author.find(' ') + 1); at < author.size();
       at = author.find(' ', at + 1)) {
    if (names_site(author.substr(at + 1), names)) return author.substr(0, at);
  }
  return author;
}

/// Whether what stands behind a name and a comma is no name: "PhD", "MS", "AFP".
bool is_degree(std::string_view text) {
  return text.size() <= longest_degree && text.find(' ') == text.npos &&
         std::none_of(text.begin() + 1, text.end() - 1, is_lower);
}

}  // namespace

AuthorKind kind_of_author(std::string_view text, const PageNames& names) {
  const bool fits = text.size() >= shortest_byline && text.size() <= longest_byline;
  if (!fits || !has_letter(text) || is_address(text)) return AuthorKind::none;
  if (among(lower_case(strip(text, ":,.")), no_authors)) return AuthorKind::none;
  return has_legal_form(text) || names_site(text, names) ? AuthorKind::company : AuthorKind::author;
}

std::string marked_byline(std::string text) {
  for (std::size_t at = text.find(" ,"); at != text.npos; at = text.find(" ,", at)) {
    text.erase(at, 1);
  }
  if (const auto byline = read_byline(text)) return byline->printed;
  if (const auto byline = read_dated_byline(text)) return byline->printed;
  return std::string(without_separator(names_before(text)));
}

void add_stated_authors(const std::string& byline, const PageNames& names,
                        std::vector<std::string>& authors) {
  std::vector<std::string> found;
  if (has_legal_form(byline)) return add_distinct_line(byline, authors);
  add_authors(without_label(byline), found);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i == 0 || !is_degree(found[i])) add_distinct_line(without_site(found[i], names), authors);
  }
}

bool has_legal_form(std::string_view name) {
  const std::string lower = lower_case(name);
  const auto words = words_of(lower);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return among(strip(word, ","), legal_forms); });
}

}  // namespace backfile
