// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/cleaning/bylines.h"
#include "indexer/input/encoding.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/wire/national_letters.h"
#include "indexer/readers/wire/wire_date.h"
#include "indexer/readers/wire/wire_kill.h"
#include "indexer/readers/wire/wire_message.h"
#include "indexer/readers/wire/wire_text.h"

namespace backfile {

namespace {

/// The line of the trailer, without the marks of the typesetters.
std::string trailer_line(std::string_view trailer) {
  for (const auto line : split_lines(trailer)) {
    std::string words = without_runs_of_blanks(line);
    words.resize(words.find_last_not_of(" <") + 1);
    if (!words.empty()) return words;
  }
  return {};
}

/// "AP" of "AP-WF-11-13-13 1509GMT".
std::string agency_of_trailer(std::string_view trailer) {
  const std::string_view name = trailer.substr(0, trailer.find('-'));
  const bool capitals = std::all_of(name.begin(), name.end(), is_upper);
  return capitals && name.size() < trailer.size() ? std::string(name) : std::string();
}

std::string message_id(const Article& article, const std::string& number) {
  if (article.source.empty() || number.empty() || !article.date.known()) return {};
  return article.source + "/" + number + "/" + to_string(article.date).substr(0, 10);
}

NewsItem item_of(const WireMessage& message, const WireHeader& header, WireText text,
                 const ReadingLog& log) {
  const std::string trailer = trailer_line(message.trailer);
  NewsItem item{.line = message.line};
  Article& article = item.article;
  article.title = std::move(text.title);
  article.subtitle = std::move(text.subtitle);
  article.body = std::move(text.body);
  article.byline = std::move(text.byline);
  if (const auto byline = read_byline(article.byline)) article.authors = byline->authors;
  article.source = header.agency.empty() ? agency_of_trailer(trailer) : header.agency;
  article.section = wire_category(header.category);
  article.topics = header.keywords;
  if (const auto date = parse_wire_date(trailer)) article.date = *date;
  article.id = message_id(article, header.number);
  if (!trailer.empty() && !article.date.known()) {
    log.warned(item.line, article.id, "the date \"" + trailer + "\" cannot be read");
  }
  return item;
}

/// Cancels the messages that a kill notice names, which are of its agency and its day.
void add_killed(const NewsItem& notice, const std::vector<std::string>& numbers,
                const ReadingLog& log, std::vector<NewsItem>& items) {
  bool named = false;
  for (const auto& number : numbers) {
    NewsItem item{.cancelled = true, .line = notice.line};
    item.article.id = message_id(notice.article, number);
    item.article.date = notice.article.date;
    if (item.article.id.empty()) continue;
    items.push_back(std::move(item));
    named = true;
  }
  if (!named) log.rejected(notice.line, notice.article.id, "a kill notice that names no message");
}

void read_message(const WireMessage& message, const ReadingLog& log, std::vector<NewsItem>& items) {
  const WireHeader header = read_wire_header(message.header);
  WireText text = read_wire_text(message.text, header.anpa);
  const bool kill = text.kill;
  NewsItem item = item_of(message, header, std::move(text), log);
  if (kill) {
    add_killed(item, numbers_like(header.number, message.text), log, items);
  } else if (item.article.title.empty() && item.article.body.empty()) {
    log.rejected(message.line, item.article.id, "a wire message without text");
  } else {
    items.push_back(std::move(item));
  }
}

}  // namespace

std::vector<NewsItem> parse_wire(std::string_view bytes, const ReadingLog& log) {
  const Decoded decoded = decode(with_national_letters(bytes), {});
  std::vector<NewsItem> items;
  const auto messages = split_wire(decoded.text);
  for (const auto& message : messages) read_message(message, log, items);
  if (messages.empty()) {
    log.rejected(0, {}, "expected a wire message, which begins with SOH or a header of IPTC 7901");
  }
  return items;
}

}  // namespace backfile
