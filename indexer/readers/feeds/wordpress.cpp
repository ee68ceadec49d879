// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/wordpress.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::array<std::string_view, 5> bare_shortcodes = {"audio", "embed", "gallery",
                                                             "playlist", "video"};

/// What stands between the square brackets of a shortcode.
struct Shortcode {
  std::string_view name{};
  bool closing = false;
};

bool is_name_character(char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; }

using Names = std::set<std::string_view>;

/// The names that stand in "[/name]" somewhere in `content`.
Names closed_names(std::string_view content) {
  Names names;
  for (std::size_t at = content.find("[/"); at != content.npos; at = content.find("[/", at + 2)) {
    const std::string_view rest = content.substr(at + 2);
    const std::size_t end = rest.find_first_of("[]\n");
    if (end != rest.npos && rest[end] == ']') names.insert(rest.substr(0, end));
  }
  return names;
}

/// Whether `inside` calls a shortcode and is not a remark such as [sic]: it has attributes, a name
/// that no word could be, or one of those that are `closed` somewhere.
bool is_shortcode(std::string_view inside, std::string_view name, const Names& closed) {
  if (inside.starts_with('/') || inside.find('=') != inside.npos) return true;
  if (name.find_first_of("_-") != name.npos) return inside.size() == name.size();
  if (std::find(bare_shortcodes.begin(), bare_shortcodes.end(), name) != bare_shortcodes.end()) {
    return true;
  }
  return closed.contains(name);
}

/// The shortcode `inside` is, with an empty name if it is none.
Shortcode shortcode(std::string_view inside, const Names& closed) {
  std::string_view name = inside;
  if (name.starts_with('/')) name.remove_prefix(1);
  const auto end = std::find_if_not(name.begin(), name.end(), is_name_character);
  name = name.substr(0, static_cast<std::size_t>(end - name.begin()));
  if (name.empty() || !is_shortcode(inside, name, closed)) return {};
  return {name, inside.starts_with('/')};
}

/// `content` with its shortcodes as HTML.
std::string without_shortcodes(std::string_view content) {
  const Names closed = closed_names(content);
  std::string html;
  std::size_t at = 0;
  for (std::size_t open = content.find('['); open != content.npos;
       open = content.find('[', open + 1)) {
    const std::size_t close = content.find_first_of("[]\n", open + 1);
    if (close == content.npos) break;
    if (content[close] != ']') continue;
    const auto found = shortcode(content.substr(open + 1, close - open - 1), closed);
    if (found.name.empty()) continue;
    html.append(content.substr(at, open - at));
    if (found.name.ends_with("caption")) {
      html += found.closing ? "</figcaption>" : "<figcaption>";
    }
    at = close + 1;
  }
  return html.append(content.substr(at));
}

}  // namespace

std::string wordpress_html(std::string_view content) {
  const std::string text = without_shortcodes(content);
  std::string html;
  for (const std::string_view line : split_lines(text)) {
    html.append(is_blank(line) ? std::string_view("<br><br>") : line).append("\n");
  }
  return html;
}

std::string unpublished_reason(std::string_view type, std::string_view status) {
  if (type == "attachment" || type == "nav_menu_item" || type == "revision") {
    return "a WordPress " + std::string(type) + ", which is no article";
  }
  for (const std::string_view unpublished :
       {"draft", "auto-draft", "pending", "private", "trash"}) {
    if (status == unpublished) return "not published: its status is " + std::string(status);
  }
  return {};
}

}  // namespace backfile
