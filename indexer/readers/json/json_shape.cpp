// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Names of which an item of ninjs has at least one, beside its `uri` or `guid`; without capitals.
constexpr std::array<std::string_view, 12> ninjs_names = {
    "versioncreated", "pubstatus",    "representationtype", "headlines",
    "bodies",         "renditions",   "associations",       "body_html",
    "body_text",      "eventdetails", "body_xhtml",         "plannedcoverage"};

/// Beginnings of names that say the same; `body_main` and the like are of ninjs 1.3 to 1.6.
constexpr std::array<std::string_view, 3> ninjs_prefixes = {"body_", "headline_", "description_"};

std::string_view without_front(std::string_view text, std::string_view characters) {
  return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

/// `text` without marks of comments and CDATA sections at its front.
std::string_view without_marks(std::string_view text) {
  constexpr std::array<std::string_view, 3> marks = {"//", "<![CDATA[", "<!--"};
  for (;;) {
    text = without_front(text, blanks);
    const auto mark = std::find_if(marks.begin(), marks.end(), [text](std::string_view candidate) {
      return text.starts_with(candidate);
    });
    if (mark == marks.end()) return text;
    text.remove_prefix(mark->size());
  }
}

/// Reads the members of the object at the front of a text that may be cut off.
class MemberScanner {
 public:
  explicit MemberScanner(std::string_view object) : text_(object) {}

  void scan() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        read_string();
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if (c == '}' || c == ']') {
        if (--depth_ == 0) return;
      }
    }
  }

  const std::vector<std::string>& members() const { return members_; }
  const std::string& version() const { return version_; }

 private:
  void read_string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2U : 1U;
    if (depth_ != 1 || at_ >= text_.size()) return;
    std::string string(text_.substr(begin, at_ - begin));
    if (without_front(text_.substr(at_ + 1), blanks).starts_with(':')) {
      members_.push_back(std::move(string));
    } else if (!members_.empty() && members_.back() == "version") {
      version_ = std::move(string);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::string> members_{};
  std::string version_{};
};

bool is_of_ninjs(const std::string& member) {
  const std::string name = ascii_lower(member);
  return std::find(ninjs_names.begin(), ninjs_names.end(), name) != ninjs_names.end() ||
         std::any_of(ninjs_prefixes.begin(), ninjs_prefixes.end(),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

}  // namespace

JsonShape json_shape(const std::vector<std::string>& members, std::string_view version) {
  const auto has = [&](std::string_view name) {
    return std::find(members.begin(), members.end(), name) != members.end();
  };
  if (version.find("jsonfeed.org/version") != version.npos) return JsonShape::json_feed;
  if (has("@context") || has("@graph") || has("@type")) return JsonShape::json_ld;
  const bool named = has("uri") || has("guid");
  if (named && std::any_of(members.begin(), members.end(), is_of_ninjs)) return JsonShape::ninjs;
  return JsonShape::object;
}

JsonShape json_shape(std::string_view head) {
  const std::string_view text = without_marks(head);
  const bool list = text.starts_with('[');
  const std::string_view object = list ? without_front(text, " \t\r\n[") : text;
  if (list && object.starts_with(']')) return JsonShape::array;
  if (!object.starts_with('{')) return JsonShape::none;
  const std::string_view inside = without_front(object.substr(1), blanks);
  if (!inside.starts_with('"') && !inside.starts_with('}')) return JsonShape::none;
  MemberScanner scanner(object);
  scanner.scan();
  const JsonShape shape = json_shape(scanner.members(), scanner.version());
  if (shape != JsonShape::object) return shape;
  if (list) return JsonShape::array;
  const std::size_t second = text.find("\n{");
  return second != text.npos && is_json_lines(text) ? JsonShape::lines : shape;
}

bool is_json_lines(std::string_view head) {
  const std::string_view text = without_front(head, blanks);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const bool more_than_opening =
      !is_blank(text.substr(0, end).substr(std::min<std::size_t>(1, end)));
  const std::string_view behind = without_front(text.substr(end), "\r\n");
  return text.starts_with('{') && more_than_opening && (behind.empty() || behind.starts_with('{'));
}

}  // namespace backfile
