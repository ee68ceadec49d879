// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/structured_check.h"

#include <optional>

#include "common/text/utf8.h"
#include "indexer/readers/feeds/feed.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/tables/csv_reader.h"
#include "tests/fuzz/reader_check.h"

namespace backfile::testing {

namespace {

void check_json(std::string_view text, std::optional<JsonShape> shape, std::string_view map = {}) {
  check_stream(
      [&](auto source, auto log, std::size_t limit) {
        return read_json(std::move(source), std::move(log), parse_field_map(map), shape,
                         {.article = limit, .depth = 50});
      },
      text);
}

void check_table(std::string_view text) {
  check_stream(
      [](auto source, auto log, std::size_t limit) {
        return read_csv(std::move(source), std::move(log), default_field_map(), {}, limit);
      },
      text);
}

}  // namespace

void check_structured(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string text = valid_text(bytes.substr(1));
  switch (bytes.front()) {
    case 'j':
      return check_json(text, {});
    case 'm':
      return check_json(text, {}, "title=a.b,body=c,date=d,author=e.f");
    case 'n':
      return check_json(text, JsonShape::ninjs);
    case 'f':
      return check_json(text, JsonShape::json_feed);
    case 'l':
      return check_json(text, JsonShape::json_ld);
    case 't':
      return check_table(text);
    case 'r':
      return check(parse_feed(text, ignoring(), 50));
    default:
      return;
  }
}

}  // namespace backfile::testing
