// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/nitf.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/item_status.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/newsml/nitf_body.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

/// The `content` of the `meta` element of that name.
std::string meta(const xml_node& head, std::string_view name) {
  for (const auto& each : children(head, "meta")) {
    if (attribute(each, "name") == name) return attribute(each, "content");
  }
  return {};
}

/// A subject as a path of its tiers, as far as they are named, or else as its code.
std::string subject(const xml_node& node) {
  std::string path;
  for (const char* tier : {"type", "matter", "detail"}) {
    const std::string name = attribute(node, std::string("tobject.subject.") + tier);
    if (name.empty()) continue;
    if (!path.empty()) path += '/';
    path += name;
  }
  return first_of({path, attribute(node, "tobject.subject.refnum")});
}

void read_subjects(const xml_node& head, Article& article) {
  for (const auto& each : children(child(head, "tobject"), "tobject.subject")) {
    add_unless_empty(subject(each), article.topics);
  }
}

/// A classifier of the corpus of the New York Times, which has most of its topics there.
void read_classifier(const xml_node& node, Article& article) {
  const std::string text = line_text(node);
  if (attribute(node, "type") == "types_of_material") return add_facet(article, "genre", text);
  add_unless_empty(text, article.topics);
}

void read_identified(const xml_node& content, Article& article) {
  for (const auto& each : content.children()) {
    if (is_named(each, "classifier")) read_classifier(each, article);
    if (is_named(each, "person")) add_unless_empty(line_text(each), article.people);
    if (is_named(each, "org")) add_unless_empty(line_text(each), article.organisations);
    if (is_named(each, "location")) add_unless_empty(line_text(each), article.places);
    if (is_named(each, "event")) add_facet(article, "event", line_text(each));
  }
}

void read_keywords(const xml_node& docdata, Article& article) {
  for (const auto& each : children(child(docdata, "key-list"), "keyword")) {
    add_facet(article, "keyword", first_of({attribute(each, "key"), line_text(each)}));
  }
}

std::string section(const xml_node& head) {
  const std::string online = meta(head, "online_sections");
  return first_of({attribute(child(head, "pubdata"), "position.section"),
                   online.substr(0, online.find(';')), meta(head, "print_section")});
}

/// The version of a story as its agency counts.
std::string story_version(const xml_node& docdata) {
  const xml_node key = child(docdata, "du-key");
  return first_of({attribute(key, "version"), attribute(key, "generation")});
}

/// The id without the two figures that count the versions at its end, "NTB7_02", if they are
/// counted elsewhere too.
std::string document_id(const xml_node& docdata) {
  constexpr std::size_t counter_size = 3;
  std::string id = attribute(child(docdata, "doc-id"), "id-string");
  if (id.empty()) return attribute(child(docdata, "du-key"), "key");
  const std::size_t bar = id.rfind('_');
  const bool is_counter = bar != id.npos && bar + counter_size == id.size() &&
                          id.find_first_not_of("0123456789", bar + 1) == id.npos;
  if (is_counter && !story_version(docdata).empty()) id.resize(bar);
  return id;
}

std::string source(const xml_node& head) {
  const xml_node docdata = child(head, "docdata");
  return first_of({attribute(child(docdata, "doc.copyright"), "holder"),
                   attribute(child(docdata, "doc-id"), "regsrc"),
                   attribute(at_path(docdata, {"del-list", "from-src"}), "src-name")});
}

class NitfItem {
 public:
  NitfItem(const xml_node& nitf, const ReadingLog& log, std::size_t line)
      : nitf_(nitf),
        head_(child(nitf, "head")),
        docdata_(child(head_, "docdata")),
        place_{.log = log, .line = line, .id = document_id(docdata_)} {}

  void read(std::vector<NewsItem>& items) const {
    NewsItem item{.cancelled = is_withdrawn(attribute(docdata_, "management-status")),
                  .line = place_.line};
    item.article = article();
    read_times(item);
    if (!has_text(item.article) && !item.cancelled) {
      return place_.reject("a NITF document without title, text or caption");
    }
    items.push_back(std::move(item));
    read_withdrawn_former(items);
  }

 private:
  std::string norm(const xml_node& node) const { return attribute(node, "norm"); }

  Article article() const {
    const xml_node pubdata = child(head_, "pubdata");
    Article article{.id = place_.id,
                    .source = attribute(pubdata, "name"),
                    .url = attribute(pubdata, "ex-ref"),
                    .section = section(head_)};
    read_subjects(head_, article);
    read_keywords(docdata_, article);
    read_identified(child(docdata_, "identified-content"), article);
    add_facet(article, "desk", meta(head_, "dsk"));
    for (const auto& each : children(docdata_, "evloc")) {
      for (const char* part : {"city", "county-dist", "state-prov"}) {
        add_unless_empty(attribute(each, part), article.places);
      }
    }
    fill_missing(article, read_nitf_body(nitf_));
    if (article.source.empty()) article.source = source(head_);
    drop_repetitions(article);
    return article;
  }

  void read_times(NewsItem& item) const {
    const std::string issue = norm(child(docdata_, "date.issue"));
    const xml_node dateline = at_path(nitf_, {"body", "body.head", "dateline", "story.date"});
    place_.read_date({issue, attribute(child(head_, "pubdata"), "date.publication"), norm(dateline),
                      norm(child(docdata_, "date.release"))},
                     item.article);
    const Date release = place_.first_date({norm(child(docdata_, "date.release"))});
    if (release > item.article.date) item.embargoed_until = release;
    const std::string version = story_version(docdata_);
    item.version = version.empty() && !issue.empty() ? to_string(item.article.date) : version;
  }

  /// A document may withdraw another one: the one that it replaces or kills.
  void read_withdrawn_former(std::vector<NewsItem>& items) const {
    const std::string former = attribute(docdata_, "management-doc-idref");
    if (former.empty() || !is_withdrawn(attribute(docdata_, "management-idref-status"))) return;
    const Date date = items.back().article.date;
    items.push_back(
        {.article = {.id = former, .date = date}, .cancelled = true, .line = place_.line});
  }

  xml_node nitf_;
  xml_node head_;
  xml_node docdata_;
  ItemPlace place_;
};

}  // namespace

std::vector<NewsItem> parse_nitf(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth) {
  std::vector<NewsItem> items;
  const auto document = parse_xml(text, log, max_depth);
  if (!document) return items;
  const xml_node root = document->root();
  const auto found = is_named(root, "nitf") ? std::vector{root} : descendants(root, "nitf");
  for (const auto& nitf : found) NitfItem(nitf, log, document->line(nitf)).read(items);
  if (found.empty()) ItemPlace{.log = log, .line = 1}.reject("no <nitf> element");
  return items;
}

}  // namespace backfile
