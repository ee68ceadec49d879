// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/metadata_collector.h"

#include <algorithm>
#include <array>

#include "indexer/readers/html/element_marks.h"
#include "indexer/readers/html_tokens.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::size_t most_json_ld = 4 * 1024 * 1024;  ///< Bytes of all scripts of a page.
constexpr std::size_t most_headings = 4;
constexpr std::size_t most_captures = 8;       ///< Inside of each other.
constexpr std::size_t longest_capture = 1024;  ///< Bytes; a headline has about a hundred.

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type.ends_with("WebPage") ||
         type.ends_with("Report");
}

/// Elements inside of a line that belong to the words around them. Whatever else is shown with
/// space around it: a page may set a name and a date in spans side by side.
bool is_inside_words(std::string_view name) {
  constexpr std::array<std::string_view, 8> names = {"a", "abbr",   "b",   "em",
                                                     "i", "strong", "sub", "sup"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void MetadataCollector::start(std::string_view name, const HtmlAttributes& attributes) {
  ++depth_;
  if (silent_from_ != 0) return;
  if (name == "script" || name == "style" || name == "svg") silent_from_ = depth_;
  if (name == "script") return start_script(attributes["type"]);
  if (!is_inside_words(name)) text(" ");
  start_head(name, attributes);
  start_item(name, attributes);
  start_mark(name, attributes);
}

void MetadataCollector::end(std::string_view name) {
  if (depth_ == silent_from_) {
    silent_from_ = 0;
    in_json_ld_ = false;
  } else if (silent_from_ == 0 && !is_inside_words(name)) {
    text(" ");
  }
  while (!captures_.empty() && captures_.back().depth >= depth_) {
    finish(captures_.back());
    captures_.pop_back();
  }
  while (!scopes_.empty() && scopes_.back().depth >= depth_) scopes_.pop_back();
  if (depth_ == aside_from_) aside_from_ = 0;
  if (depth_ == article_from_) article_from_ = 0;
  if (depth_ > 0) --depth_;
}

void MetadataCollector::text(std::string_view text) {
  if (in_json_ld_) {
    const std::string_view taken = text.substr(0, most_json_ld - json_ld_size_);
    json_ld_.back() += taken;
    json_ld_size_ += taken.size();
  }
  if (silent_from_ != 0) return;
  for (Capture& capture : captures_) {
    if (capture.text.size() < longest_capture) capture.text += text.substr(0, longest_capture);
  }
}

void MetadataCollector::start_script(std::string_view type) {
  in_json_ld_ = ascii_lower(type).find("ld+json") != type.npos && json_ld_size_ < most_json_ld;
  if (in_json_ld_) json_ld_.emplace_back();
}

void MetadataCollector::start_head(std::string_view name, const HtmlAttributes& attributes) {
  if (name == "html") {
    for (const char* language : {"lang", "xml:lang"}) {
      values_.add(StatedIn::html, "lang", attributes[language]);
    }
  } else if (name == "meta") {
    add_meta(attributes);
  } else if (name == "link") {
    each_token(attributes["rel"], [&](std::string_view relation) {
      values_.add(StatedIn::link, relation, attributes["href"]);
    });
  } else if (name == "title" && !met_title_) {
    met_title_ = true;
    capture(StatedIn::mark, "title");
  }
}

void MetadataCollector::add_meta(const HtmlAttributes& attributes) {
  for (const std::string_view key : {"property", "name", "http-equiv"}) {
    each_token(attributes[key], [&](std::string_view name) {
      values_.add(StatedIn::meta, name, attributes["content"], key == "property");
    });
  }
}

void MetadataCollector::start_item(std::string_view name, const HtmlAttributes& attributes) {
  const std::string_view properties = attributes["itemprop"];
  const std::string_view type = attributes["itemtype"];
  if (!properties.empty()) {
    std::string_view value = attributes["content"];
    if (value.empty()) value = attributes["datetime"];
    if (value.empty() && name == "abbr") value = attributes["title"];
    // The properties of an item inside of another say what it is; its name is a property of its
    // own.
    if (type.empty()) {
      each_token(properties, [&](std::string_view property) { add_property(property, value); });
    }
  }
  if (type.empty()) return;
  Scope scope{.depth = depth_, .article = is_article_type(type)};
  const bool of_article = scopes_.empty() || scopes_.back().article;
  if (!scope.article && of_article) scope.role = properties.substr(0, properties.find(' '));
  scopes_.push_back(scope);
}

void MetadataCollector::add_property(std::string_view property, std::string_view value) {
  std::string_view name = property;
  if (!scopes_.empty() && !scopes_.back().article) {
    if (property != "name" || scopes_.back().role.empty()) return;
    name = scopes_.back().role;
  }
  if ((scopes_.empty() && is_aside()) || !StatedValues::knows(StatedIn::item, name)) return;
  if (value.empty()) {
    capture(StatedIn::item, name);
  } else {
    values_.add(StatedIn::item, name, value);
  }
}

void MetadataCollector::start_mark(std::string_view name, const HtmlAttributes& attributes) {
  const std::string_view classes = attributes["class"];
  const bool beside = name == "nav" || name == "aside" || name == "form" || marks_aside(classes) ||
                      marks_aside(attributes["id"]);
  if (aside_from_ == 0 && beside && name != "body") aside_from_ = depth_;
  if (article_from_ == 0 && (name == "article" || name == "main")) article_from_ = depth_;
  if (is_aside()) return;
  if (name == "h1" && headings_.size() < most_headings && captures_.size() < most_captures) {
    captures_.push_back({.depth = depth_, .place = {}, .heading = true});
  } else if (name == "time") {
    start_time(attributes);
  } else if (has_word(attributes["rel"], "author") || marks_byline(classes)) {
    if (name != "body" && name != "link") capture(StatedIn::mark, "byline");
  }
}

void MetadataCollector::start_time(const HtmlAttributes& attributes) {
  const std::string_view moment = attributes["datetime"];
  if (moment.empty()) return;
  if (attributes.has("pubdate")) values_.add(StatedIn::mark, "time pubdate", moment);
  if (marks_publication(attributes["class"])) {
    values_.add(StatedIn::mark, "time published", moment);
  }
  if (article_from_ != 0) values_.add(StatedIn::mark, "time", moment);
}

void MetadataCollector::capture(StatedIn in, std::string_view name) {
  if (captures_.size() == most_captures) return;
  captures_.push_back({.depth = depth_, .place = values_.add(in, name, {})});
}

void MetadataCollector::finish(const Capture& capture) {
  if (capture.heading) {
    headings_.push_back(without_runs_of_blanks(capture.text));
  } else {
    values_.set(capture.place, capture.text);
  }
}

}  // namespace backfile
