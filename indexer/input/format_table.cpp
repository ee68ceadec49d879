// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/format_table.h"

#include <algorithm>
#include <utility>

#include "indexer/input/text_marks.h"
#include "indexer/readers/article_xml.h"
#include "indexer/readers/capture_reader.h"
#include "indexer/readers/feeds/feed.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/mail/mail_reader.h"
#include "indexer/readers/newsml/newsml1.h"
#include "indexer/readers/newsml/newsml_g2.h"
#include "indexer/readers/newsml/nitf.h"
#include "indexer/readers/newsml/rcv1.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/reuters_reader.h"
#include "indexer/readers/tables/csv_reader.h"
#include "indexer/readers/titled_text.h"
#include "indexer/readers/trec/trec_reader.h"
#include "indexer/readers/warc/warc_reader.h"
#include "indexer/readers/wire/wire_reader.h"

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

/// Whether the root element is one of these.
template <typename... Names>
bool has_root(const Head& head, const Names&... names) {
  return ((head.root == names) || ...);
}

OpenReader document_of(std::vector<NewsItem> (*parse)(std::string_view, Log)) {
  return text_document(
      [parse](std::string_view text, Log log, Options) { return parse(text, log); });
}

OpenReader xml_of(std::vector<NewsItem> (*parse)(std::string_view, Log, std::size_t)) {
  return text_document([parse](std::string_view text, Log log, Options options) {
    return parse(text, log, options.limits.reading.depth);
  });
}

OpenReader bytes_of(std::vector<NewsItem> (*parse)(std::string_view, Log)) {
  return byte_document(
      [parse](std::string_view bytes, Log log, Options) { return parse(bytes, log); });
}

/// JSON: every object as what it is, or as of that shape if the format was asked for.
OpenReader json_of(std::optional<JsonShape> shape) {
  return text_stream([shape](Bytes text, Log log, Options options) {
    const bool asked = !options.format.empty();
    return read_json(std::move(text), log, parse_field_map(options.map),
                     asked ? shape : std::nullopt, options.limits.reading);
  });
}

OpenReader table_of(std::optional<char> separator) {
  return text_stream([separator](Bytes text, Log log, Options options) {
    return read_csv(std::move(text), log, parse_field_map(options.map), separator,
                    options.limits.reading.article);
  });
}

template <JsonShape shape>
bool is_json(const Head& head) {
  return json_shape(head.text) == shape;
}

/// A table tells its columns in the first row; a text may begin so too, so its name must agree.
bool is_table(const Head& head) {
  const auto dot = std::min(head.name.rfind('.'), head.name.size());
  const std::string extension = ascii_lower(std::string_view(head.name).substr(dot));
  const bool named = extension == ".csv" || extension == ".tsv" || extension == ".tab";
  return named && table_separator(head.text);
}

}  // namespace

// One entry a format: its name, what it is, how it is told, what reads it.
const std::vector<InputFormat>& input_formats() {
  static const std::vector<InputFormat> formats = {
      {"article-xml", "article XML",
       [](const Head& head) { return head.xml.root == "article" || head.xml.root == "articles"; },
       text_stream([](Bytes text, Log log, Options options) {
         return read_article_xml(std::move(text), log, options.limits.reading.article);
       })},
      {"reuters", "Reuters-21578 SGML",
       [](const Head& head) { return head.xml.doctype == "lewis" || head.xml.root == "REUTERS"; },
       text_stream([](Bytes text, Log log, Options options) {
         return read_reuters(std::move(text), log, options.limits.reading.article);
       })},
      {"nitf", "NITF 3.x", [](const Head& head) { return has_root(head, "nitf"); },
       xml_of(parse_nitf)},
      {"newsml", "NewsML 1.x", [](const Head& head) { return has_root(head, "NewsML"); },
       xml_of(parse_newsml1)},
      {"newsml-g2", "NewsML-G2",
       [](const Head& head) {
         return has_root(head, "newsItem", "newsMessage", "packageItem", "conceptItem",
                         "knowledgeItem", "planningItem", "catalogItem", "catalog", "contentSet");
       },
       xml_of(parse_newsml_g2)},
      {"rcv1", "Reuters Corpus Volume 1",
       [](const Head& head) { return has_root(head, "newsitem"); }, xml_of(parse_rcv1)},
      {"rss", "RSS 0.9x, 1.0 and 2.0, WordPress exports",
       [](const Head& head) { return has_root(head, "rss", "RSS", "RDF", "channel"); },
       xml_of(parse_feed)},
      {"atom", "Atom", [](const Head& head) { return has_root(head, "feed", "entry"); },
       xml_of(parse_feed)},
      {"trec", "TREC SGML", [](const Head& head) { return ascii_lower(head.xml.root) == "doc"; },
       text_stream([](Bytes text, Log log, Options options) {
         return read_trec(std::move(text), log, options.limits.reading.article);
       })},
      {"html", "HTML pages", is_html, document_of(parse_html)},
      {"ninjs", "ninjs", is_json<JsonShape::ninjs>, json_of(JsonShape::ninjs)},
      {"json-feed", "JSON Feed", is_json<JsonShape::json_feed>, json_of(JsonShape::json_feed)},
      {"json-ld", "JSON-LD of schema.org", is_json<JsonShape::json_ld>,
       json_of(JsonShape::json_ld)},
      {"jsonl", "lines of JSON", is_json<JsonShape::lines>, json_of({})},
      {"json", "other JSON",
       [](const Head& head) { return json_shape(head.text) != JsonShape::none; }, json_of({})},
      {"warc", "web archives (WARC, WET, ARC)",
       [](const Head& head) { return begins_web_archive(head.bytes); },
       [](Bytes bytes, Log log, Options options) {
         return read_warc(std::move(bytes), log, options.limits.reading.article);
       }},
      {"wire", "wire text (IPTC 7901, ANPA)",
       [](const Head& head) { return begins_wire_message(head.bytes); }, bytes_of(parse_wire)},
      {"mbox", "mailboxes", [](const Head& head) { return begins_mailbox(head.bytes); },
       [](Bytes bytes, Log log, Options options) {
         return read_mbox(std::move(bytes), log, options.limits.reading.article);
       }},
      {"mail", "e-mail", [](const Head& head) { return begins_mail(head.bytes); },
       bytes_of(parse_mail)},
      {"tsv", "tables with tabs (named .tsv or .tab)",
       [](const Head& head) { return is_table(head) && table_separator(head.text) == '\t'; },
       table_of('\t')},
      {"csv", "tables (named .csv)", is_table, table_of({})},
      {"text", "a plain text with a title line", nullptr, document_of(parse_titled_text)},
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
