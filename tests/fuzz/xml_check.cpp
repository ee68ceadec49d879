// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/xml_check.h"

#include "common/text/utf8.h"
#include "indexer/readers/article_xml.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/newsml/newsml1.h"
#include "indexer/readers/newsml/newsml_g2.h"
#include "indexer/readers/newsml/nitf.h"
#include "indexer/readers/newsml/rcv1.h"
#include "indexer/readers/reuters_reader.h"
#include "tests/fuzz/reader_check.h"

namespace backfile::testing {

namespace {

constexpr std::size_t max_depth = 50;

void check_fragment(std::string_view text) {
  FragmentText fragment = html_fragment(text);
  check({{.article = {.title = html_line(text),
                      .body = std::move(fragment.paragraphs),
                      .captions = std::move(fragment.captions)}}});
}

}  // namespace

void check_xml(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string text = valid_text(bytes.substr(1));
  switch (bytes.front()) {
    case 'n':
      return check(parse_nitf(text, ignoring(), max_depth));
    case '1':
      return check(parse_newsml1(text, ignoring(), max_depth));
    case '2':
      return check(parse_newsml_g2(text, ignoring(), max_depth));
    case 'v':
      return check(parse_rcv1(text, ignoring(), max_depth));
    case 'a':
      return check_stream(read_article_xml, text);
    case 'u':
      return check_stream(read_reuters, text);
    case 'h':
      return check_fragment(text);
    default:
      return;
  }
}

}  // namespace backfile::testing
