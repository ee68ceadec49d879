// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed_item.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "indexer/readers/feeds/feed_elements.h"
#include "indexer/readers/feeds/feed_media.h"
#include "indexer/readers/feeds/wordpress.h"
#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The element with the name `name` straight inside `parent`.
pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child(
      [name](const pugi::xml_node& child) { return local_name(child) == name; });
}

/// Reads one item or entry into an article.
class FeedItemReader {
 public:
  FeedItemReader(const FeedHead& head, std::size_t line, const ReadingLog& log)
      : head_(head), log_(log) {
    item_.line = line;
  }

  std::optional<NewsItem> read(const pugi::xml_node& item) {
    article_.id = without_runs_of_blanks(item.attribute("rdf:about").value());
    article_.language = language_of(item.attribute("xml:lang").value());
    for (const FeedElement& element : feed_elements(item)) read_element(element);
    read_texts(item);
    read_dates(item);
    take_over_from_head();
    if (!is_article()) return std::nullopt;
    return std::move(item_);
  }

 private:
  void read_element(const FeedElement& element) {
    const auto& [module, name, node] = element;
    switch (module) {
      case FeedModule::feed:
        return read_own(name, node);
      case FeedModule::dublin_core:
        return read_dublin_core(name, node);
      case FeedModule::content:
        return set(content_, node);
      case FeedModule::excerpt:
        return set(excerpt_, node);
      case FeedModule::media:
        return read_media(name, node);
      case FeedModule::wordpress:
        return read_wordpress(name, node);
      case FeedModule::feedburner:
        if (name == "origLink") address_ = without_runs_of_blanks(own_text(node));
        return;
      case FeedModule::xhtml:
        if (name == "body" || name == "div") set(content_, node);
        return;
      case FeedModule::other:
        if (name == "full-text") set(content_, node);  // Of the Yandex news feeds.
    }
  }

  void read_own(std::string_view name, const pugi::xml_node& node) {
    if (name == "title" && article_.title.empty()) article_.title = line_of(feed_text(node));
    if (name == "link" && article_.url.empty()) article_.url = page_link(node);
    if (name == "guid" || name == "id") read_id(node);
    if (is_one_of(name, {"description", "summary"})) set(summary_, node);
    if (name == "content") read_content(node);
    if (name == "author") add_persons(node, article_.authors);
    if (name == "category") read_category(node);
    if (is_one_of(name, {"pubDate", "published", "issued"})) dates_[0] = own_text(node);
    if (is_one_of(name, {"updated", "modified", "created"})) read_updated(name, node);
    if (name == "source") read_source(node);
    if (name == "comments") comments_ = without_runs_of_blanks(own_text(node));
  }

  void read_id(const pugi::xml_node& node) {
    article_.id = without_runs_of_blanks(own_text(node));
    if (std::string_view(node.attribute("isPermaLink").value()) != "false") {
      permanent_link_ = article_.id;
    }
  }

  void read_content(const pugi::xml_node& node) {
    if (node.attribute("src")) return;  // Elsewhere, with no more than a title here.
    set(content_, node);
    if (article_.language.empty()) {
      article_.language = language_of(node.attribute("xml:lang").value());
    }
  }

  void read_category(const pugi::xml_node& node) {
    for (const char* attribute : {"label", "term"}) {
      if (const auto value = node.attribute(attribute)) {
        return add_distinct_line(value.value(), article_.topics);
      }
    }
    add_distinct_line(own_text(node), article_.topics);
  }

  void read_updated(std::string_view name, const pugi::xml_node& node) {
    dates_[2] = own_text(node);
    if (name != "created") item_.version = without_runs_of_blanks(own_text(node));
  }

  void read_source(const pugi::xml_node& node) {
    const auto title = child_named(node, "title");
    article_.source = line_of(feed_text(title ? title : node));
  }

  void read_dublin_core(std::string_view name, const pugi::xml_node& node) {
    if (name == "creator") add_persons(node, article_.authors);
    if (name == "subject") add_distinct_line(own_text(node), article_.topics);
    if (name == "language") article_.language = language_of(own_text(node));
    if (name == "publisher") publisher_ = html_line(own_text(node));
    if (is_one_of(name, {"date", "issued", "created"})) dates_[1] = own_text(node);
    if (name == "description") set(excerpt_, node);
  }

  void read_media(std::string_view name, const pugi::xml_node& node) {
    if (name == "keywords") add_listed_values(own_text(node), article_.topics);
    if (name == "category") read_category(node);
    if (name == "title") media_title_ = line_of(feed_text(node));
  }

  void read_wordpress(std::string_view name, const pugi::xml_node& node) {
    if (name == "post_type") post_type_ = own_text(node);
    if (name == "status") status_ = own_text(node);
    if (name == "post_date_gmt") dates_[1] = own_text(node);
    if (name == "post_date") dates_[2] = own_text(node);
  }

  static void set(FeedText& text, const pugi::xml_node& node) {
    if (is_blank(text.text)) text = feed_text(node);
  }

  void read_texts(const pugi::xml_node& item) {
    if (is_blank(summary_.text)) summary_ = std::exchange(excerpt_, {});
    if (is_link_to_comments(summary_)) summary_ = {};
    if (!post_type_.empty()) content_ = {FeedText::Kind::html, wordpress_html(content_.text)};
    FragmentText body = fragment_of(content_);
    FragmentText summary = fragment_of(summary_);
    if (body.paragraphs.empty()) {
      std::swap(body.paragraphs, summary.paragraphs);
    } else {
      article_.subtitle = line_of(summary_);
      if (repeats(article_.subtitle, body.paragraphs)) article_.subtitle.clear();
    }
    article_.body = std::move(body.paragraphs);
    add_captions(std::move(body.captions), article_.captions);
    add_captions(std::move(summary.captions), article_.captions);
    add_captions(media_captions(item), article_.captions);
    if (article_.title.empty() && !media_title_.empty()) {
      std::erase(article_.captions, Caption{.text = media_title_});
      article_.title = std::move(media_title_);
    }
  }

  /// Whether `text` is no more than "<a href=...>Comments</a>".
  bool is_link_to_comments(const FeedText& text) const {
    constexpr std::size_t longest = 20;
    return !comments_.empty() && text.text.find(comments_) != text.text.npos &&
           line_of(text).size() <= longest;
  }

  void read_dates(const pugi::xml_node& item) {
    // Only Atom says with it which of two entries of the same id is the newer one.
    if (local_name(item) != "entry") item_.version.clear();
    for (const std::string& date : dates_) set_date(date, item_, log_);
    if (status_ == "future") item_.embargoed_until = article_.date;
  }

  void take_over_from_head() {
    for (const std::string* address : {&permanent_link_, &article_.url, &address_}) {
      std::string absolute = web_address(*address, head_.address);
      if (!absolute.empty()) url_ = std::move(absolute);
    }
    if (article_.id.empty()) article_.id = url_;
    article_.url = std::move(url_);
    if (article_.language.empty()) article_.language = head_.language;
    if (article_.source.empty()) article_.source = head_.title;
    if (article_.source.empty()) article_.source = publisher_;
    if (article_.authors.empty()) article_.authors = head_.authors;
  }

  bool is_article() const {
    std::string reason = unpublished_reason(post_type_, status_);
    const bool empty = article_.title.empty() && article_.body.empty() && article_.captions.empty();
    if (reason.empty() && empty) reason = "expected a title or a text";
    if (!reason.empty() && log_.rejected) log_.rejected(item_.line, article_.id, reason);
    return reason.empty();
  }

  const FeedHead& head_;
  const ReadingLog& log_;
  NewsItem item_{};
  Article& article_ = item_.article;
  FeedText content_{};
  FeedText summary_{};
  FeedText excerpt_{};
  std::array<std::string, 3> dates_{};  ///< As written; the first one that is there counts.
  std::string permanent_link_{};
  std::string address_{};  ///< The original one, before a service counted its readers.
  std::string url_{};
  std::string publisher_{};
  std::string comments_{};  ///< The address of what readers say.
  std::string media_title_{};
  std::string post_type_{};
  std::string status_{};
};

}  // namespace

std::optional<NewsItem> read_feed_item(const pugi::xml_node& item, const FeedHead& head,
                                       std::size_t line, const ReadingLog& log) {
  if (local_name(item) == "deleted-entry") {
    NewsItem deleted{.cancelled = true, .line = line};
    deleted.article.id = without_runs_of_blanks(item.attribute("ref").value());
    deleted.version = without_runs_of_blanks(item.attribute("when").value());
    if (!deleted.version.empty()) set_date(deleted.version, deleted, log);
    return deleted;
  }
  return FeedItemReader(head, line, log).read(item);
}

}  // namespace backfile
