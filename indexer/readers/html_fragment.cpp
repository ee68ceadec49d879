// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_fragment.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/readers/html_events.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

template <std::size_t Size>
using Names = std::array<std::string_view, Size>;

/// Elements that have no text.
constexpr Names<18> hidden_elements = {
    "applet", "audio", "button", "canvas",   "iframe", "map",   "math",    "object",   "script",
    "select", "style", "svg",    "textarea", "title",  "video", "noembed", "noscript", "template"};

constexpr Names<45> block_elements = {
    "address", "article", "aside",  "blockquote", "body", "caption", "center",   "dd",
    "details", "dialog",  "dir",    "div",        "dl",   "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",   "h1",         "h2",   "h3",      "h4",       "h5",
    "h6",      "head",    "header", "hr",         "html", "legend",  "li",       "main",
    "menu",    "nav",     "ol",     "p",          "pre",  "section", "summary",  "table",
    "tbody",   "tfoot",   "thead",  "tr",         "ul"};

template <std::size_t Size>
bool among(std::string_view name, const Names<Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool ends_like_caption(std::string_view word) {
  return word.ends_with("caption") || word.ends_with("caption-text");
}

bool is_caption(std::string_view name, std::string_view classes) {
  if (name == "figcaption") return true;
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\n"), classes.size());
    if (ends_like_caption(classes.substr(0, end))) return true;
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

/// What windows-1252 has at 0x80 to 0x9F: browsers read references to these numbers so.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x20,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x20,   0x017D, 0x20,   0x20,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x20,   0x017E, 0x0178};

/// What is shown for U+0080 to U+00A0, whose last byte is `low`.
char32_t shown(unsigned char low) { return low == 0xA0 ? U' ' : windows_1252[low - 0x80]; }

bool shows_nothing(std::string_view text) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  for (std::size_t at = text.find(no_break_space); at != text.npos;
       at = text.find(no_break_space)) {
    if (!is_blank(text.substr(0, at))) return false;
    text.remove_prefix(at + no_break_space.size());
  }
  return is_blank(text);
}

/// `text` on one line.
std::string line_of(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t found = std::min(text.find('\xC2', at), text.size());
    line.append(text.substr(at, found - at));
    at = found + 2;
    if (at > text.size()) break;
    const auto low = static_cast<unsigned char>(text[found + 1]);
    if (low <= 0xA0) {
      append_utf8(shown(low), line);
    } else {
      line.append(text.substr(found, 2));
    }
  }
  return without_runs_of_blanks(line);
}

/// Puts the text of a fragment into paragraphs and captions.
class TextCollector : public HtmlHandler {
 public:
  void start(std::string_view name, const HtmlAttributes& attributes) override {
    ++depth_;
    if (hidden_from_ != 0) return;
    if (among(name, hidden_elements)) {
      hidden_from_ = depth_;
    } else if (caption_from_ == 0 && is_caption(name, attributes["class"])) {
      end_paragraph();
      caption_from_ = depth_;
    } else if (is_credit(attributes["class"])) {
      credit_from_ = depth_;
    } else {
      separate(name);
      if (name == "pre" && pre_from_ == 0) pre_from_ = depth_;
      if (name == "figure" && figure_from_ == 0) {
        figure_from_ = depth_;
        captions_before_figure_ = result_.captions.size();
      }
      if (name == "img") add_picture(attributes);
    }
  }

  void end(std::string_view name) override {
    if (hidden_from_ == 0 && name != "br") separate(name);
    if (depth_ == caption_from_) end_caption();
    if (depth_ == figure_from_) end_figure();
    for (std::size_t* from :
         {&hidden_from_, &caption_from_, &credit_from_, &pre_from_, &figure_from_}) {
      if (depth_ == *from) *from = 0;
    }
    if (depth_ > 0) --depth_;
  }

  void text(std::string_view text) override {
    if (hidden_from_ != 0) return;
    if (pre_from_ == 0) return add(text);
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
      add(text.substr(0, end));
      break_line();
      text.remove_prefix(end + 1);
    }
    add(text);
  }

  FragmentText finish() {
    end_caption();
    end_paragraph();
    return std::move(result_);
  }

 private:
  bool is_credit(std::string_view classes) const {
    if (credit_from_ != 0 || (caption_from_ == 0 && figure_from_ == 0)) return false;
    return classes.find("credit") != classes.npos || classes.find("byline") != classes.npos;
  }

  /// A figure may have its credit outside of its caption.
  void end_figure() {
    std::string credit = line_of(std::exchange(credit_, {}));
    if (result_.captions.size() <= captions_before_figure_) return;
    std::string& last = result_.captions.back().credit;
    if (last.empty()) last = std::move(credit);
  }

  /// What a tag does to the text before and behind it.
  void separate(std::string_view name) {
    if (name == "br") return break_line();
    const bool block = among(name, block_elements);
    if (block && caption_from_ == 0) return end_paragraph();
    if (block || name == "td" || name == "th") open_text() += ' ';
  }

  void add_picture(const HtmlAttributes& attributes) {
    Caption caption{.text = html_line(attributes["data-caption"]),
                    .credit = html_line(attributes["data-credit"])};
    if (!caption.text.empty()) result_.captions.push_back(std::move(caption));
  }

  void break_line() {
    ++breaks_;
    open_text() += ' ';
  }

  void add(std::string_view text) {
    if (!shows_nothing(text)) {
      if (breaks_ > 1 && caption_from_ == 0) end_paragraph();
      breaks_ = 0;
    }
    open_text() += text;
  }

  std::string& open_text() {
    if (credit_from_ != 0) return credit_;
    return caption_from_ != 0 ? caption_ : paragraph_;
  }

  void end_paragraph() {
    breaks_ = 0;
    std::string line = line_of(paragraph_);
    paragraph_.clear();
    if (!line.empty()) result_.paragraphs.push_back(std::move(line));
  }

  void end_caption() {
    Caption caption{.text = line_of(caption_), .credit = line_of(credit_)};
    caption_.clear();
    breaks_ = 0;
    if (caption.text.empty() && figure_from_ != 0) return;  // The credit may be for the next one.
    credit_.clear();
    if (!caption.text.empty()) result_.captions.push_back(std::move(caption));
  }

  FragmentText result_{};
  std::string paragraph_{};
  std::string caption_{};
  std::string credit_{};
  std::size_t breaks_ = 0;        ///< Line breaks behind the last text that is not blank.
  std::size_t depth_ = 0;         ///< Elements that are open,
  std::size_t hidden_from_ = 0;   ///< and how many were where an element without text began, or 0;
  std::size_t caption_from_ = 0;  ///< likewise a caption,
  std::size_t credit_from_ = 0;   ///< its credit,
  std::size_t pre_from_ = 0;      ///< preformatted text,
  std::size_t figure_from_ = 0;   ///< and a figure.
  std::size_t captions_before_figure_ = 0;
};

}  // namespace

FragmentText html_fragment(std::string_view html) {
  TextCollector collector;
  walk_html(html, collector);
  return collector.finish();
}

std::string html_line(std::string_view html) {
  if (!has_html_markup(html)) return line_of(html);
  const FragmentText text = html_fragment(html);
  std::string line;
  for (const std::string& paragraph : text.paragraphs) line.append(paragraph).append(" ");
  for (const Caption& caption : text.captions) line.append(caption.text).append(" ");
  return without_runs_of_blanks(line);
}

}  // namespace backfile
