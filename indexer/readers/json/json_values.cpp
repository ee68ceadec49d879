// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_values.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

const Json null_value = nullptr;

bool has_value(const Json& value) {
  if (value.is_string()) return !is_blank(value.get_ref<const std::string&>());
  return !value.is_null() && !(value.is_structured() && value.empty());
}

/// The member of an object that says most of it.
const Json& text_member(const Json& object) {
  return member(object, {"value", "@value", "#text", "name", "title", "label", "text", "html",
                         "content", "literal", "code", "$oid", "$date"});
}

}  // namespace

const Json& member(const Json& object, std::string_view name) {
  if (!object.is_object()) return null_value;
  const auto found = object.find(name);
  return found != object.end() && has_value(*found) ? *found : null_value;
}

const Json& member(const Json& object, MemberNames names) {
  for (const std::string_view name : names) {
    const Json& value = member(object, name);
    if (!value.is_null()) return value;
  }
  return null_value;
}

void for_each_value(const Json& value, const std::function<void(const Json&)>& visit) {
  if (value.is_array()) {
    for (const Json& element : value) {
      if (has_value(element)) visit(element);
    }
  } else if (has_value(value)) {
    visit(value);
  }
}

std::string raw_text(const Json& value) {
  const Json* at = &value;
  while (at->is_structured()) {
    const Json& inner = at->is_object() ? text_member(*at) : at->empty() ? null_value : at->front();
    at = &inner;
  }
  if (at->is_string()) return at->get<std::string>();
  return at->is_number() ? at->dump() : std::string();
}

std::string line_of(const Json& value) { return html_line(raw_text(value)); }

std::vector<std::string> lines_of(const Json& value) {
  std::vector<std::string> lines;
  add_lines(value, lines);
  return lines;
}

void add_lines(const Json& value, std::vector<std::string>& values) {
  for_each_value(value, [&](const Json& element) { add_distinct_line(raw_text(element), values); });
}

FragmentText text_of(const Json& value) {
  FragmentText text;
  for_each_value(value, [&](const Json& element) {
    FragmentText piece = any_text(raw_text(element));
    std::move(piece.paragraphs.begin(), piece.paragraphs.end(),
              std::back_inserter(text.paragraphs));
    add_captions(std::move(piece.captions), text.captions);
  });
  return text;
}

bool is_text(const Json& value, std::string_view text) {
  return value.is_string() && ascii_lower(value.get_ref<const std::string&>()) == text;
}

}  // namespace backfile
