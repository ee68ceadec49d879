// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_repair.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "common/text/ascii.h"

namespace backfile {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Marks around JSON inside of HTML, which mean nothing.
constexpr std::array<std::string_view, 4> marks = {"<![CDATA[", "]]>", "<!--", "-->"};

bool is_in_number(char c) { return is_alphanumeric(c) || c == '.' || c == '+' || c == '-'; }

class Repair {
 public:
  explicit Repair(std::string_view text) : text_(text) {}

  std::string repair() {
    while (at_ < text_.size()) {
      if (text_[at_] == '"') {
        copy_string();
      } else if (!skip_comment() && !skip_mark() && !drop_comma()) {
        copy_rest();
      }
    }
    return std::move(repaired_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  bool skip_to(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    at_ = found == text_.npos ? text_.size() : found + end.size();
    return true;
  }

  bool skip_comment() {
    if (rest().starts_with("//")) return skip_comment_line();
    return rest().starts_with("/*") && skip_to("*/");
  }

  /// Skips to the end of the line, or past a mark that is hidden from JavaScript: "//]]>".
  bool skip_comment_line() {
    at_ = std::min(text_.find_first_not_of(" \t", at_ + 2), text_.size());
    return skip_mark() || skip_to("\n");
  }

  bool skip_mark() {
    for (const std::string_view mark : marks) {
      if (!rest().starts_with(mark)) continue;
      at_ += mark.size();
      return true;
    }
    return false;
  }

  /// Drops a comma that no value follows, and semicolons at the end.
  bool drop_comma() {
    if (text_[at_] != ',' && text_[at_] != ';') return false;
    const std::size_t next = text_.find_first_not_of(blanks, at_ + 1);
    const bool repeated = next != text_.npos && text_[at_] == ';' && text_[next] == ';';
    const bool last = next == text_.npos || text_[next] == '}' || text_[next] == ']' || repeated;
    if (last) ++at_;
    return last;
  }

  /// Copies a number, a word or a single character.
  void copy_rest() {
    std::size_t end = at_;
    while (end < text_.size() && is_in_number(text_[end])) ++end;
    const std::string word(text_.substr(at_, std::max<std::size_t>(end - at_, 1)));
    at_ += word.size();
    repaired_ += is_no_number(word) ? "null" : word;
  }

  static bool is_no_number(const std::string& word) {
    if (word == "NaN" || word == "Infinity" || word == "-Infinity") return true;
    if (word.find_first_of("eE") == word.npos) return false;
    return std::isinf(std::strtod(word.c_str(), nullptr));
  }

  void copy_string() {
    repaired_ += text_[at_++];
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\') {
        copy_escape();
      } else if (static_cast<unsigned char>(c) < 0x20) {
        repaired_ += c == '\n' ? "\\n" : " ";
        ++at_;
      } else {
        repaired_ += c;
        ++at_;
        if (c == '"') return;
      }
    }
  }

  void copy_escape() {
    if (rest().starts_with("\\'")) {
      repaired_ += '\'';
      at_ += 2;
    } else if (rest().starts_with("\\u")) {
      copy_code_unit();
    } else {
      repaired_.append(rest().substr(0, 2));
      at_ = std::min(at_ + 2, text_.size());
    }
  }

  void copy_code_unit() {
    constexpr std::size_t length = 6;
    if (is_surrogate_at(at_, "89abAB") && is_surrogate_at(at_ + length, "cdefCDEF")) {
      repaired_.append(rest().substr(0, 2 * length));
      at_ = std::min(at_ + 2 * length, text_.size());
      return;
    }
    const bool lone = is_surrogate_at(at_, "89abcdefABCDEF");
    repaired_ += lone ? std::string("\\ufffd") : std::string(rest().substr(0, length));
    at_ = std::min(at_ + length, text_.size());
  }

  /// Whether the escape at `at` is half of a surrogate pair whose second digit is one of `digits`.
  bool is_surrogate_at(std::size_t at, std::string_view digits) const {
    if (at + 4 > text_.size() || text_.substr(at, 2) != "\\u") return false;
    const bool high = text_[at + 2] == 'd' || text_[at + 2] == 'D';
    return high && digits.find(text_[at + 3]) != digits.npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string repaired_{};
};

}  // namespace

std::string repaired_json(std::string_view text) { return Repair(text).repair(); }

}  // namespace backfile
