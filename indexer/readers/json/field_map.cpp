// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/field_map.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// Takes what is before `separator`, and the separator, off the front of `text`.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

std::string field_list(const FieldMap& map) {
  std::string list;
  for (const auto& [field, names] : map.names) list += (list.empty() ? "" : ", ") + field;
  return list;
}

[[noreturn]] void fail(const std::string& what, const FieldMap& map) {
  throw FieldMapError(what + "; expected FIELD=NAME,... with the fields " + field_list(map));
}

}  // namespace

const std::vector<std::string>& FieldMap::of(std::string_view field) const {
  static const std::vector<std::string> none;
  const auto found = names.find(field);
  return found == names.end() ? none : found->second;
}

FieldMap default_field_map() {
  FieldMap map;
  map.names = {
      {"id",
       {"id", "_id", "guid", "uuid", "uri", "articleid", "imageid", "docid", "docno", "newsid"}},
      {"version", {"version"}},
      {"title", {"title", "headline", "headlines", "articletitle", "heading"}},
      {"subtitle", {"subtitle", "subheadline", "subheading", "deck", "standfirst"}},
      {"summary", {"description", "summary", "abstract", "excerpt", "lead", "teaser"}},
      {"body",
       {"body", "text", "content", "articlebody", "fulltext", "bodytext", "maintext", "bodyhtml",
        "contenthtml", "html", "contenttext", "story", "articletext", "article", "paragraphs",
        "contents"}},
      {"caption", {"caption", "captions", "imagecaption", "photocaption", "fullcaption"}},
      {"picture", {"images", "image", "photos", "photo", "pictures", "media", "figures"}},
      {"credit", {"credit", "imagecredit", "photocredit"}},
      {"byline", {"byline"}},
      {"author", {"author", "authors", "creator", "creators", "writer"}},
      {"source",
       {"source", "publisher", "publication", "newspaper", "outlet", "provider", "sitename",
        "sourcename", "sourcedomain", "domain", "site"}},
      {"url", {"url", "link", "articleurl", "weburl", "canonicalurl", "permalink", "href", "uri"}},
      {"date",
       {"date", "published", "publisheddate", "publishedat", "datepublished", "publishdate",
        "publicationdate", "pubdate", "publishedon", "publishtime", "publicationtime",
        "datepublish", "releasedate", "timestamp", "time", "createdate", "created", "createdat",
        "datecreated"}},
      {"section", {"section", "sectionname", "desk", "rubric", "department", "kicker"}},
      {"language", {"language", "lang", "inlanguage", "languagecode"}},
      {"topic",
       {"topics", "topic", "tags", "tag", "category", "categories", "keywords", "subjects"}},
      {"place", {"places", "place", "locations", "location"}},
      {"person", {"people", "persons", "person"}},
      {"org", {"organisations", "organizations", "orgs", "organisation", "organization"}},
      {"embargoed", {"embargoed", "embargoeduntil", "embargo"}},
  };
  return map;
}

FieldMap parse_field_map(std::string_view text) {
  const FieldMap defaults = default_field_map();
  FieldMap map = defaults;
  std::set<std::string, std::less<>> given;
  while (!text.empty()) {
    std::string_view name = take_until(text, ',');
    const bool has_name = name.find('=') != name.npos;
    const std::string field = without_runs_of_blanks(take_until(name, '='));
    const std::string path = without_runs_of_blanks(name);
    if (!has_name || path.empty()) fail("no name is given for \"" + field + "\"", defaults);
    if (!map.names.contains(field)) fail("there is no field \"" + field + "\"", defaults);
    if (given.insert(field).second) map.names[field].clear();
    map.names[field].push_back(plain_name(path));
  }
  map.is_default = given.empty();
  return map;
}

std::string plain_name(std::string_view name) {
  std::string plain = ascii_lower(name);
  std::erase_if(plain, [](char c) { return c == '_' || c == '-' || c == ' '; });
  return plain;
}

}  // namespace backfile
