// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/text_readers_check.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/readers/mail/mail_reader.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/titled_text.h"
#include "indexer/readers/trec/trec_reader.h"
#include "indexer/readers/warc/warc_reader.h"
#include "indexer/readers/wire/wire_reader.h"

namespace backfile::testing {

namespace {

class BytesSource : public Source {
 public:
  BytesSource(std::string_view bytes, std::size_t block) : bytes_(bytes), block_(block) {}

  bool read(std::string& text) override {
    const std::string_view block = bytes_.substr(0, block_);
    text.append(block);
    bytes_.remove_prefix(block.size());
    return !block.empty();
  }

 private:
  std::string_view bytes_;
  std::size_t block_;
};

ReadingLog ignoring() {
  const auto ignore = [](std::size_t, const std::string&, const std::string&) {};
  return {.rejected = ignore, .warned = ignore};
}

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

void check_text(const std::string& text) { require(is_valid_text(text), "a text is not valid"); }

void check(const std::vector<NewsItem>& items) {
  for (const auto& [article, version, cancelled, embargo, line] : items) {
    for (const auto* text :
         {&article.id, &article.title, &article.subtitle, &article.byline, &article.source,
          &article.url, &article.section, &article.language, &version}) {
      check_text(*text);
    }
    for (const auto* list : {&article.body, &article.authors, &article.topics}) {
      for (const auto& text : *list) check_text(text);
    }
    for (const auto& caption : article.captions) check_text(caption.text);
    const auto read_back = parse_date(to_string(article.date));
    require(!article.date.known() || read_back == article.date, "a date is none");
  }
}

template <typename Open>
std::vector<NewsItem> read_stream(Open open, std::string_view bytes, std::size_t block) {
  std::vector<NewsItem> items;
  const auto reader = open(std::make_unique<BytesSource>(bytes, block), ignoring());
  while (auto item = reader->next()) items.push_back(std::move(*item));
  check(items);
  return items;
}

/// Small limits, so that the fuzzer meets them.
template <typename Open>
void check_stream(Open read, std::string_view bytes) {
  constexpr std::size_t limit = 2000;
  const auto open = [&](auto source, auto log) {
    return read(std::move(source), std::move(log), limit);
  };
  const auto whole = read_stream(open, bytes, 64 * 1024);
  const auto cut = read_stream(open, bytes, 7);
  const bool same = std::equal(whole.begin(), whole.end(), cut.begin(), cut.end(),
                               [](const auto& one, const auto& other) {
                                 return one.article == other.article && one.line == other.line;
                               });
  require(same || bytes.size() > limit, "it matters where blocks are cut");
}

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
