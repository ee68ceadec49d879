// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/lucene_fields.h"

#include <algorithm>

#include "searcher/query/lexer.h"

namespace backfile {
namespace {

constexpr DialectField fields[] = {
    {"title", "title"},
    {"headline", "title"},
    {"subtitle", "title"},
    {"caption", "caption"},
    {"captions", "caption"},
    {"lead", "lead"},
    {"body", "body"},
    {"content", "body"},
    {"text", ""},
    {"contents", ""},
    {"related", "related"},
    {"source", "source"},
    {"publisher", "source"},
    {"author", "author"},
    {"authors", "author"},
    {"byline", "author"},
    {"section", "section"},
    {"category", "section"},
    {"topic", "topic"},
    {"topics", "topic"},
    {"subject", "topic"},
    {"tag", "topic"},
    {"tags", "topic"},
    {"keywords", "topic"},
    {"place", "place"},
    {"places", "place"},
    {"location", "place"},
    {"person", "person"},
    {"people", "person"},
    {"persons", "person"},
    {"org", "org"},
    {"organization", "org"},
    {"organisation", "org"},
    {"company", "org"},
    {"language", "language"},
    {"lang", "language"},
    {"id", "id"},
    {"date", "date"},
    {"published", "date"},
    {"publication_date", "date"},
    {"published_at", "date"},
    {"pubdate", "date"},
    {"timestamp", "date"},
    {"@timestamp", "date"},
};

}  // namespace

DialectField lucene_field(std::string_view name, const QueryContext& context) {
  if (const auto* field = find_field_of(fields, name)) return *field;
  const auto& custom = context.custom_facets;
  const auto facet = std::find(custom.begin(), custom.end(), lower(name));
  if (facet != custom.end()) return {.name = *facet, .ours = *facet};
  return {
      .name = name, .ours = "", .remark = "there is no such field here; it is looked for anywhere"};
}

}  // namespace backfile
