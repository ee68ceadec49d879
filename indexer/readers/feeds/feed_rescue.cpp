// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed_rescue.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/readers/line_counter.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

/// A tag, comment or section at the front of a text.
struct Markup {
  enum class Kind { none, start, end, section };
  Kind kind = Kind::none;
  std::string_view text{};  ///< All of it.
  std::string_view name{};  ///< Of the element, with its prefix.
};

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

bool is_name_start(char c) { return is_letter(c) || c == '_' || (c & 0x80) != 0; }

/// Reads a feed from one piece of markup to the next.
class MarkupScanner {
 public:
  explicit MarkupScanner(std::string_view text) : text_(text) {}

  std::size_t position() const { return at_; }
  void move_to(std::size_t position) { at_ = position; }

  /// The text up to the next '<', or to the end, which is where `position` is then.
  std::string_view skip_text() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find('<', begin), text_.size());
    return text_.substr(begin, at_ - begin);
  }

  bool at_end() const { return at_ >= text_.size(); }

  /// Takes the markup that begins here. What is none, or not complete, is one '<' of kind `none`.
  Markup take() {
    Markup markup = look();
    at_ += markup.text.size();
    return markup;
  }

 private:
  Markup look() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with(cdata_begin)) return section(rest, cdata_end, cdata_ends_);
    if (rest.starts_with("<!--")) return section(rest, "-->", comment_ends_);
    if (rest.starts_with("<?")) return section(rest, "?>", instruction_ends_);
    return tag(rest);
  }

  /// `ends` is false once there are no more of these ends, so that none is looked for twice.
  static Markup section(std::string_view rest, std::string_view end, bool& ends) {
    const std::size_t found = ends ? rest.find(end) : rest.npos;
    ends = found != rest.npos;
    if (!ends) return {.text = rest.substr(0, 1)};
    return {Markup::Kind::section, rest.substr(0, found + end.size())};
  }

  static Markup tag(std::string_view rest) {
    const bool closing = rest.starts_with("</");
    const std::string_view inside = rest.substr(closing ? 2 : 1);
    const std::size_t end = inside.find_first_of("<>");
    if (inside.empty() || !is_name_start(inside.front()) || end == inside.npos ||
        inside[end] == '<') {
      return {.text = rest.substr(0, 1)};
    }
    const std::string_view content = inside.substr(0, end);
    return {closing ? Markup::Kind::end : Markup::Kind::start,
            rest.substr(0, end + (closing ? 3 : 2)),
            content.substr(0, content.find_first_of(" \t\r\n/"))};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool cdata_ends_ = true;
  bool comment_ends_ = true;
  bool instruction_ends_ = true;
};

bool is_item(const Markup& markup) {
  const std::string_view name = local(markup.name);
  return name == "item" || name == "entry" || name == "deleted-entry";
}

/// Elements that hold a text, which may be HTML that someone forgot to escape.
bool holds_text(std::string_view name) {
  constexpr std::array<std::string_view, 9> names = {"title",   "description", "summary",
                                                     "content", "encoded",     "subtitle",
                                                     "creator", "category",    "credit"};
  return std::find(names.begin(), names.end(), local(name)) != names.end();
}

std::string without(std::string text, std::string_view part) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

/// `text` in one CDATA section.
std::string in_cdata(std::string_view text) {
  return std::string(cdata_begin) + without(without(std::string(text), cdata_begin), cdata_end) +
         std::string(cdata_end);
}

/// How much of `text` is before a tag that it ends in the middle of.
std::size_t without_half_tag(std::string_view text) {
  const std::size_t open = text.rfind('<');
  const bool half = open != text.npos && text.find('>', open) == text.npos;
  return half ? open : text.size();
}

/// Writes a piece anew.
class Mender {
 public:
  static constexpr std::size_t most_open = 1024;  ///< Elements; a reader refuses fewer of them.

  explicit Mender(std::string_view piece) : piece_(piece), scanner_(piece) {}

  std::string mend() {
    for (;;) {
      mended_ += scanner_.skip_text();
      if (scanner_.at_end()) break;
      add(scanner_.take());
    }
    close_down_to(0);
    return std::move(mended_);
  }

 private:
  void add(const Markup& markup) {
    switch (markup.kind) {
      case Markup::Kind::none:
        mended_ += "&lt;";
        return;
      case Markup::Kind::section:
        mended_ += markup.text;
        return;
      case Markup::Kind::start:
        return open(markup);
      case Markup::Kind::end:
        return close(markup.name);
    }
  }

  void open(const Markup& markup) {
    if (open_.size() == most_open) return;
    mended_ += markup.text;
    if (markup.text.ends_with("/>")) return;
    open_.push_back(markup.name);
    if (holds_text(markup.name)) add_text(markup.name);
  }

  /// Takes the content of a text element, up to its end tag or else the last one of the piece.
  void add_text(std::string_view name) {
    const std::size_t begin = scanner_.position();
    std::string_view text = piece_.substr(begin);
    const std::size_t end = text.find("</" + std::string(name));
    text = text.substr(0, std::min({end, text.rfind("</"), text.size()}));
    scanner_.move_to(begin + text.size());
    if (end == text.npos) text = text.substr(0, without_half_tag(text));
    if (text.find('<') != text.npos) {
      mended_ += in_cdata(text);
    } else {
      mended_ += text;
    }
  }

  void close(std::string_view name) {
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found == open_.rend()) return;
    close_down_to(static_cast<std::size_t>(open_.rend() - found) - 1);
  }

  void close_down_to(std::size_t open) {
    for (; open_.size() > open; open_.pop_back()) {
      mended_.append("</").append(open_.back()).append(">");
    }
  }

  std::string_view piece_;
  MarkupScanner scanner_;
  std::string mended_{};
  std::vector<std::string_view> open_{};
};

/// Cuts a feed at the tags of its items.
class Cutter {
 public:
  explicit Cutter(std::string_view feed) : feed_(feed), scanner_(feed), lines_(feed) {}

  FeedPieces cut() {
    for (scanner_.skip_text(); !scanner_.at_end(); scanner_.skip_text()) {
      const std::size_t at = scanner_.position();
      const Markup markup = scanner_.take();
      if (markup.kind == Markup::Kind::start && root_name_.empty()) {
        root_ = without_runs_of_blanks(markup.text);
        root_name_ = markup.name;
      } else if (markup.kind == Markup::Kind::start && is_item(markup)) {
        begin_item(at);
      } else if (markup.kind == Markup::Kind::end && is_item(markup)) {
        end_item(scanner_.position());
      }
    }
    end_item(feed_.size());
    return std::move(pieces_);
  }

 private:
  void begin_item(std::size_t at) {
    if (pieces_.head.text.empty())
      pieces_.head = {.text = std::string(feed_.substr(0, at)), .line = 1};
    end_item(at);
    line_ = lines_.line_at(at);
    begin_ = at;
  }

  /// Ends the open item, if any, and wraps it into the root.
  void end_item(std::size_t end) {
    if (begin_ == feed_.npos) return;
    std::string text = root_;
    text.append(feed_.substr(begin_, end - begin_)).append("</").append(root_name_).append(">");
    pieces_.items.push_back({.text = std::move(text), .line = line_});
    begin_ = feed_.npos;
  }

  std::string_view feed_;
  MarkupScanner scanner_;
  LineCounter lines_;
  FeedPieces pieces_{};
  std::string root_{};  ///< Its start tag.
  std::string root_name_{};
  std::size_t begin_ = std::string_view::npos;  ///< Of the open item,
  std::size_t line_ = 1;                        ///< which is on this line.
};

}  // namespace

FeedPieces cut_feed(std::string_view feed) { return Cutter(feed).cut(); }

std::string mend_feed_piece(std::string_view piece) { return Mender(piece).mend(); }

}  // namespace backfile
