// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_article.h"
#include "searcher/program/print_json.h"

namespace backfile {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

Json json_of_captions(const std::vector<Caption>& captions) {
  Json array = Json::array();
  for (const Caption& caption : captions)
    array.push_back({{"text", caption.text}, {"credit", caption.credit}});
  return array;
}

Json json_of_related(const std::vector<RelatedLink>& related) {
  Json array = Json::array();
  for (const RelatedLink& link : related)
    array.push_back(
        {{"headline", link.headline}, {"teaser", link.teaser}, {"picture", link.picture}});
  return array;
}

Json json_of_facets(const Article& article) {
  Json object = Json::object();
  for (const auto& [name, values] : article.facets) object[name] = values;
  return object;
}

}  // namespace

void print_article_json(const Article& article, const Style&, std::ostream& out) {
  const Json json = {{"id", article.id},
                     {"title", article.title},
                     {"subtitle", article.subtitle},
                     {"byline", article.byline},
                     {"authors", Json(article.authors)},
                     {"date", to_string(article.date)},
                     {"date_text", article.date_text},
                     {"source", article.source},
                     {"section", article.section},
                     {"language", article.language},
                     {"url", article.url},
                     {"path", article.path},
                     {"version", article.version},
                     {"body", Json(article.body)},
                     {"captions", json_of_captions(article.captions)},
                     {"related", json_of_related(article.related)},
                     {"topics", Json(article.topics)},
                     {"places", Json(article.places)},
                     {"people", Json(article.people)},
                     {"organisations", Json(article.organisations)},
                     {"facets", json_of_facets(article)}};
  print_json_value({{"version", format_version}, {"article", json}}, out);
}

}  // namespace backfile
