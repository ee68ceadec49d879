// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/item_status.h"
#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// What a text of ninjs is: `role` is the one of ninjs 2, or what stands behind "body_" in ninjs 1.
struct Part {
  std::string role{};
  std::string type{};  ///< The content type, if it is given.
  const Json* value = nullptr;
};

/// The parts of a kind: the list `plural`, the member `singular`, and those whose names begin with
/// `singular` and "_".
std::vector<Part> parts_of(const Json& item, std::string_view plural, std::string_view singular) {
  std::vector<Part> parts;
  for_each_value(member(item, plural), [&](const Json& part) {
    parts.push_back({ascii_lower(raw_text(member(part, "role"))),
                     ascii_lower(raw_text(member(part, {"contentType", "contenttype"}))),
                     part.is_object() ? &member(part, "value") : &part});
  });
  const std::string prefix = std::string(singular) + "_";
  for (const auto& [name, value] : item.items()) {
    if (name == singular) parts.insert(parts.begin(), Part{.role = "main", .value = &value});
    if (name.starts_with(prefix))
      parts.push_back({.role = name.substr(prefix.size()), .value = &value});
  }
  std::erase_if(parts, [](const Part& part) { return is_blank(raw_text(*part.value)); });
  return parts;
}

/// How well a body or description tells its paragraphs: HTML does, plain text mostly, and markup of
/// other kinds not at all.
int rank(const Part& part) {
  const std::string& name = part.type.empty() ? part.role : part.type;
  if (name.find("html") != name.npos || name == "richtext") return 3;
  if (name.find("nitf") != name.npos || name.find("xml") != name.npos) return 1;
  return 2;
}

FragmentText best_text(const std::vector<Part>& parts) {
  const auto best = std::max_element(
      parts.begin(), parts.end(), [](const Part& a, const Part& b) { return rank(a) < rank(b); });
  return best == parts.end() ? FragmentText{} : text_of(*best->value);
}

bool has_role(const Part& part, std::string_view role) {
  return part.role.find(role) != std::string::npos;
}

std::string line_with_role(const std::vector<Part>& parts, std::string_view role) {
  for (const Part& part : parts) {
    if (has_role(part, role)) return line_of(*part.value);
  }
  return {};
}

bool is_picture(const Json& item) {
  const Json& type = member(item, "type");
  return is_text(type, "picture") || is_text(type, "graphic") || is_text(type, "video") ||
         is_text(type, "audio");
}

/// What `item`, a picture, says below itself.
Caption caption_of(const Json& item) {
  auto parts = parts_of(item, "descriptions", "description");
  Caption caption{.credit = line_with_role(parts, "creditline")};
  std::erase_if(
      parts, [](const Part& part) { return has_role(part, "credit") || has_role(part, "writer"); });
  caption.text = line_with_role(parts, "caption");
  if (caption.text.empty()) caption.text = as_one_line(best_text(parts).paragraphs);
  if (caption.text.empty()) caption.text = line_of(member(item, {"headline", "headlines"}));
  if (caption.credit.empty()) {
    caption.credit = line_of(member(item, {"by", "byline", "creditline", "photographer"}));
  }
  if (caption.text.empty()) return {};
  return caption;
}

/// Reads one item of ninjs into an article.
class NinjsReader {
 public:
  NinjsReader(const Json& object, std::size_t line, const ReadingLog& log)
      : object_(object), log_(log) {
    item_.line = line;
  }

  std::optional<NewsItem> read() {
    article_.id = line_of(member(object_, {"uri", "guid"}));
    item_.version = line_of(member(object_, "version"));
    // The second one is of Superdesk.
    item_.cancelled = is_withdrawn(line_of(member(object_, {"pubStatus", "pubstatus"}))) ||
                      is_withdrawn(line_of(member(object_, "state")));
    read_titles();
    read_texts();
    read_people();
    read_dates();
    read_values();
    if (!is_article()) return std::nullopt;
    return std::move(item_);
  }

 private:
  void read_titles() {
    const auto headlines = parts_of(object_, "headlines", "headline");
    for (const Part& part : headlines) {
      std::string& field = has_role(part, "sub") ? article_.subtitle : article_.title;
      if (field.empty()) field = line_of(*part.value);
    }
    if (article_.title.empty()) article_.title = line_of(member(object_, {"title", "name"}));
  }

  void read_texts() {
    FragmentText body = best_text(parts_of(object_, "bodies", "body"));
    if (!body.paragraphs.empty() && body.paragraphs.front() == article_.title) {
      body.paragraphs.erase(body.paragraphs.begin());
    }
    article_.body = std::move(body.paragraphs);
    article_.captions = std::move(body.captions);
    if (is_picture(object_)) {
      add_captions({caption_of(object_)}, article_.captions);
    } else {
      read_description();
    }
    for_each_association();
  }

  void read_description() {
    FragmentText text = best_text(parts_of(object_, "descriptions", "description"));
    if (article_.body.empty()) {
      article_.body = std::move(text.paragraphs);
    } else if (article_.subtitle.empty() && !repeats(as_one_line(text.paragraphs), article_.body)) {
      article_.subtitle = as_one_line(text.paragraphs);
    }
  }

  /// In ninjs 1 the associations are members of an object, later elements of a list.
  void for_each_association() {
    for (const auto& [name, association] : member(object_, "associations").items()) {
      if (is_picture(association)) add_captions({caption_of(association)}, article_.captions);
    }
  }

  void read_people() {
    article_.byline = line_of(member(object_, {"by", "byline"}));
    add_authors(article_.byline, article_.authors);
    if (!article_.authors.empty()) return;
    for_each_value(member(object_, "authors"), [&](const Json& author) {
      if (is_text(member(author, "role"), "editor")) return;
      add_distinct_line(raw_text(member(author, "name")), article_.authors);
    });
  }

  void read_dates() {
    for (const auto& names : {std::pair{"versionCreated", "versioncreated"},
                              {"firstCreated", "firstcreated"},
                              {"contentCreated", "contentcreated"}}) {
      set_date(raw_text(member(object_, {names.first, names.second})), item_, log_);
    }
    set_date(raw_text(member(object_, {"embargoedUntil", "embargoeduntil", "embargoed"})), item_,
             log_, item_.embargoed_until);
  }

  void read_values() {
    article_.language = language_of(line_of(member(object_, "language")));
    article_.section = line_of(member(object_, {"service", "genres", "genre"}));
    add_lines(member(object_, {"subjects", "subject"}), article_.topics);
    add_lines(member(object_, "keywords"), article_.topics);
    add_lines(member(object_, {"places", "place"}), article_.places);
    add_lines(member(object_, "located"), article_.places);
    add_lines(member(object_, {"people", "person"}), article_.people);
    add_lines(member(object_, {"organisations", "organisation"}), article_.organisations);
    article_.source = line_of(member(object_, {"infoSources", "infosources", "infosource", "source",
                                               "provider", "copyrightHolder", "copyrightholder"}));
    article_.url = web_address(article_.id, {});
  }

  bool is_article() const {
    std::string reason;
    const Json& type = member(object_, "type");
    const bool event =
        is_text(type, "event") || !member(object_, {"eventDetails", "events"}).is_null();
    if (event) reason = "a ninjs event, which is no article";
    if (is_text(type, "planning") || !member(object_, {"plannedCoverage"}).is_null()) {
      reason = "a ninjs planning item, which is no article";
    }
    const bool empty = article_.title.empty() && article_.body.empty() && article_.captions.empty();
    if (reason.empty() && empty && !item_.cancelled) reason = "expected a headline or a body";
    if (!reason.empty() && log_.rejected) log_.rejected(item_.line, article_.id, reason);
    return reason.empty();
  }

  const Json& object_;
  const ReadingLog& log_;
  NewsItem item_{};
  Article& article_ = item_.article;
};

}  // namespace

std::optional<NewsItem> read_ninjs(const Json& object, std::size_t line, const ReadingLog& log) {
  return NinjsReader(object, line, log).read();
}

}  // namespace backfile
