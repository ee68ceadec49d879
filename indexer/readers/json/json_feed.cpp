// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <utility>

#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/language_tag.h"

namespace backfile {

namespace {

/// The authors of an item or of the feed: a list in version 1.1, one in 1.0.
std::vector<std::string> authors_of(const Json& value) {
  std::vector<std::string> authors;
  for_each_value(member(value, {"authors", "author"}), [&](const Json& author) {
    add_distinct_line(raw_text(author.is_object() ? member(author, "name") : author), authors);
  });
  return authors;
}

std::string language(const Json& value) { return language_of(line_of(member(value, "language"))); }

/// Reads the items of one feed.
class JsonFeedReader {
 public:
  JsonFeedReader(const Json& feed, std::size_t line, const ReadingLog& log)
      : feed_(feed), line_(line), log_(log), authors_(authors_of(feed)) {}

  std::vector<NewsItem> read() {
    for_each_value(member(feed_, "items"), [&](const Json& item) { read_item(item); });
    if (!met_ && log_.rejected) log_.rejected(line_, {}, "a feed without items");
    return std::move(items_);
  }

 private:
  void read_item(const Json& object) {
    met_ = true;
    NewsItem item{.line = line_};
    Article& article = item.article;
    article.id = line_of(member(object, {"id", "url"}));
    article.title = line_of(member(object, "title"));
    read_text(object, article);
    article.authors = authors_of(object);
    if (article.authors.empty()) article.authors = authors_;
    article.source = line_of(member(feed_, "title"));
    article.url = web_address(line_of(member(object, {"url", "external_url"})),
                              line_of(member(feed_, {"home_page_url", "feed_url"})));
    article.language = language(object).empty() ? language(feed_) : language(object);
    add_lines(member(object, "tags"), article.topics);
    item.version = line_of(member(object, "date_modified"));
    for (const char* name : {"date_published", "date_modified"}) {
      set_date(raw_text(member(object, name)), item, log_);
    }
    add(std::move(item));
  }

  static void read_text(const Json& object, Article& article) {
    const Json& html = member(object, "content_html");
    FragmentText text =
        html.is_null() ? text_of(member(object, "content_text")) : html_fragment(raw_text(html));
    article.body = std::move(text.paragraphs);
    article.captions = std::move(text.captions);
    if (article.body.empty()) {
      article.body = text_of(member(object, "summary")).paragraphs;
    } else {
      article.subtitle = line_of(member(object, "summary"));
      if (repeats(article.subtitle, article.body)) article.subtitle.clear();
    }
  }

  void add(NewsItem item) {
    if (item.article.title.empty() && item.article.body.empty()) {
      if (log_.rejected) log_.rejected(line_, item.article.id, "expected a title or a text");
    } else {
      items_.push_back(std::move(item));
    }
  }

  const Json& feed_;
  std::size_t line_;
  const ReadingLog& log_;
  std::vector<std::string> authors_;
  std::vector<NewsItem> items_{};
  bool met_ = false;
};

}  // namespace

std::vector<NewsItem> read_json_feed(const Json& feed, std::size_t line, const ReadingLog& log) {
  return JsonFeedReader(feed, line, log).read();
}

}  // namespace backfile
