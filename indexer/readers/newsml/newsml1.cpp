// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml1.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/newsml/news_components.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

std::string formal_name(const xml_node& node) { return attribute(node, "FormalName"); }

/// What does not change from one revision to the next. The public identifier ends with the
/// revision; where it does not, it is often the same for all items of a provider.
std::string item_id(const xml_node& identifier) {
  const std::string revision = line_text(child(identifier, "RevisionId"));
  const std::string update = attribute(child(identifier, "RevisionId"), "Update");
  const std::string whole = line_text(child(identifier, "PublicIdentifier"));
  for (const auto& ending : {":" + revision, ":" + revision + update}) {
    if (ending.size() > 1 && whole.ends_with(ending)) {
      return whole.substr(0, whole.size() - ending.size());
    }
  }
  const std::string id = line_text(child(identifier, "NewsItemId"));
  if (id.empty()) return whole;
  return "urn:newsml:" + line_text(child(identifier, "ProviderId")) + ":" +
         line_text(child(identifier, "DateId")) + ":" + id;
}

/// The names of subject codes, which an item may bring with it. More than one language: that of the
/// article, or else the first.
std::map<std::string, std::string> topic_names(const xml_node& item, std::string_view language) {
  std::map<std::string, std::string> names;
  for (const auto& topic : descendants(item, "Topic")) {
    std::string& name = names[line_text(child(topic, "FormalName"))];
    for (const auto& description : children(topic, "Description")) {
      if (attribute(description, "Variant") != "Name") continue;
      const bool in_language = language_code(attribute(description, "lang")) == language;
      if (name.empty() || in_language) name = line_text(description);
    }
  }
  return names;
}

/// Adds what stands between semicolons.
void add_keywords(std::string_view line, Article& article) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(';'), line.size());
    add_facet(article, "keyword", without_runs_of_blanks(line.substr(0, end)));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

/// Reads one story of an item.
class StoryReader {
 public:
  StoryReader(const xml_node& item, const NewsStory& story)
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
    const xml_node envelope = child(item_.parent(), "NewsEnvelope");
    return first_of(
        {party("Provider"), formal_name(at_path(envelope, {"SentFrom", "Party"})), party("Source"),
         line("CreditLine"),
         line_text(at_path(item_, {"Identification", "NewsIdentifier", "ProviderId"}))});
  }

  std::string language(const Article& content) const {
    for (const auto& each : described("Language")) {
      const std::string code = language_code(formal_name(each));
      if (!code.empty()) return code;
    }
    for (const auto& component : around_) {
      const std::string code = language_code(attribute(component, "lang"));
      if (!code.empty()) return code;
    }
    return first_of({content.language, language_code(attribute(item_, "lang"))});
  }

  void read_topics(Article& article) const {
    const auto names = topic_names(item_, article.language);
    for (const auto& subject : described("SubjectCode")) {
      for (const auto& tier : subject.children()) {
        const std::string code = formal_name(tier);
        const auto name = names.find(code);
        const bool is_named_code = name != names.end() && !name->second.empty();
        add_value(is_named_code ? name->second : code, article.topics);
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
        add_value(std::move(value), article.places);
      }
    }
  }

  const xml_node item_;
  std::vector<xml_node> around_;
};

/// Until when an item that is embargoed is to be kept back.
std::string embargo_end(const xml_node& management) {
  if (ascii_lower(formal_name(child(management, "Status"))) != "embargoed") return {};
  return line_text(at_path(management, {"StatusWillChange", "DateAndTime"}));
}

void read_item(const xml_node& node, const ItemPlace& place, std::vector<NewsItem>& items) {
  const xml_node identifier = at_path(node, {"Identification", "NewsIdentifier"});
  const xml_node management = child(node, "NewsManagement");
  const NewsItem common{.version = line_text(child(identifier, "RevisionId")),
                        .cancelled = is_withdrawn(formal_name(child(management, "Status"))),
                        .embargoed_until = place.first_date({embargo_end(management)}),
                        .line = place.line};
  const Date date = place.first_date({line_text(child(management, "FirstCreated")),
                                      line_text(child(management, "ThisRevisionCreated")),
                                      line_text(child(identifier, "DateId"))});
  std::size_t stories = 0;
  for (auto& story : read_components(node)) {
    NewsItem item = common;
    item.article = StoryReader(node, story).read(std::move(story.content));
    if (!has_text(item.article)) continue;
    const std::string part = attribute(story.component, "Duid");
    item.article.id = place.id;
    if (++stories > 1) item.article.id += "#" + first_of({part, std::to_string(stories)});
    item.article.date = date;
    drop_repetitions(item.article);
    items.push_back(std::move(item));
  }
  if (stories > 0) return;
  if (!common.cancelled) return place.reject("a NewsML item without title, text or caption");
  items.push_back(common);
  items.back().article.id = place.id;
}

}  // namespace

std::vector<NewsItem> parse_newsml1(std::string_view text, const ReadingLog& log) {
  std::vector<NewsItem> items;
  const auto document = parse_xml(text, log);
  if (!document) return items;
  const auto root = document->root();
  const auto found = is_named(root, "NewsItem") ? std::vector{root} : descendants(root, "NewsItem");
  for (const auto& node : found) {
    const std::string id = item_id(at_path(node, {"Identification", "NewsIdentifier"}));
    read_item(node, {log, document->line(node), id}, items);
  }
  if (found.empty()) ItemPlace{.log = log, .line = 1}.reject("a NewsML file without a news item");
  return items;
}

}  // namespace backfile
