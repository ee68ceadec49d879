// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml1_story.h"

#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/language_tag.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

std::string formal_name(const xml_node& node) { return attribute(node, "FormalName"); }

/// The name of a topic in `language`, or else its first.
std::string topic_name(const xml_node& topic, std::string_view language) {
  std::string first;
  for (const auto& description : children(topic, "Description")) {
    if (attribute(description, "Variant") != "Name") continue;
    std::string name = line_text(description);
    if (language_of(attribute(description, "lang")) == language) return name;
    if (first.empty()) first = std::move(name);
  }
  return first;
}

void add_keywords(std::string_view line, Article& article) {
  for (auto& keyword : listed_lines(line, ";")) add_facet(article, "keyword", std::move(keyword));
}

/// Reads one story of an item.
class StoryReader {
 public:
  StoryReader(const NewsmlItem& item, const NewsStory& story)
      : item_(item), around_(components_around(story.innermost)) {
    if (around_.empty()) around_.push_back(story.component);
  }

  Article read(Article content) const {
    Article article{.title = line("HeadLine"),
                    .subtitle = line("SubHeadLine"),
                    .byline = line("ByLine"),
                    .source = source(),
                    .language = language(content)};
    article.authors = authors_of(article.byline);
    read_topics(article);
    read_keywords(article);
    read_places(article);
    fill_missing(article, std::move(content));
    return article;
  }

 private:
  std::string line(std::string_view name) const {
    for (const auto& component : around_) {
      std::string text = line_text(at_path(component, {"NewsLines", name}));
      if (!text.empty()) return text;
    }
    return {};
  }

  std::vector<xml_node> described(std::string_view name) const {
    for (const auto& component : around_) {
      auto found = children(child(component, "DescriptiveMetadata"), name);
      if (!found.empty()) return found;
    }
    return {};
  }

  std::string party(std::string_view role) const {
    for (const auto& component : around_) {
      std::string name = formal_name(at_path(component, {"AdministrativeMetadata", role, "Party"}));
      if (!name.empty()) return name;
    }
    return {};
  }

  std::string source() const {
    return first_of(
        {party("Provider"), item_.sender, party("Source"), line("CreditLine"),
         line_text(at_path(item_.node, {"Identification", "NewsIdentifier", "ProviderId"}))});
  }

  std::string language(const Article& content) const {
    for (const auto& each : described("Language")) {
      const std::string code = language_of(formal_name(each));
      if (!code.empty()) return code;
    }
    for (const auto& component : around_) {
      const std::string code = language_of(attribute(component, "lang"));
      if (!code.empty()) return code;
    }
    return first_of({content.language, language_of(attribute(item_.node, "lang"))});
  }

  void read_topics(Article& article) const {
    for (const auto& subject : described("SubjectCode")) {
      for (const auto& tier : subject.children()) {
        const std::string code = formal_name(tier);
        const auto topic = item_.topics.find(code);
        const std::string name =
            topic == item_.topics.end() ? "" : topic_name(topic->second, article.language);
        add_unless_empty(first_of({name, code}), article.topics);
      }
    }
    for (const auto& genre : described("Genre")) add_facet(article, "genre", formal_name(genre));
  }

  void read_keywords(Article& article) const {
    for (const auto& component : around_) {
      for (const auto& line : child_lines(child(component, "NewsLines"), "KeywordLine")) {
        add_keywords(line, article);
      }
      for (const auto& metadata : children(component, "Metadata")) {
        for (const auto& each : children(metadata, "Property")) {
          const bool is_keyword = ascii_lower(formal_name(each)).ends_with("keywords");
          if (is_keyword) add_keywords(attribute(each, "Value"), article);
        }
      }
    }
  }

  void read_places(Article& article) const {
    auto properties = described("Property");
    for (const auto& location : described("Location")) {
      for (const auto& each : children(location, "Property")) properties.push_back(each);
    }
    for (const auto& each : properties) {
      const std::string name = ascii_lower(formal_name(each));
      std::string value = attribute(each, "Value");
      if (name == "keyword") add_keywords(value, article);
      if (name == "city" || name == "area" || name == "countryarea" || name == "country" ||
          name == "sublocation") {
        add_unless_empty(std::move(value), article.places);
      }
    }
  }

  const NewsmlItem& item_;
  std::vector<xml_node> around_;
};

}  // namespace

Article read_newsml_story(const NewsmlItem& item, NewsStory story) {
  return StoryReader(item, story).read(std::move(story.content));
}

}  // namespace backfile
