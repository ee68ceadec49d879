// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_check.h"

#include <algorithm>
#include <unordered_set>

#include "common/analysis/folding.h"
#include "common/schema.h"
#include "common/text/utf8.h"

namespace backfile {
namespace {

constexpr std::string_view blanks = " \t\n\r";

void tidy_text(std::string& text) {
  if (!is_valid_text(text)) text = valid_text(text);
  const auto last = text.find_last_not_of(blanks);
  text.erase(last == std::string::npos ? 0 : last + 1);
  text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
}

void tidy_texts(std::vector<std::string>& texts) {
  for (auto& text : texts) tidy_text(text);
  std::erase_if(texts, [](const auto& text) { return text.empty(); });
}

void tidy_values(std::vector<std::string>& values) {
  tidy_texts(values);
  std::unordered_set<std::string> met;
  std::erase_if(values, [&met](const auto& value) {
    const std::string folded = fold_value(value);
    return folded.empty() || !met.insert(folded).second;
  });
}

void tidy_captions(std::vector<Caption>& captions) {
  for (auto& [text, credit] : captions) {
    tidy_text(text);
    tidy_text(credit);
  }
  std::erase_if(captions, [](const Caption& caption) { return caption == Caption{}; });
}

void tidy_links(std::vector<RelatedLink>& links) {
  for (auto& [headline, teaser, picture] : links) {
    tidy_text(headline);
    tidy_text(teaser);
    tidy_text(picture);
  }
  std::erase_if(links, [](const RelatedLink& link) { return link == RelatedLink{}; });
}

// An id, a version, a path and a source alone say nothing.
bool is_empty(const Article& article) {
  if (!article.title.empty() || !article.body.empty()) return false;
  Article rest = article;
  rest.id.clear();
  rest.path.clear();
  rest.version.clear();
  rest.source.clear();
  return rest == Article{};
}

}  // namespace

Article tidy(Article article) {
  for (auto* text :
       {&article.id, &article.title, &article.subtitle, &article.byline, &article.source,
        &article.url, &article.section, &article.language, &article.date_text, &article.version})
    tidy_text(*text);
  tidy_texts(article.body);
  tidy_captions(article.captions);
  tidy_links(article.related);
  for (auto* values : {&article.authors, &article.topics, &article.places, &article.people,
                       &article.organisations})
    tidy_values(*values);
  for (auto& [name, values] : article.facets) tidy_values(values);
  std::erase_if(article.facets, [](const auto& facet) { return facet.second.empty(); });
  return article;
}

void require_indexable(const Article& article) {
  if (article.id.empty()) throw ArticleError("expected an id");
  if (is_empty(article)) throw ArticleError("the article is empty");
  for (const auto& [name, values] : article.facets) {
    if (!schema::is_custom_facet_name(name))
      throw ArticleError("\"" + name +
                         "\" cannot be the name of a facet: expected a lower-case letter, then "
                         "letters, digits, - or _, and no name of a field");
  }
}

}  // namespace backfile
