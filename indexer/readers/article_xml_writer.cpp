// SPDX-License-Identifier: GPL-2.0-or-later
#include <pugixml.hpp>
#include <sstream>

#include "common/text/utf8.h"
#include "indexer/readers/article_xml.h"
#include "indexer/readers/article_xml_elements.h"

namespace backfile {

namespace {

/// Text as XML 1.0 may hold it: U+FFFE and U+FFFF are not characters there.
std::string xml_text(std::string_view text) {
  std::string valid = valid_text(text);
  for (const char* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = valid.find(none); at != valid.npos; at = valid.find(none, at)) {
      valid.replace(at, 3, "\xEF\xBF\xBD");
    }
  }
  return valid;
}

pugi::xml_node append(pugi::xml_node parent, const char* name, std::string_view text) {
  pugi::xml_node child = parent.append_child(name);
  child.text().set(xml_text(text).c_str());
  return child;
}

void append_if_any(pugi::xml_node parent, const char* name, std::string_view text) {
  if (!text.empty()) append(parent, name, text);
}

void set_if_any(pugi::xml_node node, const char* name, std::string_view value) {
  if (!value.empty()) node.append_attribute(name).set_value(xml_text(value).c_str());
}

void append_date(pugi::xml_node root, const Article& article) {
  if (!article.date.known() && article.date_text.empty()) return;
  set_if_any(append(root, "date", to_string(article.date)), "written", article.date_text);
}

void append_facets(pugi::xml_node root, const Article& article) {
  for (const auto& [name, values] : article.facets) {
    for (const auto& value : values) set_if_any(append(root, "facet", value), "name", name);
  }
}

void append_text(pugi::xml_node root, const Article& article) {
  if (!article.body.empty()) {
    pugi::xml_node body = root.append_child("body");
    for (const auto& paragraph : article.body) append(body, "p", paragraph);
  }
  for (const auto& caption : article.captions) {
    set_if_any(append(root, "caption", caption.text), "credit", caption.credit);
  }
  for (const auto& link : article.related) {
    pugi::xml_node related = root.append_child("related");
    append_if_any(related, "headline", link.headline);
    append_if_any(related, "teaser", link.teaser);
    append_if_any(related, "picture", link.picture);
  }
}

}  // namespace

std::string to_article_xml(const Article& article) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("article");
  set_if_any(root, "id", article.id);
  set_if_any(root, "language", article.language);
  set_if_any(root, "version", article.version);
  for (const auto& [name, field] : single_elements) append_if_any(root, name, article.*field);
  append_date(root, article);
  for (const auto& [name, field] : list_elements) {
    for (const auto& value : article.*field) append_if_any(root, name, value);
  }
  append_facets(root, article);
  append_text(root, article);
  std::ostringstream out;
  root.print(out, "  ", pugi::format_default, pugi::encoding_utf8, 1);
  return out.str();
}

}  // namespace backfile
