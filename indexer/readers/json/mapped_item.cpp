// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/json/content_list.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/json/plain_members.h"
#include "indexer/readers/language_tag.h"

namespace backfile {

namespace {

/// How deep below the object of a file its articles may be: {"response": {"docs": [...]}}.
constexpr int deepest_list = 4;

/// Reads an object into an article by the names of its members.
class MappedReader {
 public:
  MappedReader(const Json& object, const FieldMap& map, std::size_t line, const ReadingLog& log)
      : object_(object), members_(object), map_(map), log_(log) {
    item_.line = line;
  }

  std::optional<NewsItem> read() {
    set("id", article_.id);
    set("version", item_.version);
    set("title", article_.title);
    set("subtitle", article_.subtitle);
    set("byline", article_.byline);
    set("source", article_.source);
    set("section", article_.section);
    read_body();
    read_captions();
    if (article_.title.empty() && article_.body.empty() && article_.captions.empty()) return {};
    if (article_.title.empty()) article_.title = line_of(member(object_, "name"));
    read_pictures();
    read_people();
    read_values();
    return std::move(item_);
  }

 private:
  std::vector<const Json*> values(std::string_view field) const {
    return members_.values(map_.of(field));
  }

  std::string line(std::string_view field) const {
    const auto found = values(field);
    return found.empty() ? std::string() : line_of(*found.front());
  }

  void set(std::string_view field, std::string& text) const { text = line(field); }

  void read_body() {
    for (const Json* value : values("body")) add_body(*value);
    FragmentText summary;
    for (const Json* value : values("summary")) summary = text_of(*value);
    if (article_.body.empty()) {
      article_.body = std::move(summary.paragraphs);
    } else if (article_.subtitle.empty() && !summary.paragraphs.empty()) {
      article_.subtitle = line("summary");
      if (repeats(article_.subtitle, article_.body)) article_.subtitle.clear();
    }
  }

  void add_body(const Json& value) {
    if (is_content_list(value)) return read_content_list(value, article_);
    FragmentText text = text_of(value);
    std::move(text.paragraphs.begin(), text.paragraphs.end(), std::back_inserter(article_.body));
    add_captions(std::move(text.captions), article_.captions);
  }

  void read_captions() {
    const std::string credit = line("credit");
    for (const Json* value : values("caption")) {
      for (std::string& text : lines_of(*value)) {
        add_captions({{.text = std::move(text), .credit = credit}}, article_.captions);
      }
    }
  }

  void read_pictures() {
    for (const Json* value : values("picture")) {
      for_each_value(*value, [&](const Json& picture) { add_picture(picture); });
    }
  }

  void add_picture(const Json& picture) {
    Caption caption{.text = line_of(member(picture, {"caption", "fullcaption", "description"}))};
    if (caption.text.empty()) return;
    caption.credit = line_of(member(picture, {"credit", "byline", "photographer", "copyright"}));
    add_captions({std::move(caption)}, article_.captions);
  }

  void read_people() {
    for (const Json* value : values("author")) {
      for (const std::string& author : lines_of(*value)) add_authors(author, article_.authors);
    }
    if (article_.authors.empty()) add_authors(article_.byline, article_.authors);
  }

  void read_values() {
    article_.language = language_of(line("language"));
    article_.url = web_address(line("url"), {});
    if (article_.id.empty()) article_.id = article_.url;
    add("topic", article_.topics);
    add("place", article_.places);
    add("person", article_.people);
    add("org", article_.organisations);
    for (const Json* value : values("date")) {
      set_date(raw_text(*value), item_, log_);
    }
    for (const Json* value : values("embargoed")) {
      set_date(raw_text(*value), item_, log_, item_.embargoed_until);
    }
  }

  /// Adds the elements of a list, or what stands in one text with commas between.
  void add(std::string_view field, std::vector<std::string>& to) const {
    for (const Json* value : values(field)) {
      if (value->is_string()) {
        add_listed_values(raw_text(*value), to);
      } else {
        add_lines(*value, to);
      }
    }
  }

  const Json& object_;
  PlainMembers members_;
  const FieldMap& map_;
  const ReadingLog& log_;
  NewsItem item_{};
  Article& article_ = item_.article;
};

std::string names_of_members(const Json& object) {
  constexpr std::size_t most = 8;
  std::string names;
  std::size_t count = 0;
  for (const auto& [name, value] : object.items()) {
    if (count++ == most) return names + ", ...";
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

/// Adds the articles that `value` is or has in it.
void collect(const Json& value, const FieldMap& map, std::size_t line, const ReadingLog& log,
             int levels, std::vector<NewsItem>& items) {
  if (value.is_object()) {
    if (auto item = MappedReader(value, map, line, log).read()) {
      items.push_back(std::move(*item));
      return;
    }
  }
  if (levels == 0 || !value.is_structured()) return;
  for (const Json& inner : value) {
    if (inner.is_structured()) collect(inner, map, line, log, levels - 1, items);
  }
}

}  // namespace

std::vector<NewsItem> read_mapped(const Json& object, const FieldMap& map, std::size_t line,
                                  const ReadingLog& log) {
  std::vector<NewsItem> items;
  collect(object, map, line, log, deepest_list, items);
  if (items.empty() && log.rejected) {
    const std::string names = names_of_members(object);
    log.rejected(
        line, {},
        names.empty() ? "an empty object" : "no member is a title, a body or a caption: " + names);
  }
  return items;
}

}  // namespace backfile
