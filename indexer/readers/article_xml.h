// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/news_item.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// Begins and ends a file of articles, as `to_article_xml` writes them.
inline constexpr std::string_view article_xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<articles>\n";
inline constexpr std::string_view article_xml_tail = "</articles>\n";

/// The `<article>` element for `article`, indented to stand in an `<articles>` list, with a newline
/// at its end. `path` is not written. What `parse_article_xml` makes of it is the same article, if
/// its texts are valid, on one line and without blanks at their ends.
std::string to_article_xml(const Article& article);

/// The item that an `<article>` element stands for, see docs/article-xml.md. The article's `path`
/// is empty, and its id if the element has none. Throws RecordError if it is not well-formed or has
/// an element, an attribute or text that has no meaning there.
NewsItem parse_article_xml(const Record& record);

/// Reads a text with an `<article>` or an `<articles>` list. An article may have `limit` bytes.
std::unique_ptr<ItemReader> read_article_xml(std::unique_ptr<Source> text, ReadingLog log,
                                             std::size_t limit);

}  // namespace backfile
