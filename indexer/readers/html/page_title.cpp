// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page_title.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/site_names.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

// A heading, and what is left of a title, has at least that many words; a name at most this many.
constexpr std::size_t fewest_headline_words = 4;
constexpr std::size_t most_name_words = 5;

/// What stands between a headline and the name of a site. A colon stands inside of headlines too.
constexpr std::array<std::string_view, 11> separators = {" › ", " | ", " - ", " – ",  " — ", " » ",
                                                         " · ", " • ", " « ", " :: ", " / "};
constexpr std::string_view colon = ": ";

struct Cut {
  std::string_view before;
  std::string_view behind;
};

std::optional<Cut> cut_at(std::string_view title, std::size_t at, std::string_view separator) {
  if (at == title.npos) return std::nullopt;
  return Cut{strip(title.substr(0, at)), strip(title.substr(at + separator.size()))};
}

std::optional<Cut> cut_at_last(std::string_view title) {
  std::size_t last = title.npos;
  std::string_view separator;
  for (const std::string_view mark : separators) {
    const std::size_t found = title.rfind(mark);
    if (found == title.npos || (last != title.npos && found < last)) continue;
    last = found;
    separator = mark;
  }
  return cut_at(title, last, separator);
}

std::optional<Cut> cut_at_first(std::string_view title) {
  std::size_t first = title.find(colon);
  std::string_view separator = colon;
  for (const std::string_view mark : separators) {
    const std::size_t found = title.find(mark);
    if (found >= first) continue;
    first = found;
    separator = mark;
  }
  return cut_at(title, first, separator);
}

/// The letters and figures of a name: "thegazette" of "The Gazette".
std::string compact(std::string_view name) {
  std::string letters = lower_case(name);
  std::erase_if(letters, [](char c) {
    return (c & 0x80) == 0 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
  });
  return letters;
}

std::string_view without_article(std::string_view letters) {
  return letters.starts_with("the") ? letters.substr(3) : letters;
}

/// Whether one of the labels of a host, or all of it, is `letters`: "gazette" of
/// "www.gazette.example".
bool is_in_host(std::string_view host, const std::string& letters) {
  if (letters.empty()) return false;
  if (compact(host) == letters || compact(host) == "www" + letters) return true;
  const auto labels = split_at(host, ".");
  return std::any_of(labels.begin(), labels.end(),
                     [&](std::string_view label) { return compact(label) == letters; });
}

/// The beginning of `title` that a heading repeats, up to a separator or its end.
std::string_view repeated_in_heading(std::string_view title, const PageNames& names) {
  for (std::optional<Cut> cut = Cut{title, {}}; cut; cut = cut_at_last(cut->before)) {
    const std::string key = phrase_key(cut->before);
    const bool repeated =
        std::any_of(names.headings.begin(), names.headings.end(),
                    [&](const std::string& heading) { return phrase_key(heading) == key; });
    if (repeated && !names_site(cut->before, names)) return cut->before;
  }
  return {};
}

bool is_slug(std::string_view title) {
  return title.find(' ') == title.npos && std::count(title.begin(), title.end(), '-') >= 2;
}

bool leaves_headline(const Cut& cut) {
  const std::size_t left = words_of(cut.before).size();
  const std::size_t name = words_of(cut.behind).size();
  return left >= fewest_headline_words && name <= most_name_words && name < left;
}

}  // namespace

bool names_site(std::string_view name, const PageNames& names) {
  const std::string letters = compact(name);
  if (letters.empty()) return false;
  const std::string known = compact(names.site_name);
  return letters == known || without_article(letters) == without_article(known) ||
         is_in_host(names.host, letters) ||
         is_in_host(names.host, std::string(without_article(letters)));
}

std::string stated_headline(std::string_view title, const PageNames& names) {
  while (without_separator(title).size() < title.size()) title = without_separator(title);
  return is_slug(title) || names_site(title, names) ? std::string() : std::string(title);
}

bool is_cut_off(std::string_view title, std::string_view whole) {
  for (const std::string_view dots : {"...", "…"}) {
    if (!title.ends_with(dots)) continue;
    const std::string_view beginning = strip(title.substr(0, title.size() - dots.size()));
    return whole.size() > title.size() && whole.starts_with(beginning);
  }
  return false;
}

std::string headline_in_title(std::string_view text, const PageNames& names) {
  const std::string line = without_runs_of_blanks(text);
  const std::string_view title = line;
  const std::string_view repeated = repeated_in_heading(title, names);
  if (!repeated.empty()) return std::string(repeated);
  const auto first = cut_at_first(title);
  // A single word behind the site's name is a page of the site rather than a headline.
  const bool site_first = first && names_site(first->before, names) &&
                          first->behind.find(' ') != std::string_view::npos;
  const std::string_view rest = site_first ? first->behind : title;
  const auto last = cut_at_last(rest);
  if (!last || last->before.empty()) return std::string(rest);
  const bool site_last = names_site(last->behind, names);
  return std::string(site_last || (!site_first && leaves_headline(*last)) ? last->before : rest);
}

}  // namespace backfile
