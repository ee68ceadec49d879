// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_text.h"

#include <utility>

#include "indexer/readers/json/json_repair.h"

namespace backfile {

namespace {

/// Where `text` is nested deeper than `max_depth`, or npos.
std::size_t too_deep_at(std::string_view text, std::size_t max_depth) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > max_depth) return at;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return text.npos;
}

/// The value of `text`, or a discarded one.
Json parse_or_discard(std::string_view text) {
  try {
    return Json::parse(text, nullptr, false);
  } catch (const Json::out_of_range&) {  // A number that no double holds.
    return Json(Json::value_t::discarded);
  }
}

[[noreturn]] void fail(std::string_view text) {
  std::size_t offset = 0;
  try {
    const Json never = Json::parse(text);
  } catch (const Json::parse_error& error) {
    if (error.byte > 0) offset = error.byte - 1;
  } catch (const Json::exception&) {
  }
  throw JsonError(offset, "not valid JSON");
}

}  // namespace

ParsedJson parse_json(std::string_view text, std::size_t max_depth) {
  const std::size_t too_deep = too_deep_at(text, max_depth);
  if (too_deep != text.npos) {
    throw JsonError(too_deep, "nested deeper than " + std::to_string(max_depth) + " (--max-depth)");
  }
  if (Json value = parse_or_discard(text); !value.is_discarded()) return {std::move(value), false};
  if (Json value = parse_or_discard(repaired_json(text)); !value.is_discarded()) {
    return {std::move(value), true};
  }
  fail(text);
}

}  // namespace backfile
