// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/noise_rules.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/site_names.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::size_t longest_share_line_words = 14;
constexpr std::size_t longest_box_words = 40;
constexpr std::size_t longest_notice_words = 90;
constexpr std::size_t longest_separator = 200;
constexpr std::size_t longest_menu_words = 30;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

// "12", "1.2K", "(14)".
bool is_count(std::string_view word) {
  word = strip(word, "()");
  if (!word.empty() && std::string_view("kKmM+").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return !word.empty() && word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_share_word(std::string_view word) {
  return is_phrase(PhraseUse::share_word, word) || is_domain(word) || word[0] == '@';
}

bool is_share_filler(std::string_view word) {
  return is_phrase(PhraseUse::share_filler, word) || is_count(word) || word == "-" || word == "|" ||
         word == "/" || word == "+" || word == "&" || word == ">";
}

// `key` without the numbers and brackets of a counter at either end.
std::string_view without_count(std::string_view key) {
  auto words = words_of(key);
  if (!words.empty() && is_count(words.front())) key.remove_prefix(words.front().size());
  if (words.size() > 1 && is_count(words.back())) key.remove_suffix(words.back().size());
  return strip(key, "(),:");
}

bool is_time_unit(std::string_view word) {
  return is_one_of(word,
                   {"second", "seconds", "sec",   "secs",  "minute", "minutes", "min",  "mins",
                    "hour",   "hours",   "hr",    "hrs",   "h",      "m",       "d",    "day",
                    "days",   "week",    "weeks", "month", "months", "year",    "years"});
}

bool is_relative_time_key(std::string_view key) {
  if (!key.ends_with("ago")) return false;
  auto words = words_of(key);
  while (!words.empty() && is_one_of(words.front(), {"updated", "published", "posted", "last",
                                                     "modified", "about", "an", "a"})) {
    words.erase(words.begin());
  }
  if (words.size() < 2 || words.size() > 4 || words.back() != "ago") return false;
  return std::all_of(words.begin(), words.end() - 1, [](auto word) {
    return is_count(word) || is_time_unit(word) || is_count(word.substr(0, word.size() - 1));
  });
}

// "5 min read", "reading time: 4 minutes", "4-minute read".
bool is_reading_time(std::string_view key) {
  if (std::none_of(key.begin(), key.end(), is_digit)) return false;
  const auto words = words_of(key);
  if (words.size() > 6) return false;
  return std::all_of(words.begin(), words.end(),
                     [](auto word) {
                       const auto bare = strip(word, ":,");
                       return is_count(bare) || is_time_unit(bare) ||
                              is_one_of(bare,
                                        {"read", "reading", "time", "to", "listen", "estimated",
                                         "est", "watch", "minute-read", "about", "-", "approx"}) ||
                              (bare.find("-min") != std::string_view::npos);
                     }) &&
         (key.find("read") != std::string_view::npos ||
          key.find("listen") != std::string_view::npos ||
          key.find("watch") != std::string_view::npos);
}

// "0:00", "0:00 / 3:41", "1/5", "1 of 5": the clocks and counters of players and galleries.
bool is_player_counter(std::string_view key) {
  if (key.find(" / ") == std::string_view::npos) return false;
  const auto words = words_of(key);
  return words.size() >= 2 && words.size() <= 3 &&
         key.find_first_of("/:") != std::string_view::npos &&
         std::all_of(words.begin(), words.end(), [](auto word) {
           return word.find_first_not_of("0123456789:/") == std::string_view::npos;
         });
}

// "Image 1 of 5", "Bild 2 von 9": the counters of galleries.
bool is_gallery_counter(std::string_view key) {
  const auto words = words_of(key);
  return words.size() == 4 && is_number(words[1]) && is_number(words[3]) &&
         is_one_of(words[0], {"image", "photo", "picture", "slide", "bild", "foto", "imagen"}) &&
         is_one_of(words[2], {"of", "von", "sur", "de", "di"});
}

bool says_year(std::string_view text) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(), [](auto word) {
    word = word.substr(0, 4);
    return word.size() == 4 && is_number(word) && (word[0] == '1' || word[0] == '2');
  });
}

}  // namespace

bool is_share_line(const RawLine& line) {
  const auto words = words_of(line.key);
  if (words.empty() || words.size() > longest_share_line_words) return false;
  std::size_t share_words = 0;
  for (auto word : words) {
    word = strip(word, ",:()|");
    if (word.empty() || is_share_filler(word)) continue;
    if (!is_share_word(word)) return false;
    ++share_words;
  }
  const bool only_address = words.size() == 1 && (words[0][0] == '@' || is_domain(words[0]));
  return share_words > 0 && !only_address;
}

bool is_advertisement(const RawLine& line) { return has_use(line.uses, PhraseUse::advertisement); }

bool is_cookie_notice(const RawLine& line) {
  return line.words <= longest_notice_words &&
         phrase_at_start(PhraseUse::cookie_start, line.key) > 0;
}

bool is_newsletter_box(const RawLine& line) {
  if (has_use(line.uses, PhraseUse::newsletter_line)) return true;
  return line.words <= longest_box_words &&
         phrase_at_start(PhraseUse::newsletter_start, line.key) > 0 &&
         has_phrase(PhraseUse::newsletter_word, line.key);
}

bool is_comments_line(const RawLine& line) {
  return line.words <= 8 && is_phrase(PhraseUse::comments_line, without_count(line.key));
}

bool is_comment_mark(const RawLine& line) {
  return line.words <= 5 && is_phrase(PhraseUse::comment_mark, without_count(line.key));
}

bool is_reading_aid(const RawLine& line) {
  return has_use(line.uses, PhraseUse::reading_aid) || is_reading_time(line.key) ||
         is_player_counter(line.key) || is_gallery_counter(line.key);
}

bool is_relative_time(const RawLine& line) {
  return line.words <= 8 && is_relative_time_key(line.key);
}

bool is_navigation(const RawLine& line) {
  return has_use(line.uses, PhraseUse::navigation) || has_use(line.uses, PhraseUse::footer_line);
}

bool is_menu_bar(const RawLine& line) {
  if (line.words > longest_menu_words || line.key.find(" | ") == std::string::npos) return false;
  const auto pieces = split_at(line.key, " | ");
  const bool known = std::any_of(pieces.begin(), pieces.end(), [](auto piece) {
    return is_phrase(PhraseUse::navigation, piece) || is_phrase(PhraseUse::footer_line, piece);
  });
  return (known || pieces.size() > 3) && !is_domain(pieces[0]) && !read_date_line(pieces.back()) &&
         std::all_of(pieces.begin(), pieces.end(),
                     [](auto piece) { return words_of(piece).size() <= 3; });
}

bool is_breadcrumb(const RawLine& line) {
  return line.words <= 20 && first_word(line.key) == "home" &&
         (line.key.find(" > ") != std::string::npos || line.key.find(" / ") != std::string::npos ||
          line.key.find(" | ") != std::string::npos);
}

bool is_site_footer(const RawLine& line) {
  if (phrase_at_start(PhraseUse::footer_start, line.key) > 0 && line.words <= longest_notice_words)
    return true;
  if (line.words > longest_box_words || behind_copyright(line.text).empty()) return false;
  return says_year(line.text) || line.key.find("rights reserved") != std::string::npos ||
         line.key.find("reproduction") != std::string::npos ||
         line.key.find("permission") != std::string::npos;
}

bool is_tag_list(const RawLine& line) {
  const std::size_t start = phrase_at_start(PhraseUse::tags_start, line.key);
  const bool whole_line = start == line.key.size();
  return start > 0 && !line.ends_full_stop && line.words <= longest_box_words &&
         (whole_line || line.key[start] == ':');
}

bool is_bare_link(const RawLine& line) {
  if (line.text.find(' ') != std::string::npos) return false;
  const std::size_t at = line.text.find('@');
  const bool mail = at != std::string::npos && at > 0 && is_domain(line.text.substr(at + 1));
  return is_link(line.text) || is_file_name(line.text) || mail || line.text[0] == '@' ||
         is_domain(line.text);
}

bool is_separator(const RawLine& line) {
  return line.text.size() <= longest_separator &&
         std::all_of(line.key.begin(), line.key.end(), [](char c) {
           return std::string_view(" _=~-*.,:;|/\\#+<>()[]").find(c) != std::string_view::npos;
         });
}

bool is_canonical_link(const RawLine& line) { return !canonical_url(line.text).empty(); }

}  // namespace backfile
