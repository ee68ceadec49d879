// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/text_readers_check.h"

#include "common/text/utf8.h"
#include "indexer/readers/mail/mail_reader.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/titled_text.h"
#include "indexer/readers/trec/trec_reader.h"
#include "indexer/readers/warc/warc_reader.h"
#include "indexer/readers/wire/wire_reader.h"
#include "tests/fuzz/reader_check.h"

namespace backfile::testing {

namespace {

void check_date(std::string_view text) {
  const auto date = parse_news_date(text);
  require(!date || parse_date(to_string(*date)) == date, "a date is none");
}

}  // namespace

void check_text_readers(std::string_view bytes) {
  if (bytes.empty()) return;
  const char reader = bytes.front();
  bytes.remove_prefix(1);
  switch (reader) {
    case 'd':
      return check_date(bytes);
    case 't':
      return check_stream(read_trec, valid_text(bytes));
    case 'w':
      return check_stream(read_warc, bytes);
    case 'b':
      return check_stream(read_mbox, bytes);
    case 'm':
      return check(parse_mail(bytes, ignoring()));
    case 'a':
      return check(parse_wire(bytes, ignoring()));
    case 'p':
      return check(parse_titled_text(valid_text(bytes), ignoring()));
    default:
      return;
  }
}

}  // namespace backfile::testing
