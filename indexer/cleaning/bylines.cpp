// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/bylines.h"

#include <algorithm>
#include <utility>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/names.h"
#include "indexer/cleaning/site_names.h"

namespace backfile {
namespace {

// Longer lines are sentences.
constexpr std::size_t longest_byline = 200;

bool is_organisation(std::string_view text) {
  const std::string lower = lower_case(text);
  return is_one_of(lower, {"reuters",
                           "afp",
                           "ap",
                           "associated press",
                           "the associated press",
                           "agence france-presse",
                           "bloomberg",
                           "upi",
                           "pti",
                           "ani",
                           "ians",
                           "dpa",
                           "efe",
                           "ansa",
                           "xinhua",
                           "tass",
                           "pa media",
                           "press association",
                           "canadian press",
                           "the canadian press",
                           "kyodo",
                           "yonhap",
                           "bbc",
                           "cnn",
                           "npr",
                           "pbs"});
}

bool is_role_word(std::string_view word) {
  const std::string lower = lower_case(word);
  return is_one_of(
      strip(lower, ",;:()"),
      {"correspondent", "correspondents", "reporter",  "reporters", "editor",   "editors",
       "writer",        "writers",        "columnist", "critic",    "producer", "contributor",
       "journalist",    "photographer",   "analyst",   "bureau",    "intern",   "blogger",
       "presenter",     "freelance",      "freelancer"});
}

bool is_staff(std::string_view text) {
  const auto words = words_of(text);
  const std::string lower = lower_case(text);
  return !words.empty() && words.size() <= 4 &&
         (is_role_word(words.back()) || begins_with_words(lower, "our ") ||
          is_one_of(words.back(), {"Staff", "staff", "STAFF", "desk", "Desk", "team", "Team"}));
}

// Cuts " in Port Sorrel" and " for The Gazette" off.
std::string_view without_place(std::string_view text) {
  for (const std::string_view word : {" in ", " for ", " at ", " of ", " @", " ("}) {
    text = text.substr(0, text.find(word));
  }
  return strip(text, ",;");
}

std::vector<std::string_view> split_at_and(std::string_view text) {
  std::vector<std::string_view> names;
  for (const auto amp : split_at(text, " & ")) {
    for (const auto with : split_at(amp, " with ")) {
      for (const auto lower : split_at(with, " and ")) {
        for (const auto name : split_at(lower, " AND ")) names.push_back(name);
      }
    }
  }
  return names;
}

// The names that one comma-free piece joins, or none if it holds anything else.
std::vector<std::string> names_in(std::string_view piece) {
  std::vector<std::string> names;
  piece = without_place(begins_with_words(piece, "and") ? strip(piece.substr(3)) : piece);
  for (const auto name : split_at_and(piece)) {
    if (!is_name(name) && !is_organisation(name)) return {};
    names.emplace_back(name);
  }
  return names;
}

// The names at the start of a list; what follows the first piece that is no name is a role.
std::vector<std::string> leading_names(std::string_view list) {
  std::vector<std::string> authors;
  for (const auto piece : split_at(list, ",")) {
    if (!authors.empty() && is_organisation(piece)) break;
    if (is_one_of(piece, {"Jr.", "Jr", "Sr.", "III", "MD", "PhD", "Ph.D."})) continue;
    const auto names = names_in(piece);
    if (names.empty()) break;
    authors.insert(authors.end(), names.begin(), names.end());
  }
  return authors;
}

std::pair<std::string_view, std::string_view> cut_at_separator(std::string_view text) {
  std::size_t cut = text.size();
  std::size_t length = 0;
  for (const std::string_view mark :
       {" | ", " • ", " · ", " – ", " — ", " - ", "; ", " Published ", " Updated ", " Posted "}) {
    const std::size_t found = text.find(mark);
    if (found >= cut) continue;
    cut = found;
    length = mark.size() > 5 ? 0 : mark.size();
  }
  return {strip(text.substr(0, cut)), strip(text.substr(std::min(cut + length, text.size())))};
}

std::string_view without_byline_start(std::string_view text) {
  constexpr std::string_view first_letters = "BbWSARTP";  // Of all below.
  if (text.empty() || first_letters.find(text[0]) == std::string_view::npos) return {};
  for (const std::string_view start :
       {"By", "BY", "by", "Written by", "Words by", "Words", "Story by", "Author", "Authors",
        "Reported by", "Words and pictures", "Words and photos", "Text and photos",
        "Words & photos", "Posted by", "Text by", "Report by", "Published by"}) {
    if (!begins_with_words(text, start)) continue;
    const std::string_view rest = text.substr(start.size());
    const bool colon = rest.substr(0, 1) == ":";
    const bool says_by = lower_case(start.substr(start.size() - 2)) == "by";
    if (!says_by && begins_with_words(rest, " by")) return strip(rest.substr(3));
    if (colon || (says_by && rest.substr(0, 1) == " ")) return strip(rest, ":");
  }
  return {};
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  for (const std::string_view mark : {" | ", " • ", " · ", " – ", " — ", " - "}) {
    if (text.find(mark) != std::string_view::npos) return split_at(text, mark);
  }
  return {text};
}

// "Tomas Reed" of "Tomas Reed reporting" or "By Tomas Reed"; empty for a bare name.
std::string_view reporter_in(std::string_view piece) {
  constexpr std::string_view verb = " reporting";
  const bool reporting =
      piece.size() > verb.size() && piece.substr(piece.size() - verb.size()) == verb;
  return reporting ? piece.substr(0, piece.size() - verb.size()) : without_byline_start(piece);
}

// `rest`, the end of `text`, is what a separator keeps apart from the names.
Byline make_byline(std::vector<std::string> authors, std::string_view text, std::string_view rest) {
  Byline byline{.authors = std::move(authors), .printed = std::string(text)};
  if (!read_date_line(rest)) return byline;
  byline.date = rest;
  byline.printed = without_separator(text.substr(0, text.size() - rest.size()));
  return byline;
}

}  // namespace

std::optional<Byline> read_byline(std::string_view text) {
  if (text.size() > longest_byline) return std::nullopt;
  const std::string_view who = without_byline_start(text);
  if (who.empty()) return std::nullopt;
  const auto [names, rest] = cut_at_separator(who);
  auto authors = leading_names(names);
  if (authors.empty() && !is_staff(names)) return std::nullopt;
  return make_byline(std::move(authors), text, rest);
}

std::optional<Byline> read_dated_byline(std::string_view text) {
  if (text.size() > longest_byline) return std::nullopt;
  Byline byline;
  bool certain = false;
  for (const auto piece : pieces_of(text)) {
    if (read_date_line(piece)) {
      if (byline.date.empty()) byline.date = piece;
      continue;
    }
    const bool reporter = !reporter_in(piece).empty();
    const auto name = reporter ? reporter_in(piece) : piece;
    if (!is_name(name)) return std::nullopt;
    if (!byline.authors.empty() && (certain || !reporter)) continue;
    byline.authors = {std::string(name)};
    byline.printed = piece;
    certain = reporter;
  }
  const bool both = !byline.date.empty() && !byline.authors.empty();
  return both ? std::optional<Byline>(byline) : std::nullopt;
}

std::optional<Byline> read_reporting_credit(std::string_view text) {
  const std::string_view note = strip(text, "()[].");
  if (text.size() > longest_byline * 2) return std::nullopt;
  for (const std::string_view start : {"Reporting by", "Additional reporting by", "Writing by",
                                       "Editing by", "Compiled by", "Edited by"}) {
    if (!begins_with_words(note, start)) continue;
    const auto [names, rest] = cut_at_separator(strip(note.substr(start.size())));
    const bool author = is_one_of(start, {"Reporting by", "Writing by"});
    return make_byline(author ? leading_names(names) : std::vector<std::string>{}, text, {});
  }
  return std::nullopt;
}

std::optional<Byline> read_names(std::string_view text) {
  if (text.size() > longest_byline) return std::nullopt;
  const auto [names, rest] = cut_at_separator(text);
  auto authors = leading_names(names);
  const bool whole_names = std::all_of(authors.begin(), authors.end(), [](const auto& author) {
    return words_of(author).size() >= 2 && words_of(author).size() <= 4;
  });
  if (authors.empty() || authors.size() > 3 || !whole_names) return std::nullopt;
  return make_byline(std::move(authors), text, rest);
}

bool is_author_role(std::string_view text) {
  const auto words = words_of(text);
  return !words.empty() && words.size() <= 8 && text.back() != '.' &&
         std::any_of(words.begin(), words.end(), is_role_word);
}

}  // namespace backfile
