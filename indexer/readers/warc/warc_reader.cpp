// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc/warc_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/input/encoding.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/page_item.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/source_window.h"
#include "indexer/readers/warc/block_digest.h"
#include "indexer/readers/warc/web_record.h"

namespace backfile {

namespace {

/// Longer heads and lines are none of a record.
constexpr std::size_t longest_head = 64 * 1024;

/// Valid text with LF line ends, as the cleaner takes it.
std::string readable(std::string_view bytes) {
  const Decoded decoded = decode(bytes, {});
  std::string text;
  text.reserve(decoded.text.size());
  for (const auto line : split_lines(decoded.text)) text.append(line).append("\n");
  return valid_text(text);
}

NewsItem read_text(const WebRecord& record, std::string_view text, std::string& rejected) {
  NewsItem item = page_item(label_lines(readable(text)));
  item.article.language = language_of(record.language);
  rejected = missing_part(item.article);
  return item;
}

/// The article of a page with or without the HTTP head that it was sent with.
NewsItem read_page(const WebRecord& record, std::string_view block, std::string& rejected) {
  const HttpHead http = read_http_head(block);
  std::string page(block.substr(http.size));
  if (http.chunked) page = without_chunks(page);
  const std::string declared = http.charset.empty() ? declared_encoding(page) : http.charset;
  page = decode_whole(std::move(page), declared).text;
  NewsItem item = html_item(page, rejected);
  if (item.article.language.empty()) item.article.language = language_of(record.language);
  return item;
}

bool is_html(std::string_view media_type, std::string_view content) {
  if (!media_type.empty()) {
    return media_type == "text/html" || media_type == "application/xhtml+xml";
  }
  constexpr std::size_t shown = 200;
  const std::string start = ascii_lower(without_runs_of_blanks(content.substr(0, shown)));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

class WarcReader : public ItemReader {
 public:
  WarcReader(std::unique_ptr<Source> source, ReadingLog log, std::size_t limit)
      : window_(std::move(source)), log_(std::move(log)), limit_(limit) {}

  std::optional<NewsItem> next() override {
    while (const auto record = take_head()) {
      if (auto item = take_block(*record)) return item;
    }
    report_others();
    return std::nullopt;
  }

 private:
  std::optional<WebRecord> take_head();
  std::optional<WebRecord> take_warc_head();
  std::optional<WebRecord> take_arc_head();
  void correct_size(WebRecord& record);
  std::optional<NewsItem> take_block(const WebRecord& record);
  using Read = NewsItem (*)(const WebRecord& record, std::string_view block, std::string& rejected);
  std::optional<NewsItem> take_article(const WebRecord& record, Read read);
  void check_digests(const WebRecord& record, std::string_view block);
  bool is_page(const WebRecord& record);
  void skip_block(const WebRecord& record);
  std::string_view held_line();
  void reject(const WebRecord& record, const std::string& reason);
  void report_stray();
  void report_others();

  SourceWindow window_;
  ReadingLog log_;
  std::size_t limit_;
  std::size_t line_ = 0;                 ///< Of the record that is read.
  bool stray_known_ = false;             ///< What stands before the next record is reported.
  std::map<std::string, int> others_{};  ///< Records that hold no article, by kind.
};

/// The head of the next record; nothing at the end of the file.
std::optional<WebRecord> WarcReader::take_head() {
  for (; window_.hold(1); window_.drop(held_line().size() + 1)) {
    const std::string_view line = held_line();
    line_ = window_.line();
    if (is_blank(line)) continue;
    auto record = line.starts_with("WARC/") ? take_warc_head() : take_arc_head();
    if (record) {
      stray_known_ = false;
      return record;
    }
    report_stray();
  }
  return std::nullopt;
}

std::optional<WebRecord> WarcReader::take_warc_head() {
  std::size_t size = 0;
  do {
    size = head_size(window_.text().substr(0, longest_head));
  } while (size == 0 && window_.text().size() < longest_head && window_.read_on());
  if (size == 0) return std::nullopt;
  WebRecord record = read_warc_head(window_.text().substr(0, size));
  window_.drop(size);
  correct_size(record);
  return record;
}

/// Ends a block where the next record begins, if its length says something else: writers die in the
/// middle of a record, and some count wrongly. Looks into blocks of a size that can be held.
void WarcReader::correct_size(WebRecord& record) {
  constexpr std::size_t largest = 1024 * 1024;
  constexpr std::string_view next_record = "\nWARC/1.";
  if (!record.size || *record.size > largest) return;
  window_.hold(*record.size + 2 * next_record.size());
  const std::string_view held = window_.text();
  std::string_view behind = held.substr(std::min(*record.size, held.size()));
  behind.remove_prefix(std::min(behind.find_first_not_of("\r\n"), behind.size()));
  const bool cut = held.size() < *record.size;
  if (!cut && (behind.empty() || behind.starts_with("WARC/"))) return;
  const std::size_t next = held.substr(0, *record.size + next_record.size()).find(next_record);
  if (next == held.npos) return;
  record.size = next + 1;
  log_.warned(line_, record.url, "the length of the record is wrong");
}

std::optional<WebRecord> WarcReader::take_arc_head() {
  auto record = read_arc_head(held_line());
  if (record) window_.drop(held_line().size() + 1);
  return record;
}

std::optional<NewsItem> WarcReader::take_block(const WebRecord& record) {
  const bool text = record.media_type.empty() || record.media_type == "text/plain";
  if (record.kind == "conversion" && text && record.size) return take_article(record, read_text);
  const bool page = is_page(record);
  if (page && record.size) return take_article(record, read_page);
  if (!record.size && record.kind != "filedesc") {
    reject(record, "a record without a length");
  } else {
    ++others_[record.kind.empty() ? "of no kind" : record.kind];
  }
  skip_block(record);
  return std::nullopt;
}

std::optional<NewsItem> WarcReader::take_article(const WebRecord& record, Read read) {
  if (*record.size > limit_) {
    reject(record, "a text of more than " + std::to_string(limit_) + " bytes (--max-article)");
    skip_block(record);
    return std::nullopt;
  }
  window_.hold(*record.size);
  const std::string_view block = window_.text().substr(0, *record.size);
  check_digests(record, block);
  std::string reason;
  NewsItem item = read(record, block, reason);
  item.version = record.date;
  item.line = line_;
  skip_block(record);
  item.article.id = record.url.empty() ? record.id : record.url;
  if (!record.url.empty()) item.article.url = record.url;
  if (reason.empty()) return item;
  reject(record, reason);
  return std::nullopt;
}

/// That of the payload where it is the block: HTTP sends it chunked, and writers differ in what
/// they take.
void WarcReader::check_digests(const WebRecord& record, std::string_view block) {
  std::vector<std::string> digests = {record.block_digest};
  if (record.media_type != "application/http") digests.push_back(record.payload_digest);
  for (const auto& digest : digests) {
    if (agrees_with_digest(digest, block).value_or(true)) continue;
    return log_.warned(line_, record.url, "the bytes are not those of the digest " + digest);
  }
}

/// Whether the block is an HTML page that was there, as its HTTP head says.
bool WarcReader::is_page(const WebRecord& record) {
  constexpr std::array<std::string_view, 3> kinds = {"response", "resource", "conversion"};
  if (std::find(kinds.begin(), kinds.end(), record.kind) == kinds.end()) return false;
  const std::size_t shown = std::min(record.size.value_or(0), longest_head);
  window_.hold(shown);
  const std::string_view block = window_.text().substr(0, shown);
  const HttpHead http = read_http_head(block);
  if (http.size > 0 && http.status / 100 != 2) return false;
  const bool own_type = record.media_type != "application/http" && http.media_type.empty();
  return is_html(own_type ? record.media_type : http.media_type, block.substr(http.size));
}

void WarcReader::skip_block(const WebRecord& record) {
  if (!record.size) {
    stray_known_ = true;
  } else if (window_.skip(*record.size) < *record.size) {
    log_.warned(line_, record.url, "the record is cut short");
  }
}

/// The line that the window begins with, or as much of it as a head may have.
std::string_view WarcReader::held_line() {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view text = window_.text();
    const std::size_t end = text.find('\n', searched);
    if (end != text.npos) return text.substr(0, end);
    searched = text.size();
    if (searched >= longest_head || !window_.read_on()) return window_.text();
  }
}

void WarcReader::reject(const WebRecord& record, const std::string& reason) {
  log_.rejected(line_, record.url.empty() ? record.id : record.url, reason);
}

void WarcReader::report_stray() {
  if (std::exchange(stray_known_, true)) return;
  log_.rejected(line_, {}, "bytes that belong to no record");
}

void WarcReader::report_others() {
  std::string kinds;
  for (const auto& [kind, number] : std::exchange(others_, {})) {
    kinds += (kinds.empty() ? "" : ", ") + std::to_string(number) + " " + kind;
  }
  if (!kinds.empty()) log_.warned(0, {}, "records that hold no article: " + kinds);
}

}  // namespace

std::unique_ptr<ItemReader> read_warc(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit) {
  return std::make_unique<WarcReader>(std::move(source), std::move(log), limit);
}

}  // namespace backfile
