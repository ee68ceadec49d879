// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/html/block_tree.h"
#include "indexer/cleaning/html/element_kinds.h"
#include "indexer/cleaning/html/hints.h"
#include "indexer/readers/html_events.h"
#include "indexer/readers/html_tags.h"

namespace backfile {
namespace {

using Flow = ElementKind::Flow;

// More than this says nothing: frameworks that put a whole style into a class.
constexpr std::size_t longest_names = 400;

constexpr std::uint32_t not_listed = static_cast<std::uint32_t>(-1);

// Names in elements inside of a text that set a piece apart from it.
constexpr Hints setting_apart = Hint::byline | Hint::date | Hint::caption | Hint::credit |
                                Hint::share | Hint::related | Hint::comments | Hint::headline |
                                Hint::section | Hint::tags | Hint::advertisement;

/// An element that is open.
struct OpenElement {
  HtmlElement element{};
  ElementKind kind{};
  std::uint32_t number = not_listed;  ///< In the tree, once there is text in it.
  bool block = false;
  bool link = false;
};

/// What the attributes of an element say, remembered for the next one that says the same.
class NameHints {
 public:
  struct Said {
    Hints hints = 0;
    bool hidden = false;
  };

  const Said& of(std::string_view names) {
    key_.assign(names);
    const auto [at, added] = known_.try_emplace(key_);
    if (added) at->second = {hints_of_names(names), names_hidden(names)};
    return at->second;
  }

 private:
  std::string key_{};
  std::unordered_map<std::string, Said> known_{};
};

bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') plain += static_cast<char>(c | 0x20);
  }
  return plain.find("display:none") != plain.npos || plain.find("visibility:hidden") != plain.npos;
}

/// Puts the text of a page into blocks.
class BlockReader : public HtmlHandler {
 public:
  explicit BlockReader(HtmlHandler* also) : also_(also) {
    tree_.elements.emplace_back();
    open_.push_back({.number = 0, .block = true});
  }

  void start(std::string_view name, const HtmlAttributes& attributes) override {
    if (also_) also_->start(name, attributes);
    ++depth_;
    if (hidden_from_ != 0) return;
    const ElementKind kind = kind_of_element(name);
    if (kind.flow == Flow::hidden) {
      hidden_from_ = depth_;
      return;
    }
    if (name == "br") return break_line();
    if (name == "img") return add_picture(attributes);
    OpenElement open{.element = describe(name, attributes), .kind = kind};
    if (hides_) {
      hidden_from_ = depth_;
      return;
    }
    open.element.holds_text = kind.holds_text || kind.flow == Flow::inside;
    open.block = kind.flow == Flow::block || is_set_apart(open);
    open.link = name == "a" && attributes.has("href");
    push(open);
  }

  void end(std::string_view name) override {
    if (also_) also_->end(name);
    if (depth_ == hidden_from_) {
      hidden_from_ = 0;
    } else if (hidden_from_ == 0 && !depths_.empty() && depths_.back() == depth_) {
      pop();
    }
    if (depth_ > 0) --depth_;
  }

  void text(std::string_view text) override {
    if (also_) also_->text(text);
    if (hidden_from_ != 0) return;
    if (open_.back().kind.tag != BlockTag::preformatted) return add(text);
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
      add(text.substr(0, end));
      end_block();
      text.remove_prefix(end + 1);
    }
    add(text);
  }

  BlockTree finish() {
    end_block();
    return std::move(tree_);
  }

 private:
  HtmlElement describe(std::string_view name, const HtmlAttributes& attributes) {
    HtmlElement element{.hints = hints_of_element(name)};
    hides_ = attributes.has("hidden") || attributes["aria-hidden"] == "true" ||
             style_hides(attributes["style"]);
    for (const std::string_view attribute : {"class", "id", "role", "itemprop", "rel"}) {
      const std::string_view names = attributes[attribute];
      if (names.empty()) continue;
      const auto& said = names_.of(names.substr(0, longest_names));
      element.hints |= said.hints;
      hides_ = hides_ || said.hidden;
    }
    // A post that is quoted from a network is text.
    if (name == "blockquote") element.hints &= ~only(Hint::share);
    if (name == "html" || name == "body") hides_ = false;  // Until a script shows them.
    element.article = name == "article" || attributes["role"] == "article";
    element.main = name == "main" || attributes["role"] == "main";
    element.figure = name == "figure";
    element.table = name == "table";
    element.list = name == "ul" || name == "ol" || name == "dl";
    return element;
  }

  bool is_set_apart(const OpenElement& open) const {
    if (has(open.element.hints, Hint::credit) && in_caption()) return true;
    return !open_.back().kind.holds_text && has_any(open.element.hints, setting_apart);
  }

  bool in_caption() const {
    return std::any_of(open_.begin(), open_.end(), [](const OpenElement& around) {
      return around.element.figure || has(around.element.hints, Hint::caption);
    });
  }

  void push(OpenElement open) {
    if (open.block) end_block();
    if (!open.block) open.kind = open_.back().kind;
    if (open.link) ++links_;
    depths_.push_back(depth_);
    open_.push_back(std::move(open));
  }

  void pop() {
    if (open_.back().block) end_block();
    if (open_.back().link) --links_;
    open_.pop_back();
    depths_.pop_back();
  }

  void break_line() {
    ++breaks_;
    text_ += ' ';
  }

  void add(std::string_view text) {
    const bool blank = text.find_first_not_of(" \t\r\n\f") == text.npos || text == "\xC2\xA0";
    if (!blank && breaks_ > 1) end_block();
    if (!blank) breaks_ = 0;
    text_ += text;
    if (links_ > 0) link_bytes_ += text.size();
  }

  void add_picture(const HtmlAttributes& attributes) {
    const std::string_view text = attributes["alt"];
    if (text.find(' ') != text.npos) pictures_.emplace_back(text);
    if (text_.empty()) end_block();
  }

  void end_block() {
    breaks_ = 0;
    std::string line = squeeze(text_);
    if (!line.empty() && has_room()) add_block(std::move(line));
    for (const std::string& picture : std::exchange(pictures_, {})) add_picture_block(picture);
    text_.clear();
    link_bytes_ = 0;
  }

  bool has_room() {
    tree_.cut_off = tree_.blocks.size() >= most_html_blocks;
    return !tree_.cut_off;
  }

  void add_block(std::string line) {
    const OpenElement& open = open_.back();
    tree_.blocks.push_back({.text = std::move(line),
                            .tag = open.kind.tag,
                            .heading = open.kind.heading,
                            .element = list_open(),
                            .link_bytes = link_bytes_,
                            .bytes = text_.size()});
  }

  void add_picture_block(const std::string& text) {
    std::string line = squeeze(text);
    if (line.empty() || !has_room()) return;
    const std::size_t bytes = line.size();
    tree_.blocks.push_back({.text = std::move(line),
                            .tag = BlockTag::picture,
                            .element = list_open(),
                            .link_bytes = links_ > 0 ? bytes : 0,
                            .bytes = bytes});
  }

  /// Puts the open elements into the tree as far as they are not there. Gives the innermost one.
  std::uint32_t list_open() {
    std::uint32_t parent = 0;
    for (OpenElement& open : open_) {
      if (open.number == not_listed && !open.block) continue;
      if (open.number == not_listed) {
        open.number = static_cast<std::uint32_t>(tree_.elements.size());
        open.element.parent = parent;
        tree_.elements.push_back(open.element);
      }
      parent = open.number;
    }
    return parent;
  }

  HtmlHandler* also_;
  BlockTree tree_{};
  NameHints names_{};
  std::vector<OpenElement> open_{};    ///< With text; the first is the page itself.
  std::vector<std::size_t> depths_{};  ///< Of those but the first.
  std::string text_{};
  std::vector<std::string> pictures_{};  ///< Alternative texts since the block began.
  bool hides_ = false;                   ///< Whether the element described last hides its text.
  std::size_t breaks_ = 0;               ///< Line breaks behind the last text that is not blank.
  std::size_t link_bytes_ = 0;           ///< Of `text_`.
  std::size_t links_ = 0;                ///< Open ones.
  std::size_t depth_ = 0;                ///< Elements that are open,
  std::size_t hidden_from_ = 0;          ///< how many were where one without text began, or 0,
};

}  // namespace

BlockTree read_blocks(std::string_view html, HtmlHandler* also) {
  BlockReader reader(also);
  walk_html(tidied_html(html), reader);
  return reader.finish();
}

}  // namespace backfile
