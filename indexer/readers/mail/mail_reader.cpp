// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail/mail_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/date_text.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/mail/mail_item.h"
#include "indexer/readers/mail/mail_text.h"
#include "indexer/readers/mail/mime_message.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// "id@example" of "<id@example>".
std::string without_angles(std::string text) {
  if (text.starts_with('<')) text.erase(0, 1);
  if (text.ends_with('>')) text.pop_back();
  return text;
}

std::vector<std::string> keywords(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string word = without_runs_of_blanks(list.substr(0, end));
    if (!word.empty()) words.push_back(std::move(word));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

/// "en" of "en-GB, de".
std::string primary_language(std::string_view tags) {
  return ascii_lower(tags.substr(0, tags.find_first_of("-_, ")));
}

/// Takes the body of the first plain text that has any, or else of HTML.
void read_body(const MimeMessage& mail, Article& article) {
  const auto texts = mail.texts();
  for (const auto& part : texts) {
    if (part.html || !article.body.empty()) continue;
    article.body = mail_paragraphs(part);
  }
  for (const auto& part : texts) {
    if (!part.html || !article.body.empty()) continue;
    FragmentText html = html_fragment(part.text);
    article.body = std::move(html.paragraphs);
    article.captions = std::move(html.captions);
  }
}

bool has_head(const MimeMessage& mail) {
  const char* names[] = {"From", "Date", "Subject", "Message-ID"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](auto name) { return !mail.field(name).empty(); });
}

}  // namespace

std::optional<NewsItem> read_mail(std::string_view bytes, std::size_t line, const ReadingLog& log) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const MimeMessage mail(bytes);
  if (!has_head(mail)) {
    log.rejected(line, {}, "expected the head of a mail");
    return std::nullopt;
  }
  NewsItem item{.line = line};
  Article& article = item.article;
  article.id = without_angles(mail.field("Message-ID"));
  article.title = mail.field("Subject");
  article.authors = mail.senders();
  article.source = mail.field("Organization");
  article.language = primary_language(mail.field("Content-Language"));
  article.topics = keywords(mail.field("Keywords"));
  read_body(mail, article);
  if (article.body.empty()) {
    log.rejected(line, article.id, "a mail without text");
    return std::nullopt;
  }
  const std::string date = mail.field("Date");
  article.date = parse_news_date(date).value_or(Date{});
  article.date_text = date_text(date, article.date);
  if (!date.empty() && !article.date.known()) {
    log.warned(line, article.id, "the date \"" + date + "\" cannot be read");
  }
  return item;
}

std::vector<NewsItem> parse_mail(std::string_view bytes, const ReadingLog& log) {
  std::vector<NewsItem> items;
  if (auto item = read_mail(bytes, 0, log)) items.push_back(std::move(*item));
  return items;
}

}  // namespace backfile
