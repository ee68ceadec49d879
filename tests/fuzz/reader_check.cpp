// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/reader_check.h"

#include <stdexcept>

#include "common/text/utf8.h"

namespace backfile::testing {

namespace {

void check_text(const std::string& text) { require(is_valid_text(text), "a text is not valid"); }

void check_texts(const std::vector<std::string>& texts) {
  for (const auto& text : texts) check_text(text);
}

void check_article(const Article& article) {
  for (const auto* text :
       {&article.id, &article.title, &article.subtitle, &article.byline, &article.source,
        &article.url, &article.section, &article.language, &article.date_text}) {
    check_text(*text);
  }
  for (const auto* list : {&article.body, &article.authors, &article.topics, &article.places,
                           &article.people, &article.organisations}) {
    check_texts(*list);
  }
  for (const auto& [name, values] : article.facets) check_texts(values);
  for (const auto& [text, credit] : article.captions) check_texts({text, credit});
}

}  // namespace

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

ReadingLog ignoring() {
  const auto ignore = [](std::size_t, const std::string&, const std::string&) {};
  return {.rejected = ignore, .warned = ignore};
}

void check(const std::vector<NewsItem>& items) {
  for (const auto& item : items) {
    check_article(item.article);
    check_text(item.version);
    for (const Date& date : {item.article.date, item.embargoed_until})
      require(!date.known() || parse_date(to_string(date)) == date, "a date is none");
  }
}

bool BlockSource::read(std::string& text) {
  const std::string_view block = bytes_.substr(0, block_);
  text.append(block);
  bytes_.remove_prefix(block.size());
  return !block.empty();
}

}  // namespace backfile::testing
