// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/format_table.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/article_xml.h"
#include "indexer/readers/capture_reader.h"
#include "indexer/readers/reuters_reader.h"

namespace backfile {

namespace {

using Bytes = std::unique_ptr<Source>;
using Log = const ReadingLog&;
using Options = const InputOptions&;

template <typename Predicate>
const InputFormat* first_format(const Predicate& is_it) {
  const auto& formats = input_formats();
  const auto found = std::find_if(formats.begin(), formats.end(), is_it);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

// One entry a format: its name, what it is, how it is told, what reads it.
const std::vector<InputFormat>& input_formats() {
  static const std::vector<InputFormat> formats = {
      {"article-xml", "article XML",
       [](const Head& head) { return head.xml.root == "article" || head.xml.root == "articles"; },
       text_stream([](Bytes text, Log log, Options options) {
         return read_article_xml(std::move(text), log, options.limits.article);
       })},
      {"reuters", "Reuters-21578 SGML",
       [](const Head& head) { return head.xml.doctype == "lewis" || head.xml.root == "REUTERS"; },
       text_stream([](Bytes text, Log log, Options options) {
         return read_reuters(std::move(text), log, options.limits.article);
       })},
      {"capture",
       "a page saved as plain text (named .txt, .text, .capture or without an extension)",
       [](const Head& head) { return is_plain_text(head) && is_named_as_capture(head); },
       text_document(
           [](std::string_view text, Log log, Options) { return parse_capture(text, log); })},
  };
  return formats;
}

const InputFormat* format_named(std::string_view name) {
  return first_format([&](const InputFormat& format) { return format.name == name; });
}

const InputFormat* format_of(const Head& head) {
  return first_format([&](const InputFormat& format) { return format.fits && format.fits(head); });
}

}  // namespace backfile
