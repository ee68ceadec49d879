// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page_json_ld.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_ld_graph.h"
#include "indexer/readers/json/json_values.h"

namespace backfile {

namespace {

/// The JSON of all scripts in one list, as nodes of one may refer to those of another.
Json all_documents(const std::vector<std::string>& scripts) {
  Json documents = Json::array();
  for (const std::string& script : scripts) {
    try {
      documents.push_back(parse_json(script).value);
    } catch (const JsonError&) {  // Pages are full of it, and the next place may be better.
    }
  }
  return documents;
}

/// An address without what browsers and servers change about it.
std::string_view plain_address(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  if (const std::size_t host = url.find("://"); host != url.npos) url.remove_prefix(host + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

bool is_address_of(const Json& article, std::string_view url) {
  if (url.empty()) return false;
  const Json& page = member(article, "mainEntityOfPage");
  for (const Json* stated : {&member(article, "url"), &member(article, "@id"),
                             page.is_object() ? &member(page, "@id") : &page}) {
    if (plain_address(raw_text(*stated)) == plain_address(url)) return true;
  }
  return false;
}

/// How much speaks for an article being the page's own.
int likeness(const Json& article, const PageHints& hints) {
  const std::string headline = phrase_key(line_of(member(article, {"headline", "name"})));
  const bool titled =
      !headline.empty() && phrase_key(hints.title).find(headline) != std::string::npos;
  return (is_address_of(article, hints.url) ? 2 : 0) + (titled ? 2 : 0) +
         (member(article, "datePublished").is_null() ? 0 : 1);
}

const Json* main_article(const JsonLdGraph& graph, const PageHints& hints) {
  const auto& articles = graph.articles();
  if (articles.empty()) return nullptr;
  return *std::max_element(articles.begin(), articles.end(), [&](const Json* one, const Json* two) {
    return likeness(*one, hints) < likeness(*two, hints);
  });
}

/// States values of a node of the graph, in their order.
class Statements {
 public:
  Statements(StatedIn in, const Json& node, const JsonLdGraph& graph, StatedValues& values)
      : in_(in), node_(node), graph_(graph), values_(values) {}

  void add(MemberNames names) {
    for (const std::string_view name : names) {
      for_each_value(member(node_, name),
                     [&](const Json& value) { values_.add(in_, name, raw_text(value)); });
    }
  }

  /// Adds the names of those who are meant by a member, or by another one that stands for it.
  void add_names(std::string_view name, std::string_view other) {
    for_each_value(member(node_, {name, other}), [&](const Json& value) {
      const Json& who = graph_.resolve(value);
      for (const std::string& stated :
           lines_of(who.is_object() ? member(who, {"name", "legalName"}) : who)) {
        values_.add(in_, name, stated);
      }
    });
  }

 private:
  StatedIn in_;
  const Json& node_;
  const JsonLdGraph& graph_;
  StatedValues& values_;
};

void state_article(const Json& node, const JsonLdGraph& graph, const Article& article,
                   StatedValues& values) {
  Statements statements(StatedIn::article, node, graph, values);
  statements.add({"alternativeHeadline", "description", "datePublished", "dateCreated",
                  "dateModified", "articleSection"});
  statements.add_names("author", "creator");
  statements.add_names("publisher", "sourceOrganization");
  values.add(StatedIn::article, "headline", article.title);
  values.add(StatedIn::article, "url", article.url);
  values.add(StatedIn::article, "inLanguage", article.language);
  for (const std::string& topic : article.topics) {
    values.add(StatedIn::article, "keywords", topic);
  }
}

}  // namespace

std::optional<Article> read_page_json_ld(const std::vector<std::string>& scripts,
                                         const PageHints& hints, StatedValues& values) {
  const Json documents = all_documents(scripts);
  const JsonLdGraph graph(documents);
  if (const Json* page = graph.web_page()) {
    Statements statements(StatedIn::web_page, *page, graph, values);
    statements.add({"datePublished", "inLanguage"});
    statements.add_names("publisher", "isPartOf");
  }
  const Json* node = main_article(graph, hints);
  if (node == nullptr) return std::nullopt;
  auto item = read_json_ld_article(*node, graph, 0, {});
  if (!item) return std::nullopt;
  state_article(*node, graph, item->article, values);
  return std::move(item->article);
}

}  // namespace backfile
