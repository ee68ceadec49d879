// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters_reader.h"

#include <string_view>
#include <utility>

#include "indexer/readers/plain_text.h"
#include "indexer/readers/record_reader.h"
#include "indexer/readers/reuters_text.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

std::vector<std::string> values(const pugi::xml_node& list) {
  std::vector<std::string> found;
  for (const auto& value : list.children("D")) {
    std::string text = without_runs_of_blanks(value.child_value());
    if (!text.empty()) found.push_back(std::move(text));
  }
  return found;
}

std::vector<std::string> body_with_dateline(const pugi::xml_node& text) {
  auto body = reuters_paragraphs(own_text(text.child("BODY")));
  const std::string dateline = without_runs_of_blanks(own_text(text.child("DATELINE")));
  if (dateline.empty()) return body;
  if (body.empty()) return {dateline};
  body.front() = dateline + " " + body.front();
  return body;
}

void read_text(const pugi::xml_node& text, Article& article) {
  if (text.attribute("TYPE").value() == std::string_view("UNPROC")) {
    auto [title, body] = split_reuters_text(own_text(text));
    article.title = std::move(title);
    article.body = std::move(body);
    return;
  }
  article.title = without_runs_of_blanks(own_text(text.child("TITLE")));
  article.byline = without_runs_of_blanks(own_text(text.child("AUTHOR")));
  article.authors = reuters_authors(article.byline);
  article.body = body_with_dateline(text);
}

}  // namespace

Article parse_reuters(const Record& record) {
  const XmlRecord xml(record);
  const pugi::xml_node root = xml.root();
  const std::string number = without_runs_of_blanks(root.attribute("NEWID").value());
  if (number.empty()) throw RecordError(record.line, "expected a NEWID attribute of <REUTERS>");
  Article article{.id = "reuters-" + number,
                  .source = "Reuters",
                  .date = parse_reuters_date(own_text(root.child("DATE"))),
                  .language = "en",
                  .topics = values(root.child("TOPICS")),
                  .places = values(root.child("PLACES")),
                  .people = values(root.child("PEOPLE")),
                  .organisations = values(root.child("ORGS"))};
  auto exchanges = values(root.child("EXCHANGES"));
  if (!exchanges.empty()) article.facets["exchange"] = std::move(exchanges);
  read_text(root.child("TEXT"), article);
  return article;
}

std::unique_ptr<ItemReader> read_reuters(std::unique_ptr<Source> text, ReadingLog log,
                                         std::size_t limit) {
  const auto parse = [](const Record& record) {
    return NewsItem{.article = parse_reuters(record)};
  };
  return read_records(std::move(text), {.record = "REUTERS", .wrapper = "lewis"}, parse,
                      std::move(log), limit);
}

}  // namespace backfile
