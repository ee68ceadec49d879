// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail/mail_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/html_fragment.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/mail/mail_item.h"
#include "indexer/readers/mail/mail_text.h"
#include "indexer/readers/mail/mime_message.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// "id@example" of "<id@example>".
std::string without_angles(std::string text) {
  if (text.starts_with('<')) text.erase(0, 1);
  if (text.ends_with('>')) text.pop_back();
  return text;
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
  article.language = language_of(mail.field("Content-Language"));
  article.topics = listed_lines(mail.field("Keywords"), ",");
  read_body(mail, article);
  if (article.body.empty()) {
    log.rejected(line, article.id, "a mail without text");
    return std::nullopt;
  }
  set_date(mail.field("Date"), item, log);
  return item;
}

std::vector<NewsItem> parse_mail(std::string_view bytes, const ReadingLog& log) {
  std::vector<NewsItem> items;
  if (auto item = read_mail(bytes, 0, log)) items.push_back(std::move(*item));
  return items;
}

}  // namespace backfile
