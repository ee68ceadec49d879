// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/picture_texts.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_words.h"

namespace backfile {
namespace {

// Shorter lines stand twice on a page for other reasons, longer ones are paragraphs.
constexpr std::size_t shortest_twin_words = 5;
constexpr std::size_t longest_caption_words = 80;

// A caption says within so many words that it is a photo's.
constexpr std::size_t longest_photo_naming = 14;

// A caption may go on behind its alternative text by no more bytes than a credit has.
constexpr std::size_t longest_added_credit = 80;

bool begins_alike(std::string_view one, std::string_view other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  const std::size_t longer = std::max(one.size(), other.size());
  return longer - shorter <= longest_added_credit &&
         one.substr(0, shorter) == other.substr(0, shorter);
}

bool are_twins(const RawLine& one, const RawLine& other) {
  const std::size_t words = std::min(one.words, other.words);
  return words >= shortest_twin_words && words <= longest_caption_words && one.sentences == 1 &&
         begins_alike(one.text, other.text);
}

// What stands before the dash behind a place, and after it; nothing if there is none.
std::pair<std::string_view, std::string_view> cut_at_dash(std::string_view text) {
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    const std::size_t at = text.find(dash);
    if (at != std::string_view::npos) return {text.substr(0, at), text.substr(at + dash.size())};
  }
  return {};
}

bool says_how_made(const std::vector<std::string_view>& words) {
  return std::any_of(words.begin(), words.end(), [](auto word) {
    return is_one_of(word, {"file", "provided", "released", "taken", "shows"});
  });
}

// "March 4, 2022".
bool says_day(const std::vector<std::string_view>& words) {
  for (std::size_t k = 1; k < words.size(); ++k) {
    const bool month = month_number(lower_case(strip(words[k - 1], "."))) != 0;
    if (month && is_number(strip(words[k], ","))) return true;
  }
  return false;
}

}  // namespace

bool is_said_twice(const Page& page, std::size_t i) {
  if (page.marked_up() && page.markup[i].heading > 0) return false;
  const bool before = i > 0 && i - 1 != page.title && are_twins(page.raw[i - 1], page.raw[i]);
  const bool behind =
      i + 1 < page.size() && i + 1 != page.title && are_twins(page.raw[i], page.raw[i + 1]);
  return before || behind;
}

bool is_placed_and_dated(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  const auto [place, rest] = cut_at_dash(line.text);
  if (place.empty() || line.words > longest_caption_words || has_small_letter(place)) return false;
  const std::string_view date = rest.substr(0, rest.find(':'));
  if (date.size() == rest.size()) return false;
  const auto words = words_of(date);
  return words.size() >= 2 && words.size() <= 3 && month_number(lower_case(words[0])) != 0 &&
         is_number(strip(words[1], ","));
}

bool is_named_photo(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  const bool points =
      begins_with_words(line.text, "In this") || begins_with_words(line.text, "This");
  if (!points || line.words > longest_caption_words) return false;
  auto words = words_of(line.text);
  words.resize(std::min(words.size(), longest_photo_naming));
  const auto photo = std::find_if(words.begin(), words.end(), [](auto word) {
    return is_one_of(strip(word, ","), {"photo", "photograph", "image", "screenshot", "picture"});
  });
  return photo != words.end() && (says_how_made(words) || says_day(words));
}

}  // namespace backfile
