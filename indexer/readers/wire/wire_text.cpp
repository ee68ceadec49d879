// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/wire/wire_kill.h"

namespace backfile {

namespace {

template <std::size_t size>
bool begins_with_one(std::string_view line, const std::array<std::string_view, size>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](auto start) { return line.starts_with(start); });
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// A line of the head without its marks, and what they say about it.
struct HeadLine {
  std::string text{};
  bool marked = false;   ///< Begins with "^".
  bool centred = false;  ///< Ends with "=": a byline, or whom its author works for.
};

HeadLine read_head_line(std::string_view line) {
  HeadLine read{.text = without_runs_of_blanks(line)};
  read.marked = read.text.starts_with('^');
  if (read.marked) read.text.erase(0, 1);
  const std::size_t end = read.text.find_last_not_of(" <=+") + 1;
  read.centred = read.text.find('=', end) != read.text.npos;
  read.text.resize(end);
  return read;
}

/// What editors are told and readers are not.
bool is_note(std::string_view line) {
  constexpr std::array<std::string_view, 8> starts = {
      "AP Photo", "AP Graphic", "AP Video", "AP Audio", "Eds:", "Eds.", "LaserPhoto", "With AP"};
  return begins_with_one(line, starts) || line == "END";
}

/// "2ND LEAD", "REFILE": what the message is to earlier ones.
bool is_state(std::string_view line) {
  constexpr std::array<std::string_view, 12> words = {
      "LEAD",   "NET",        "REFILE", "URGENT",  "ADVANCE", "CORRECTED",
      "REPEAT", "CORRECTION", "UPDATE", "ROUNDUP", "EXTRA",   "WRITETHRU"};
  constexpr std::size_t most_words = 4;
  const auto found = words_of(line);
  const bool capitals = std::none_of(line.begin(), line.end(), is_lower);
  return capitals && found.size() <= most_words &&
         std::any_of(found.begin(), found.end(), [&](auto word) {
           return std::find(words.begin(), words.end(), word) != words.end();
         });
}

/// Where what is for editors only begins.
bool ends_publication(std::string_view line) {
  return line == "# Notebook" || line == "* * * *" ||
         line == "The following information is not intended for publication";
}

bool is_rule(std::string_view line) {
  return line.starts_with("==") || line.find_first_not_of('_') == line.npos;
}

class TextReader {
 public:
  explicit TextReader(std::string_view text) : lines_(split_lines(text)) {}

  WireText read(bool anpa) {
    skip_blank_lines();
    if (anpa && at_ < lines_.size()) read_keyword_line(lines_[at_++]);
    while (at_ < lines_.size() && take_head_line(lines_[at_])) ++at_;
    read_body();
    place_extras();
    if (text_.title.empty()) text_.title = text_.keyword;
    return std::move(text_);
  }

 private:
  void skip_blank_lines() {
    while (at_ < lines_.size() && is_blank(lines_[at_])) ++at_;
  }

  void read_keyword_line(std::string_view line);
  bool take_head_line(std::string_view line);
  void read_body();
  void place_extras();

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<std::string> extras_{};  ///< Marked lines behind the title.
  WireText text_{};
};

/// "^BC-Tug Saves Pier, 1st Ld,466<".
void TextReader::read_keyword_line(std::string_view line) {
  const std::size_t mark = line.rfind('^');
  std::string keyword = read_head_line(line.substr(mark == line.npos ? 0 : mark)).text;
  const std::size_t comma = keyword.rfind(',');
  const bool count =
      comma != keyword.npos && keyword.find_first_not_of("0123456789", comma + 1) == keyword.npos;
  if (count) keyword.resize(comma);
  text_.kill = is_kill(keyword.substr(keyword.rfind(',') + 1));
  text_.keyword = std::move(keyword);
}

/// False at the first line of the body.
bool TextReader::take_head_line(std::string_view line) {
  if (is_blank(line) || line.starts_with('\t') || line.starts_with("  ")) return false;
  HeadLine head = read_head_line(line);
  if (text_.title.empty() && is_kill(head.text)) {
    text_.kill = true;
  } else if (head.text.starts_with("By ") && text_.byline.empty() && !text_.title.empty()) {
    text_.byline = std::move(head.text);
  } else if (head.centred || is_note(head.text) || is_state(head.text)) {
    return true;
  } else if (text_.title.empty()) {
    text_.title = std::move(head.text);
  } else if (head.marked) {
    extras_.push_back(std::move(head.text));
  } else {
    return false;
  }
  return true;
}

void TextReader::read_body() {
  std::string text;
  for (; at_ < lines_.size(); ++at_) {
    std::string_view line = lines_[at_];
    const std::string words = without_runs_of_blanks(line);
    if (ends_publication(words)) break;
    if (is_rule(words) || words == "^END<") line = {};
    const bool ends_paragraph = words.ends_with('<');
    if (ends_paragraph) line = line.substr(0, line.rfind('<'));
    text.append(line).append(ends_paragraph ? "\n\n" : "\n");
  }
  text_.body = wrapped_paragraphs(text);
}

void TextReader::place_extras() {
  auto extra = extras_.begin();
  const bool subtitle =
      extra != extras_.end() && !text_.body.empty() && !extra->starts_with("EDITOR'S NOTE");
  if (subtitle) text_.subtitle = *extra++;
  text_.body.insert(text_.body.begin(), extra, extras_.end());
  for (auto& paragraph : text_.body) {
    replace_all(paragraph, "``", "\"");
    replace_all(paragraph, "''", "\"");
    replace_all(paragraph, " _ ", " \xE2\x80\x94 ");
  }
}

}  // namespace

WireText read_wire_text(std::string_view text, bool anpa) { return TextReader(text).read(anpa); }

}  // namespace backfile
