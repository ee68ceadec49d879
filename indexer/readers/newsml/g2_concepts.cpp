// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/g2_concepts.h"

#include <array>
#include <map>
#include <utility>

#include "indexer/readers/language_tag.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

bool is_short_form(const xml_node& name) {
  const std::string role = attribute(name, "role");
  return g2_code(role) == "short" || g2_code(role) == "mnemonic";
}

/// An IPTC subject code without its alias, since it has its tiers in it; any other qcode as it is.
std::string code(const xml_node& node) {
  const std::string qcode = attribute(node, "qcode");
  const std::size_t colon = qcode.find(':');
  const bool has_tiers = colon != qcode.npos && qcode.substr(0, colon).ends_with("subj");
  return has_tiers ? qcode.substr(colon + 1) : qcode;
}

/// The attributes that a concept is known by.
constexpr std::array<const char*, 3> keys = {"qcode", "literal", "uri"};

class ConceptReader {
 public:
  ConceptReader(const xml_node& news_item, Article& article) : item_(news_item), article_(article) {
    for (const auto& each : children(news_item, "assert")) {
      for (const char* key : keys) asserts_.emplace(key + attribute(each, key), each);
    }
  }

  void read() {
    const xml_node meta = child(item_, "contentMeta");
    for (const auto& each : meta.children()) {
      if (is_named(each, "subject")) read_subject(each);
      if (is_named(each, "genre")) add_facet(article_, "genre", value(each));
      if (is_named(each, "keyword")) add_facet(article_, "keyword", line_text(each));
    }
    for (const auto& each : children(meta, "located"))
      add_unless_empty(value(each), article_.places);
  }

 private:
  void read_subject(const xml_node& subject) {
    const xml_node main = child(subject, "mainConcept");
    std::string text = value(main ? main : subject);
    const std::string type(g2_code(attribute(subject, "type")));
    if (type == "person") return add_unless_empty(std::move(text), article_.people);
    if (type == "organisation") return add_unless_empty(std::move(text), article_.organisations);
    if (type == "event") return add_facet(article_, "event", std::move(text));
    if (type == "geoArea" || type == "poi" || has_place_facet(subject)) {
      return add_unless_empty(std::move(text), article_.places);
    }
    add_unless_empty(std::move(text), article_.topics);
  }

  /// Reuters marks places so.
  static bool has_place_facet(const xml_node& subject) {
    return attribute(child(subject, "facet"), "qcode").starts_with("geoProp:");
  }

  /// A literal that an `assert` explains is no text, but only its key.
  std::string value(const xml_node& node) const {
    const xml_node asserted = assert_of(node);
    return first_of({g2_name(node, article_.language), g2_name(asserted, article_.language),
                     code(node), asserted ? "" : attribute(node, "literal"),
                     attribute(node, "uri")});
  }

  xml_node assert_of(const xml_node& node) const {
    for (const char* key : keys) {
      const std::string id = attribute(node, key);
      const auto found = asserts_.find(key + id);
      if (!id.empty() && found != asserts_.end()) return found->second;
    }
    return {};
  }

  xml_node item_;
  std::map<std::string, xml_node> asserts_{};  // By the name of a key and the key.
  Article& article_;
};

}  // namespace

std::string_view g2_code(std::string_view qcode) {
  const std::size_t colon = qcode.find("://") == qcode.npos ? qcode.find(':') : qcode.rfind('/');
  return colon == qcode.npos ? qcode : qcode.substr(colon + 1);
}

std::string g2_name(const xml_node& concept_node, std::string_view language) {
  std::string best;
  std::string shortest;
  for (const auto& name : children(concept_node, "name")) {
    const std::string text = line_text(name);
    std::string& kept = is_short_form(name) ? shortest : best;
    const bool in_language = language_of(attribute(name, "lang")) == language;
    if (in_language && !is_short_form(name) && !text.empty()) return text;
    if (kept.empty()) kept = text;
  }
  return first_of({best, shortest});
}

std::string g2_party(const xml_node& party, std::string_view language) {
  const std::string qcode = attribute(party, "qcode");
  return first_of(
      {g2_name(party, language), attribute(party, "literal"), std::string(g2_code(qcode))});
}

void read_g2_concepts(const xml_node& news_item, Article& article) {
  ConceptReader(news_item, article).read();
}

}  // namespace backfile
