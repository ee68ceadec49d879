// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/article_xml.h"
#include "indexer/readers/article_xml_elements.h"
#include "indexer/readers/date_text.h"
#include "indexer/readers/item_text.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/record_reader.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

/// Markup in running text that is dropped for its text.
constexpr std::array<std::string_view, 28> inline_elements = {
    "a",    "abbr",   "b",      "bdi", "bdo", "big",  "br", "cite", "code", "del",
    "em",   "font",   "i",      "ins", "kbd", "mark", "q",  "s",    "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "u",  "wbr"};

bool is_inline(const pugi::xml_node& node) {
  return std::find(inline_elements.begin(), inline_elements.end(), node.name()) !=
         inline_elements.end();
}

bool is_element(const pugi::xml_node& node) { return node.type() == pugi::node_element; }

std::string tag(const pugi::xml_node& node) {
  return "<" + without_runs_of_blanks(node.name()) + ">";
}

/// Fills one item from one `<article>` element.
class ArticleParser {
 public:
  explicit ArticleParser(const Record& record) : xml_(record) {}

  NewsItem parse() {
    const pugi::xml_node root = xml_.root();
    article_.id = attribute(root, "id");
    article_.language = ascii_lower(attribute(root, "language"));
    parse_state(root);
    allow_attributes(root, {"id", "language", "version", "status", "embargoed"});
    for (const auto& child : root.children()) {
      if (is_element(child)) {
        parse_child(child);
      } else {
        refuse_text(child);
      }
    }
    return std::move(item_);
  }

 private:
  static std::string attribute(const pugi::xml_node& node, const char* name) {
    return without_runs_of_blanks(node.attribute(name).value());
  }

  void parse_state(const pugi::xml_node& root) {
    item_.version = article_.version = attribute(root, "version");
    const std::string status = attribute(root, "status");
    if (!status.empty() && status != "usable" && status != "cancelled")
      fail(root, "unknown status '" + status + "', expected usable or cancelled");
    item_.cancelled = status == "cancelled";
    const std::string embargoed = attribute(root, "embargoed");
    const auto until = parse_date(embargoed);
    if (!embargoed.empty() && !until)
      fail(root, "cannot read the date of embargo '" + embargoed + "'");
    item_.embargoed_until = until.value_or(Date{});
  }

  [[noreturn]] void fail(const pugi::xml_node& at, const std::string& reason) const {
    throw RecordError(xml_.line(at), reason, article_.id);
  }

  void allow_attributes(const pugi::xml_node& node,
                        std::initializer_list<std::string_view> names) const {
    for (const auto& attribute : node.attributes()) {
      if (std::find(names.begin(), names.end(), attribute.name()) != names.end()) continue;
      fail(node,
           "unknown attribute '" + without_runs_of_blanks(attribute.name()) + "' of " + tag(node));
    }
  }

  void refuse_text(const pugi::xml_node& text) const {
    if (is_blank(text.value())) return;
    fail(text.parent(), "text straight inside " + tag(text.parent()) + ", expected elements");
  }

  void refuse_second(const pugi::xml_node& node) const {
    const bool second = std::any_of(node.parent().begin(), pugi::xml_node_iterator(node),
                                    [&](const pugi::xml_node& former) {
                                      return former.name() == std::string_view(node.name());
                                    });
    if (second) fail(node, "more than one " + tag(node) + " in " + tag(node.parent()));
  }

  /// What a node of running text adds to it.
  std::string piece(const pugi::xml_node& node, const pugi::xml_node& field) const {
    if (!is_element(node)) return node.value();
    if (!is_inline(node)) fail(node, "unknown element " + tag(node) + " in " + tag(field));
    return node.name() == std::string_view("br") ? "\n" : "";
  }

  std::string running_text(const pugi::xml_node& root) const {
    std::string text;
    for (auto node = next_node(root, root); node; node = next_node(node, root)) {
      text += piece(node, root);
    }
    return text;
  }

  /// The text of a field of one line without attributes.
  std::string line_of(const pugi::xml_node& node,
                      std::initializer_list<std::string_view> attributes = {}) const {
    allow_attributes(node, attributes);
    return without_runs_of_blanks(running_text(node));
  }

  void parse_child(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    for (const auto& [element, field] : list_elements) {
      if (name == element) return add(line_of(node), article_.*field);
    }
    if (name == "facet") return parse_facet(node);
    if (name == "caption") return parse_caption(node);
    if (name == "related") return parse_related(node);
    for (const auto& [element, field] : single_elements) {
      if (name == element) return set(node, article_.*field);
    }
    if (name == "date") return parse_date_element(node);
    if (name == "body") return parse_body(node);
    fail(node, "unknown element " + tag(node) + " in " + tag(node.parent()));
  }

  void set(const pugi::xml_node& node, std::string& field) const {
    refuse_second(node);
    field = line_of(node);
  }

  static void add(std::string value, std::vector<std::string>& values) {
    if (!value.empty()) values.push_back(std::move(value));
  }

  void parse_date_element(const pugi::xml_node& node) {
    refuse_second(node);
    const std::string text = line_of(node, {"written"});
    article_.date = parse_date(text).value_or(Date{});
    article_.date_text = attribute(node, "written");
    if (article_.date_text.empty()) article_.date_text = date_text(text, article_.date);
  }

  void parse_facet(const pugi::xml_node& node) {
    const std::string name = attribute(node, "name");
    if (name.empty()) fail(node, "expected a name attribute of <facet>");
    std::string value = line_of(node, {"name"});
    if (!value.empty()) article_.facets[name].push_back(std::move(value));
  }

  void parse_caption(const pugi::xml_node& node) {
    Caption caption{.text = line_of(node, {"credit"}), .credit = attribute(node, "credit")};
    if (caption != Caption{}) article_.captions.push_back(std::move(caption));
  }

  void parse_related(const pugi::xml_node& node) {
    allow_attributes(node, {});
    RelatedLink link;
    for (const auto& child : node.children()) {
      const std::string_view name = child.name();
      if (!is_element(child)) {
        refuse_text(child);
      } else if (name == "headline") {
        set(child, link.headline);
      } else if (name == "teaser") {
        set(child, link.teaser);
      } else if (name == "picture") {
        set(child, link.picture);
      } else {
        fail(child, "unknown element " + tag(child) + " in <related>");
      }
    }
    if (link != RelatedLink{}) article_.related.push_back(std::move(link));
  }

  /// A paragraph for each `<p>`, and for each run of text between them, cut at its blank lines.
  void parse_body(const pugi::xml_node& node) {
    refuse_second(node);
    allow_attributes(node, {});
    std::string bare;
    for (const auto& child : node.children()) {
      if (child.name() == std::string_view("p")) {
        add_paragraphs(std::exchange(bare, {}));
        add(line_of(child), article_.body);
      } else {
        bare += piece(child, node);
        bare += running_text(child);
      }
    }
    add_paragraphs(bare);
  }

  void add_paragraphs(std::string_view text) {
    for (auto& paragraph : blank_line_paragraphs(text)) add(std::move(paragraph), article_.body);
  }

  XmlRecord xml_;
  NewsItem item_{};
  Article& article_ = item_.article;
};

}  // namespace

NewsItem parse_article_xml(const Record& record) { return ArticleParser(record).parse(); }

std::unique_ptr<ItemReader> read_article_xml(std::unique_ptr<Source> text, ReadingLog log,
                                             std::size_t limit) {
  return read_records(std::move(text), {.record = "article", .wrapper = "articles"},
                      parse_article_xml, std::move(log), limit);
}

}  // namespace backfile
