// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/trec_reader.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/plain_text.h"
#include "indexer/readers/source_window.h"
#include "indexer/readers/trec/trec_record.h"

namespace backfile {

namespace {

constexpr std::string_view start_tag = "<doc";
constexpr std::string_view end_tag = "</doc>";

bool same_letters(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && ascii_lower(text.substr(0, lower.size())) == lower;
}

bool at_start_tag(std::string_view text) {
  if (!same_letters(text, start_tag) || text.size() == start_tag.size()) return false;
  const char next = text[start_tag.size()];
  return next == '>' || next == ' ' || next == '\t' || next == '\r' || next == '\n';
}

class TrecReader : public ItemReader {
 public:
  TrecReader(std::unique_ptr<Source> source, ReadingLog log, std::size_t limit)
      : window_(std::move(source)), log_(std::move(log)), limit_(limit) {}

  std::optional<NewsItem> next() override {
    while (find_start()) {
      const std::size_t line = window_.line();
      const Record record = take_record();
      if (auto item = parse(record, line)) return item;
    }
    return std::nullopt;
  }

 private:
  struct Record {
    std::string text{};
    bool closed = false;
    bool too_large = false;
  };

  /// Drops everything before the next start tag. False if there is none.
  bool find_start();
  Record take_record();
  /// Where a tag begins that ends the record, or the end of what is held. Reads on for it, but not
  /// far beyond the limit.
  std::size_t find_boundary();
  std::optional<NewsItem> parse(const Record& record, std::size_t line);
  void report_stray(std::string_view text);

  SourceWindow window_;
  ReadingLog log_;
  std::size_t limit_;
  bool stray_known_ = false;  ///< What stands outside of the records is reported, or need not be.
};

bool TrecReader::find_start() {
  for (;;) {
    if (!window_.hold(end_tag.size()) && window_.text().empty()) return false;
    report_stray(window_.text().substr(0, window_.text().find('<')));
    window_.drop(window_.text().find('<'));
    window_.hold(end_tag.size());
    if (at_start_tag(window_.text())) return true;
    stray_known_ = stray_known_ || !window_.text().empty();  // Comments and wrappers are all right.
    window_.drop(1);
  }
}

TrecReader::Record TrecReader::take_record() {
  const std::size_t boundary = find_boundary();
  const std::string_view held = window_.text();
  Record record;
  record.closed = same_letters(held.substr(boundary), end_tag);
  const std::size_t size = boundary + (record.closed ? end_tag.size() : 0);
  record.too_large = size > limit_;
  if (!record.too_large) record.text = std::string(held.substr(0, size));
  window_.drop(size);
  stray_known_ = record.too_large;
  return record;
}

std::size_t TrecReader::find_boundary() {
  for (std::size_t from = start_tag.size();;) {
    const std::string_view held = window_.text();
    const std::size_t mark = std::min(held.find('<', from), held.size());
    if (held.size() - mark >= end_tag.size()) {
      if (at_start_tag(held.substr(mark)) || same_letters(held.substr(mark), end_tag)) return mark;
      from = mark + 1;
      continue;
    }
    if (mark > limit_ || !window_.read_on()) return window_.text().size();
    from = mark;
  }
}

std::optional<NewsItem> TrecReader::parse(const Record& record, std::size_t line) {
  if (record.too_large) {
    log_.rejected(line, {},
                  "<DOC> of more than " + std::to_string(limit_) + " bytes (--max-article)");
    return std::nullopt;
  }
  TrecRecord parsed = parse_trec_record(record.text);
  const Article& article = parsed.item.article;
  if (article.title.empty() && article.body.empty() && article.captions.empty()) {
    log_.rejected(line, article.id, "<DOC> without a headline, a text or a caption");
    return std::nullopt;
  }
  if (!record.closed) log_.warned(line, article.id, "<DOC> is not closed");
  if (!parsed.bad_date.empty()) {
    log_.warned(line, article.id, "the date \"" + parsed.bad_date + "\" cannot be read");
  }
  parsed.item.line = line;
  return std::move(parsed.item);
}

void TrecReader::report_stray(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  if (stray_known_ || at == text.npos) return;
  stray_known_ = true;
  window_.drop(at);
  log_.rejected(window_.line(), {}, "text outside of <DOC>");
}

}  // namespace

std::unique_ptr<ItemReader> read_trec(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit) {
  return std::make_unique<TrecReader>(std::move(source), std::move(log), limit);
}

}  // namespace backfile
