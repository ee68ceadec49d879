// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_cutter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/json/json_shape.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::size_t head_size = 64 * 1024;

/// What may stand between objects; the last one is the separator of RFC 7464.
constexpr std::string_view separators = " \t\r\n,[]\x1E";

/// Looks for the end of an object, character by character.
class ObjectScan {
 public:
  bool in_string() const { return in_string_; }

  /// Whether `c`, the next character, is the last one.
  bool ends_with(char c) {
    if (in_string_) {
      read_in_string(c);
      return false;
    }
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if ((c == '}' || c == ']') && depth_ > 0) --depth_;
    return depth_ == 0;
  }

 private:
  void read_in_string(char c) {
    if (std::exchange(escaped_, false)) return;
    escaped_ = c == '\\';
    if (c == '"') in_string_ = false;
  }

  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

/// Whether `text` between objects means nothing: it has marks of HTML around JSON.
bool is_mark(std::string_view text) {
  constexpr std::array<std::string_view, 5> marks = {"CDATA", "]]>", "<!--", "-->", "//"};
  return std::any_of(marks.begin(), marks.end(),
                     [text](std::string_view mark) { return text.find(mark) != text.npos; });
}

}  // namespace

JsonCutter::JsonCutter(std::unique_ptr<Source> source, ReadingLog log, std::size_t limit)
    : window_(std::move(source)), log_(std::move(log)), limit_(limit) {}

std::optional<JsonPiece> JsonCutter::next() {
  if (!in_lines_) {
    window_.hold(head_size);
    in_lines_ = is_json_lines(window_.text().substr(0, head_size));
  }
  return *in_lines_ ? next_line() : next_object();
}

std::optional<JsonPiece> JsonCutter::next_line() {
  std::size_t looked = 0;
  bool too_large = false;
  for (;;) {
    const std::size_t end = window_.text().find('\n', looked);
    looked = std::min(end, window_.text().size());
    if (looked > limit_ && !std::exchange(too_large, true)) reject_too_large(window_.line());
    if (end == std::string_view::npos) {
      if (too_large) window_.drop(std::exchange(looked, 0));
      if (window_.read_on()) continue;
      if (window_.text().empty()) return std::nullopt;
    }
    if (!std::exchange(too_large, false) && !is_blank(window_.text().substr(0, looked))) {
      return take(looked);
    }
    window_.drop(std::exchange(looked, 0) + 1);
  }
}

std::optional<JsonPiece> JsonCutter::next_object() {
  while (skip_to_object()) {
    const std::size_t line = window_.line();
    const std::size_t end = object_end();
    if (end > 0) return take(end);
    reject_too_large(line);
  }
  return std::nullopt;
}

bool JsonCutter::skip_to_object() {
  indent_.reset();
  for (;;) {
    const std::string_view text = window_.text();
    const std::size_t end = text.substr(0, head_size).find_first_of("{\n");
    if (end == text.npos && text.size() < head_size && window_.read_on()) continue;
    if (text.empty()) return false;
    const bool begins_line = line_begins_;
    const std::size_t before = std::min(end, std::min(text.size(), head_size));
    const bool object = end != text.npos && text[end] == '{';
    if (object && begins_line && is_blank(text.substr(0, before))) indent_ = text.substr(0, before);
    line_begins_ = end != text.npos && !object;
    skip_text_outside(before + (line_begins_ ? 1 : 0));
    if (object) return true;
  }
}

void JsonCutter::skip_text_outside(std::size_t size) {
  const std::string_view text = window_.text().substr(0, size);
  const bool harmless = text.find_first_not_of(separators) == text.npos || is_mark(text);
  if (!harmless && !std::exchange(outside_reported_, true)) {
    reject(window_.line(), "text outside of JSON objects");
  }
  window_.drop(size);
}

/// The size of the object that begins here; 0 if it was too large and is passed over.
std::size_t JsonCutter::object_end() {
  ObjectScan scan;
  bool too_large = false;
  for (std::size_t at = 0; window_.hold(at + 1); ++at) {
    const char c = window_.text()[at];
    const bool cut = c == '\n' && scan.in_string() && is_neighbour(at + 1);
    if (!cut && !scan.ends_with(c)) {
      if (at < limit_) continue;
      too_large = true;
      window_.drop(std::exchange(at, 0));
      continue;
    }
    if (!too_large) return at + (cut ? 0 : 1);
    window_.drop(at + 1);
    return 0;
  }
  if (!too_large) return window_.text().size();
  window_.drop(window_.text().size());
  return 0;
}

bool JsonCutter::is_neighbour(std::size_t line_begin) {
  if (!indent_) return false;
  const std::string beginning = *indent_ + "{";
  return window_.hold(line_begin + beginning.size()) &&
         window_.text().substr(line_begin).starts_with(beginning);
}

JsonPiece JsonCutter::take(std::size_t size) {
  JsonPiece piece{.text = std::string(window_.text().substr(0, size)), .line = window_.line()};
  window_.drop(size);
  line_begins_ = false;
  outside_reported_ = false;
  return piece;
}

void JsonCutter::reject(std::size_t line, const std::string& reason) const {
  if (log_.rejected) log_.rejected(line, {}, reason);
}

void JsonCutter::reject_too_large(std::size_t line) const {
  reject(line, "more than " + std::to_string(limit_) + " bytes in one JSON object (--max-article)");
}

}  // namespace backfile
