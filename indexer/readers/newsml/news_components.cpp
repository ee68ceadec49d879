// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/news_components.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/newsml/nitf_body.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_body.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

/// What a component is for.
enum class Part { text, lead, title, subtitle, caption, media, none };

struct Role {
  std::string_view name;
  Part part;
};

/// The roles that providers use, in lower case. Any other is that of a text.
constexpr Role roles[] = {
    {"title", Part::title},       {"headline", Part::title},    {"subheadline", Part::subtitle},
    {"subtitle", Part::subtitle}, {"abstract", Part::subtitle}, {"summary", Part::subtitle},
    {"lead", Part::lead},         {"intro", Part::lead},        {"caption", Part::caption},
    {"picture", Part::media},     {"photo", Part::media},       {"image", Part::media},
    {"graphic", Part::media},     {"video", Part::media},       {"audio", Part::media},
    {"sound", Part::media},       {"logo", Part::none},         {"stylesheet", Part::none},
    {"contact", Part::none},      {"thumbnail", Part::none},    {"preview", Part::none},
    {"keyword", Part::none},      {"keywords", Part::none},
};

Part part_of(const xml_node& component) {
  const std::string role = ascii_lower(attribute(child(component, "Role"), "FormalName"));
  const auto found = std::find_if(std::begin(roles), std::end(roles),
                                  [&](const Role& each) { return role == each.name; });
  return found == std::end(roles) ? Part::text : found->part;
}

/// "image" of an "image/jpeg" or of a "Photo".
bool is_media(const xml_node& item) {
  const std::string mime = ascii_lower(attribute(child(item, "MimeType"), "FormalName"));
  const std::string media = ascii_lower(attribute(child(item, "MediaType"), "FormalName"));
  const bool by_mime =
      mime.starts_with("image/") || mime.starts_with("video/") || mime.starts_with("audio/");
  return by_mime || media == "photo" || media == "graphic" || media == "video" ||
         media == "audio" || media == "image";
}

bool has_media(const xml_node& component) {
  const auto items = children(component, "ContentItem");
  return std::any_of(items.begin(), items.end(), is_media);
}

/// The content of the first of a component's items that is text: they are the same in several
/// formats.
Article content_of(const xml_node& component) {
  for (const auto& item : children(component, "ContentItem")) {
    const xml_node data = child(item, "DataContent");
    if (data.empty() || is_media(item)) continue;
    Article content;
    if (const auto nitf = descendant(data, "nitf")) {
      content = read_nitf_body(nitf);
    } else {
      auto text = xml_body(data);
      content.body = std::move(text.paragraphs);
      content.captions = std::move(text.captions);
    }
    if (has_text(content)) return content;
  }
  return {};
}

std::string headline(const xml_node& component) {
  return line_text(at_path(component, {"NewsLines", "HeadLine"}));
}

/// The component that the lines of `component` stand in: itself or one around it.
xml_node with_lines(const xml_node& component) {
  const auto around = components_around(component);
  const auto found = std::find_if(around.begin(), around.end(),
                                  [](const xml_node& each) { return !headline(each).empty(); });
  return found == around.end() ? around.back() : *found;
}

bool stands_in(const xml_node& node, const xml_node& component) {
  const auto around = components_around(node);
  return std::find(around.begin(), around.end(), component) != around.end();
}

std::string credit_of(const xml_node& component) {
  for (const auto& each : components_around(component)) {
    const xml_node lines = child(each, "NewsLines");
    std::string credit = line_text(child(lines, "CreditLine"));
    if (!credit.empty()) return credit;
  }
  return {};
}

/// Whether the component, or one around it, holds something to look at or to listen to.
bool within_media(const xml_node& component) {
  const auto around = components_around(component);
  return std::any_of(around.begin(), around.end(), [](const xml_node& each) {
    const bool is_text = !child(each, "Role").empty() && part_of(each) == Part::text;
    return part_of(each) == Part::media || (!is_text && has_media(each));
  });
}

/// A caption, with the component that it belongs to.
struct FoundCaption {
  xml_node component;
  Caption caption;
};

class ComponentReader {
 public:
  std::vector<NewsStory> read(const xml_node& news_item) {
    const auto all = own_components(news_item);
    for (const auto& component : all) read_texts(component);
    for (const auto& component : all) read_beside(component);
    for (const auto& component : all) read_captions(component);
    if (stories_.empty() && !all.empty()) stories_.push_back({all.front(), all.front(), {}});
    for (auto& [component, caption] : captions_) {
      story_around(component).content.captions.push_back(std::move(caption));
    }
    return std::move(stories_);
  }

 private:
  /// Those of the item, not of the items inside of it.
  static std::vector<xml_node> own_components(const xml_node& news_item) {
    std::vector<xml_node> own;
    for (const auto& each : descendants(news_item, "NewsComponent")) {
      xml_node item = each.parent();
      while (item && !is_named(item, "NewsItem")) item = item.parent();
      if (item == news_item) own.push_back(each);
    }
    return own;
  }

  /// A spoken text is as good as a written one, so only the role "Caption" or a picture beside it
  /// makes a text a caption.
  static bool is_text(const xml_node& component) {
    if (part_of(component) != Part::text) return false;
    const std::string role = ascii_lower(attribute(child(component, "Role"), "FormalName"));
    return role == "body" || role == "main" || !within_media(component);
  }

  void read_texts(const xml_node& component) {
    if (!is_text(component)) return;
    Article content = content_of(component);
    if (!has_text(content)) return;
    const xml_node lines = with_lines(component);
    NewsStory* story = story_of(lines);
    if (story == nullptr) {
      stories_.push_back({lines, component, std::move(content)});
    } else if (attribute(lines, "EquivalentsList") != "yes") {
      append(content.body, story->content.body);
      append(content.captions, story->content.captions);
    }
  }

  /// Titles, subtitles and leads that are components of their own.
  void read_beside(const xml_node& component) {
    const Part part = part_of(component);
    if (part != Part::title && part != Part::subtitle && part != Part::lead) return;
    NewsStory* story = story_of(with_lines(component));
    if (story == nullptr) return;
    auto body = content_of(component).body;
    if (part == Part::lead) {
      append(story->content.body, body);
      story->content.body = std::move(body);
    } else {
      auto field = part == Part::title ? &Article::title : &Article::subtitle;
      if ((story->content.*field).empty()) story->content.*field = as_one_line(body);
    }
  }

  void read_captions(const xml_node& component) {
    const bool is_media_part = part_of(component) == Part::media;
    const bool shows =
        has_media(component) || (is_media_part && !child(component, "ContentItem").empty());
    if (part_of(component) != Part::caption && (is_text(component) || !shows)) return;
    std::string text = as_one_line(content_of(component).body);
    if (text.empty() && is_media_part) text = own_headline(component);
    if (!text.empty()) captions_.push_back({component, {text, credit_of(component)}});
  }

  /// The headline of a picture, unless it is only that of a story.
  std::string own_headline(const xml_node& component) const {
    const std::string line = headline(component);
    const bool of_story =
        std::any_of(stories_.begin(), stories_.end(),
                    [&](const NewsStory& story) { return headline(story.component) == line; });
    return of_story ? std::string() : line;
  }

  template <typename Value>
  static void append(std::vector<Value>& from, std::vector<Value>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  NewsStory* story_of(const xml_node& component) {
    for (auto& story : stories_) {
      if (story.component == component) return &story;
    }
    return nullptr;
  }

  NewsStory& story_around(const xml_node& component) {
    for (auto& story : stories_) {
      if (stands_in(component, story.component)) return story;
    }
    return stories_.front();
  }

  std::vector<NewsStory> stories_{};
  std::vector<FoundCaption> captions_{};
};

}  // namespace

std::vector<NewsStory> read_components(const xml_node& news_item) {
  return ComponentReader().read(news_item);
}

std::vector<xml_node> components_around(const xml_node& innermost) {
  std::vector<xml_node> around;
  for (xml_node node = innermost; is_named(node, "NewsComponent"); node = node.parent()) {
    around.push_back(node);
  }
  return around;
}

}  // namespace backfile
