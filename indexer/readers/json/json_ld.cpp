// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>
#include <string>
#include <utility>

#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_ld_graph.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// The first of some texts that is a web address.
std::string first_address(std::initializer_list<std::string> texts) {
  for (const std::string& text : texts) {
    std::string address = web_address(text, {});
    if (!address.empty()) return address;
  }
  return {};
}

/// Reads one article of a graph.
class JsonLdArticleReader {
 public:
  JsonLdArticleReader(const Json& node, const JsonLdGraph& graph, std::size_t line,
                      const ReadingLog& log)
      : node_(node), graph_(graph), log_(log) {
    item_.line = line;
  }

  std::optional<NewsItem> read() {
    read_identity();
    read_texts();
    read_captions("image", {"caption", "description"});
    // What is said of a film is another text, not a caption.
    for (const char* name : {"associatedMedia", "video"}) read_captions(name, {"caption"});
    add_people({"author", "creator"}, article_.authors);
    read_source();
    read_values();
    for (const char* name : {"datePublished", "dateCreated", "dateModified"}) {
      set_date(raw_text(member(node_, name)), item_, log_);
    }
    if (!is_article()) return std::nullopt;
    return std::move(item_);
  }

 private:
  void read_identity() {
    const Json& page = member(node_, "mainEntityOfPage");
    const std::string id = line_of(member(node_, "@id"));
    const std::string page_id = line_of(page.is_object() ? member(page, "@id") : page);
    article_.url = first_address({line_of(member(node_, "url")), page_id, id});
    article_.id = id.empty() || id.starts_with('#') ? line_of(member(node_, "identifier")) : id;
    if (article_.id.empty()) article_.id = article_.url;
  }

  void read_texts() {
    article_.title = line_of(member(node_, {"headline", "name"}));
    article_.subtitle = line_of(member(node_, "alternativeHeadline"));
    if (article_.subtitle == article_.title) article_.subtitle.clear();
    FragmentText body = text_of(member(node_, {"articleBody", "text"}));
    FragmentText description = text_of(member(node_, "description"));
    if (body.paragraphs.empty()) {
      body.paragraphs = std::move(description.paragraphs);
    } else if (article_.subtitle.empty()) {
      article_.subtitle = line_of(member(node_, "description"));
      if (repeats(article_.subtitle, body.paragraphs)) article_.subtitle.clear();
    }
    article_.body = std::move(body.paragraphs);
    article_.captions = std::move(body.captions);
  }

  /// The captions of pictures and the like. The name of a picture is none: it repeats the headline.
  void read_captions(const char* name, MemberNames texts) {
    for_each_value(member(node_, name), [&](const Json& value) {
      const Json& picture = graph_.resolve(value);
      Caption caption{.text = line_of(member(picture, texts))};
      if (caption.text.empty() || caption.text == article_.title) return;
      const Json& credit = member(picture, {"creditText", "copyrightHolder", "creator", "author"});
      caption.credit = line_of(graph_.resolve(credit));
      add_captions({std::move(caption)}, article_.captions);
    });
  }

  void add_people(MemberNames names, std::vector<std::string>& people) {
    for_each_value(member(node_, names), [&](const Json& value) {
      const Json& person = graph_.resolve(value);
      if (has_type(person, "Organization")) return add_lines(member(person, "name"), people);
      for (const std::string& name :
           lines_of(person.is_object() ? member(person, "name") : person)) {
        add_authors(name, people);
      }
    });
  }

  void read_source() {
    for (const char* name : {"publisher", "sourceOrganization", "provider"}) {
      const Json& value = member(node_, name);
      const Json& publisher = graph_.resolve(value.is_array() ? value.front() : value);
      if (article_.source.empty()) {
        article_.source =
            line_of(publisher.is_object() ? member(publisher, {"name", "legalName"}) : publisher);
      }
    }
  }

  void read_values() {
    const Json& language = member(node_, {"inLanguage", "InLanguage", "inlanguage"});
    article_.language = language_of(
        line_of(language.is_object() ? member(language, {"alternateName", "name"}) : language));
    article_.section = line_of(member(node_, "articleSection"));
    for_each_value(member(node_, "keywords"),
                   [&](const Json& value) { add_listed_values(raw_text(value), article_.topics); });
    for (const char* name : {"about", "mentions"}) read_subjects(name);
    for (const char* name : {"contentLocation", "locationCreated", "spatialCoverage"}) {
      for_each_value(member(node_, name),
                     [&](const Json& value) { add_lines(graph_.resolve(value), article_.places); });
    }
  }

  void read_subjects(const char* name) {
    for_each_value(member(node_, name), [&](const Json& value) {
      const Json& subject = graph_.resolve(value);
      std::vector<std::string>& field = has_type(subject, "Person")         ? article_.people
                                        : has_type(subject, "Place")        ? article_.places
                                        : has_type(subject, "Organization") ? article_.organisations
                                                                            : article_.topics;
      add_lines(subject.is_object() ? member(subject, "name") : subject, field);
    });
  }

  bool is_article() const {
    const bool empty = article_.title.empty() && article_.body.empty() && article_.captions.empty();
    if (empty && log_.rejected) {
      log_.rejected(item_.line, article_.id, "expected a headline or an article body");
    }
    return !empty;
  }

  const Json& node_;
  const JsonLdGraph& graph_;
  const ReadingLog& log_;
  NewsItem item_{};
  Article& article_ = item_.article;
};

}  // namespace

std::optional<NewsItem> read_json_ld_article(const Json& node, const JsonLdGraph& graph,
                                             std::size_t line, const ReadingLog& log) {
  return JsonLdArticleReader(node, graph, line, log).read();
}

std::optional<std::vector<NewsItem>> read_json_ld(const Json& document, std::size_t line,
                                                  const ReadingLog& log) {
  const JsonLdGraph graph(document);
  if (graph.articles().empty()) return std::nullopt;
  std::vector<NewsItem> items;
  for (const Json* node : graph.articles()) {
    auto item = read_json_ld_article(*node, graph, line, log);
    if (item) items.push_back(std::move(*item));
  }
  return items;
}

}  // namespace backfile
