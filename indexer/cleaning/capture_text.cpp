// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "common/text/ascii.h"

namespace backfile {
namespace {

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view after(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start ? text.substr(start.size()) : text;
}

// The bytes of the blank that `text` begins with, or 0.
std::size_t blank_length(std::string_view text) {
  if (!is_beyond_ascii(text[0])) return is_ascii_blank(text[0]) ? 1 : 0;
  if (text.substr(0, 2) == "\u00a0") return 2;
  const std::string_view three = text.substr(0, 3);
  if (three >= "\u2000" && three <= "\u200a") return 3;
  return is_one_of(three, {"\u202f", "\u205f", "\u3000", "\u2028", "\u2029"}) ? 3 : 0;
}

constexpr std::array<std::string_view, 4> invisible = {"\ufeff", "\u200b", "\u200e", "\u200f"};

bool drop_end(std::string_view& text) {
  if (text.substr(0, 1) == " ") return text.remove_prefix(1), true;
  if (!text.empty() && text.back() == ' ') return text.remove_suffix(1), true;
  for (const auto mark : invisible) {
    if (text.substr(0, 3) == mark) return text.remove_prefix(3), true;
    if (text.size() >= 3 && text.substr(text.size() - 3) == mark) {
      return text.remove_suffix(3), true;
    }
  }
  return false;
}

bool is_file_ending(std::string_view word) {
  return is_one_of(lower_case(word), {"jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "html",
                                      "htm", "php", "pdf", "txt", "mp"});
}

struct Replacement {
  std::string_view from;
  std::string_view to;
};

// Typographic marks, all of which begin with one of two bytes, and what they are compared as;
// bullets and arrows are compared as blanks.
constexpr std::array<Replacement, 16> plain_marks = {{
    {"‘", "'"},
    {"’", "'"},
    {"“", "\""},
    {"”", "\""},
    {"–", "-"},
    {"—", "-"},
    {"•", " "},
    {"·", " "},
    {"»", ">"},
    {"›", ">"},
    {"→", ">"},
    {"▶", " "},
    {"►", " "},
    {"▸", " "},
    {"…", " "},
    {"■", " "},
}};

std::string with_plain_marks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const bool begins_mark = text[at] == '\xe2' || text[at] == '\xc2';
    if (!begins_mark) {
      plain += text[at++];
      continue;
    }
    const auto mark = std::find_if(plain_marks.begin(), plain_marks.end(), [&](const auto& m) {
      return text.compare(at, m.from.size(), m.from) == 0;
    });
    const bool found = mark != plain_marks.end();
    plain += found ? mark->to : text.substr(at, 1);
    at += found ? mark->from.size() : 1;
  }
  return plain;
}

// Whether no character of `text` is beyond ASCII and no blank of it could be spared.
bool is_squeezed_ascii(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (is_beyond_ascii(c) || (is_ascii_blank(c) && (c != ' ' || before == ' '))) return false;
    before = c;
  }
  return true;
}

std::set<std::string> long_words(std::string_view text) {
  std::set<std::string> found;
  std::string word;
  for (const char c : lower_case(text) + ' ') {
    if (is_letter(c) || is_digit(c) || is_beyond_ascii(c)) {
      word += c;
    } else if (word.size() >= 4) {
      found.insert(std::exchange(word, {}));
    } else {
      word.clear();
    }
  }
  return found;
}

}  // namespace

std::string squeeze(std::string_view text) {
  if (is_squeezed_ascii(text) && !text.ends_with(' ')) return std::string(text);
  std::string squeezed;
  squeezed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_length(text.substr(at));
    if (blank == 0) {
      squeezed += text[at];
    } else if (squeezed.empty() || squeezed.back() != ' ') {
      squeezed += ' ';
    }
    at += std::max<std::size_t>(blank, 1);
  }
  std::string_view middle = squeezed;
  while (drop_end(middle)) {
  }
  return middle.size() == squeezed.size() ? squeezed : std::string(middle);
}

std::string_view strip(std::string_view text, std::string_view also) {
  const auto drop = [&](char c) {
    return is_ascii_blank(c) || (!also.empty() && also.find(c) != std::string_view::npos);
  };
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

std::string phrase_key(std::string_view text) {
  constexpr std::string_view around = ":.,;!>|-*#[](){}+\"'";
  if (is_squeezed_ascii(text)) return lower_case(strip(text, around));
  const std::string key = lower_case(squeeze(with_plain_marks(text)));
  return std::string(strip(key, around));
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto byte = static_cast<unsigned char>(lower[i]);
    const bool latin =
        i > 0 && lower[i - 1] == '\xc3' && byte >= 0x80 && byte <= 0x9e && byte != 0x97;
    if (is_upper(lower[i]) || latin) lower[i] = static_cast<char>(byte + 0x20);
  }
  return lower;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if_not(at, text.end(), is_ascii_blank);
    at = std::find_if(begin, text.end(), is_ascii_blank);
    if (at != begin) words.emplace_back(begin, at);
  }
  return words;
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(separator);
    pieces.push_back(strip(text.substr(0, end)));
    if (end != std::string_view::npos) text.remove_prefix(end + separator.size());
  }
  return pieces;
}

bool begins_with_words(std::string_view text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  if (text.size() == start.size()) return true;
  const char next = text[start.size()];
  return !is_letter(next) && !is_digit(next) && next != '\'' && !is_beyond_ascii(next);
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

bool is_capitalised(std::string_view word) {
  return !word.empty() && (is_upper(word[0]) || is_beyond_ascii(word[0]));
}

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_lower);
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_domain(std::string_view word) {
  word = after(word, "@");
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view top = word.substr(dot + 1);
  return top.size() >= 2 && !is_file_ending(top) &&
         std::all_of(top.begin(), top.end(), is_letter) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; });
}

bool is_file_name(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > 0 && text.find(' ') == std::string_view::npos &&
         is_file_ending(text.substr(dot + 1));
}

bool is_link(std::string_view text) {
  const bool start = text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://" ||
                     text.substr(0, 4) == "www.";
  return start && text.find(' ') == std::string_view::npos;
}

std::string_view host_of(std::string_view link) {
  if (!is_link(link)) return {};
  const std::string_view rest = after(after(after(link, "https://"), "http://"), "www.");
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#:"));
  return is_domain(host) ? host : std::string_view{};
}

std::size_t shared_words(std::string_view one, std::string_view other) {
  const auto a = long_words(one);
  const auto b = long_words(other);
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) != 0; }));
}

}  // namespace backfile
