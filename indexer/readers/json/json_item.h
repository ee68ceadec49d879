// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/readers/json/field_map.h"
#include "indexer/readers/json/json_ld_graph.h"
#include "indexer/readers/json/json_text.h"
#include "indexer/readers/news_item.h"

namespace backfile {

// One reader a shape: each gives the articles of one object that begins on `line` of its file, and
// reports what is none to the log.

/// ninjs 1.0 to 3.1, and what Superdesk and AP make of it. A picture is an article of a caption
/// alone; events, planned coverage and the like are no articles.
std::optional<NewsItem> read_ninjs(const Json& object, std::size_t line, const ReadingLog& log);

/// JSON Feed 1.0 and 1.1.
std::vector<NewsItem> read_json_feed(const Json& feed, std::size_t line, const ReadingLog& log);

/// The articles of schema.org in JSON-LD, wherever in the document they are. Nothing, and nothing
/// reported, if it has none: pages have other things beside their articles.
std::optional<std::vector<NewsItem>> read_json_ld(const Json& document, std::size_t line,
                                                  const ReadingLog& log);

/// One of `graph`'s articles. Nothing if it has neither a headline nor any text.
std::optional<NewsItem> read_json_ld_article(const Json& node, const JsonLdGraph& graph,
                                             std::size_t line, const ReadingLog& log);

/// The articles of any other object, by the names of its members: itself, or those in a list in it.
std::vector<NewsItem> read_mapped(const Json& object, const FieldMap& map, std::size_t line,
                                  const ReadingLog& log);

}  // namespace backfile
