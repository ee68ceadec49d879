// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/names.h"

#include <algorithm>
#include <string>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_words.h"

namespace backfile {
namespace {

constexpr std::size_t longest_name_words = 5;

bool is_particle(std::string_view word) {
  return is_one_of(word, {"de",   "da",  "do",  "dos", "di",  "del", "della", "du",  "des",
                          "la",   "le",  "van", "von", "der", "den", "ter",   "ten", "bin",
                          "bint", "ibn", "al",  "el",  "y",   "zu",  "af",    "av"});
}

// Capitalised words that no personal name has.
bool is_never_in_name(std::string_view word) {
  const std::string lower = lower_case(word);
  return is_one_of(lower, {"the",      "a",         "an",           "our",       "on",
                           "in",       "at",        "for",          "of",        "to",
                           "with",     "is",        "was",          "news",      "press",
                           "times",    "post",      "daily",        "staff",     "correspondent",
                           "reporter", "editor",    "writer",       "columnist", "contributor",
                           "bureau",   "desk",      "agency",       "agencies",  "chief",
                           "senior",   "political", "media",        "tv",        "radio",
                           "magazine", "network",   "special",      "service",   "team",
                           "photo",    "photos",    "photographer", "video"}) ||
         is_weekday(lower) || (month_number(lower) != 0 && lower.size() > 4);
}

bool is_name_word(std::string_view word) {
  if (is_particle(word)) return true;
  return is_capitalised(word) &&
         word.find_first_of("0123456789:!?\"/|@") == std::string_view::npos &&
         !is_never_in_name(word);
}

}  // namespace

bool is_name(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > longest_name_words || is_particle(words.back())) return false;
  return std::all_of(words.begin(), words.end(), is_name_word);
}

}  // namespace backfile
