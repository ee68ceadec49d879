// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/site_names.h"

#include <array>

#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

constexpr std::size_t longest_name_words = 7;

// What stands between a title and the name of its site.
constexpr std::array<std::string_view, 5> separators = {"|", "-", "–", "—", "·"};

bool is_site_name(std::string_view name) {
  const auto words = words_of(name);
  const bool short_name = !words.empty() && words.size() <= longest_name_words;
  return short_name && (is_capitalised(words.front()) || is_number(words.front().substr(0, 1)));
}

// "example.com" for a link, a name as it is, nothing for anything else.
std::string site_of(std::string_view name) {
  name = strip(name, ".,:");
  if (is_link(name)) return std::string(host_of(name));
  const bool site =
      is_domain(name) || (is_site_name(name) && name.find(". ") == std::string_view::npos);
  return site ? std::string(name) : std::string{};
}

}  // namespace

std::string_view canonical_url(std::string_view text) {
  for (const std::string_view label : {"Canonical URL", "Canonical link", "Canonical", "URL",
                                       "Permalink", "Article URL", "Original URL", "Source URL"}) {
    if (!begins_with_words(text, label) || text.substr(label.size(), 1) != ":") continue;
    const std::string_view url = strip(text.substr(label.size() + 1), "<>");
    return is_link(url) && !host_of(url).empty() ? url : std::string_view{};
  }
  return {};
}

// What stands behind "©", "(c)" or "Copyright"; empty if the line does not begin so.
std::string_view behind_copyright(std::string_view text) {
  std::string_view rest = text;
  for (const std::string_view mark : {"Copyright", "COPYRIGHT", "©", "(c)", "(C)"}) {
    if (rest.substr(0, mark.size()) == mark) rest = strip(rest.substr(mark.size()), ":");
  }
  return rest.size() < text.size() ? rest : std::string_view{};
}

std::string shared_source(std::string_view text) {
  const std::string key = phrase_key(text);
  const bool shares = begins_with_words(key, "share");
  for (const auto word : words_of(key)) {
    const std::string_view site = strip(word, ".,:()");
    const bool handle = shares && site.size() > 1 && site[0] == '@';
    if (handle || is_domain(site)) return std::string(strip(site, "@"));
  }
  return {};
}

std::string copyright_owner(std::string_view text) {
  std::string_view owner = behind_copyright(text);
  const std::string lower = lower_case(owner);
  owner = owner.substr(0, lower.find("all rights"));
  owner = strip(owner, "0123456789-,.|: ");
  if (owner.substr(0, 3) == "–") owner = strip(owner.substr(3), "0123456789-,.|: ");
  if (begins_with_words(owner, "by")) owner = strip(owner.substr(2));
  owner = strip(owner.substr(0, owner.find(". ")));
  const auto words = words_of(owner);
  const bool name = !words.empty() && words.size() <= 7 && is_capitalised(words.front());
  return name || is_domain(owner) ? std::string(owner) : std::string{};
}

std::string named_source(std::string_view text) {
  const std::string_view first = strip(text.substr(0, text.find(" | ")));
  if (first.size() < text.size() && is_domain(first)) return lower_case(first);
  if (begins_with_words(text, "Source") && text.substr(6, 1) == ":") return site_of(text.substr(7));
  for (const std::string_view start : {"This article", "This story", "This report", "Originally",
                                       "First", "The article", "The story"}) {
    if (!begins_with_words(text, start)) continue;
    std::string_view rest = strip(text.substr(start.size()));
    for (const std::string_view word : {"was", "originally", "first", "appeared", "published"}) {
      if (begins_with_words(rest, word)) rest = strip(rest.substr(word.size()));
    }
    for (const std::string_view joint : {"in", "on", "by", "at"}) {
      const bool said = rest.data() > text.data() + start.size() + 4;
      if (said && begins_with_words(rest, joint)) return site_of(rest.substr(joint.size()));
    }
  }
  return {};
}

std::string_view site_name_behind(std::string_view text, std::string_view title) {
  if (title.empty() || text.size() <= title.size() || text.substr(0, title.size()) != title)
    return {};
  const std::string_view rest = strip(text.substr(title.size()));
  for (const auto mark : separators) {
    if (rest.substr(0, mark.size()) == mark) return strip(rest.substr(mark.size()));
  }
  return {};
}

std::string_view without_separator(std::string_view text) {
  text = strip(text);
  for (const auto mark : separators) {
    if (text.size() > mark.size() && text.substr(text.size() - mark.size()) == mark) {
      return strip(text.substr(0, text.size() - mark.size()));
    }
  }
  return text;
}

}  // namespace backfile
