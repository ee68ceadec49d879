// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_ld_graph.h"

#include <algorithm>

#include "indexer/readers/json/json_values.h"

namespace backfile {

namespace {

/// Types that are articles without saying so in their name.
bool is_article(const Json& node) {
  return has_type(node, "Article") || has_type(node, "BlogPosting") ||
         has_type(node, "SocialMediaPosting") || has_type(node, "Report");
}

bool is_reference(const Json& value) {
  return value.is_object() && value.size() <= 2 && value.contains("@id") &&
         (value.size() == 1 || value.contains("@type"));
}

}  // namespace

JsonLdGraph::JsonLdGraph(const Json& document) { collect(document, false); }

void JsonLdGraph::collect(const Json& value, bool in_article) {  // As deep as JSON may be.
  if (value.is_object() && !is_reference(value)) {
    const Json& id = member(value, "@id");
    if (id.is_string()) nodes_.emplace(id.get<std::string>(), &value);
    if (web_page_ == nullptr && has_type(value, "WebPage")) web_page_ = &value;
    if (!in_article && is_article(value)) {
      articles_.push_back(&value);
      in_article = true;
    }
  }
  if (!value.is_structured()) return;
  for (const Json& inner : value) collect(inner, in_article);
}

const Json& JsonLdGraph::resolve(const Json& value) const {
  if (!is_reference(value)) return value;
  const auto found = nodes_.find(raw_text(value.at("@id")));
  return found == nodes_.end() ? value : *found->second;
}

bool has_type(const Json& node, std::string_view type) {
  bool found = false;
  for_each_value(member(node, "@type"), [&](const Json& name) {
    found = found || (name.is_string() && name.get_ref<const std::string&>().ends_with(type));
  });
  return found;
}

}  // namespace backfile
