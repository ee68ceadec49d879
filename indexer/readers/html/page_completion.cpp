// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/html/page_metadata.h"
#include "indexer/readers/html/page_title.h"
#include "indexer/readers/item_text.h"

namespace backfile {

namespace {

/// Takes what is stated where anything is.
template <typename Value>
void prefer(Value& value, const Value& stated) {
  if (!stated.empty()) value = stated;
}

/// Takes what is stated where the text of the page gave nothing.
template <typename Value>
void supply(Value& value, const Value& stated) {
  if (value.empty()) value = stated;
}

/// The page's own title where what is stated is only the beginning of it.
void complete_title(std::string& title, const std::string& stated) {
  if (!is_cut_off(stated, title)) prefer(title, stated);
}

/// What introduces the article, unless it only repeats its title or text.
std::string subtitle_of(const Article& article, const PageMetadata& metadata) {
  for (const std::string& text : {metadata.subtitle, metadata.description}) {
    const bool again = phrase_key(text) == phrase_key(article.title);
    if (!text.empty() && !again && !repeats(text, article.body)) return text;
  }
  return {};
}

void complete_date(Article& article, const PageMetadata& metadata) {
  const Date& stated = metadata.published.known() ? metadata.published : metadata.modified;
  // A modification is later than the day that the text names.
  if (!stated.known() || (article.date.known() && !metadata.published.known())) return;
  article.date = stated;
  article.date_text = metadata.published.known() ? metadata.published_text : std::string();
}

/// Whether one of two texts is the other, or its beginning.
bool same_text(const std::string& one, const std::string& other) {
  const std::string key = phrase_key(one);
  const std::string other_key = phrase_key(other);
  if (key.empty() || other_key.empty()) return false;
  return key.starts_with(other_key) || other_key.starts_with(key);
}

bool is_known_text(const std::string& text, const Article& article) {
  const auto& body = article.body;
  return same_text(text, article.title) || same_text(text, article.subtitle) ||
         std::any_of(body.begin(), body.end(),
                     [&](const std::string& paragraph) { return same_text(text, paragraph); });
}

/// Whether a text is no more than the name of an author, as beside the author's picture.
bool names_author(const std::string& text, const Article& article) {
  constexpr std::size_t most_words_beside = 2;  // "Artikel von Ann Berg".
  const std::string key = phrase_key(text);
  return std::any_of(article.authors.begin(), article.authors.end(), [&](const auto& author) {
    return key.ends_with(phrase_key(author)) &&
           words_of(text).size() <= words_of(author).size() + most_words_beside;
  });
}

/// Gives captions of the text the credits that are stated for them. Where the text has none, those
/// are taken that are stated: mostly of the picture that stands for the article elsewhere.
void complete_captions(Article& article, const PageMetadata& metadata) {
  std::erase_if(article.captions,
                [&](const Caption& caption) { return names_author(caption.text, article); });
  const bool in_text = !article.captions.empty();
  for (const Caption& stated : metadata.captions) {
    const auto same =
        std::find_if(article.captions.begin(), article.captions.end(),
                     [&](const Caption& caption) { return same_text(stated.text, caption.text); });
    if (same != article.captions.end()) {
      supply(same->credit, stated.credit);
    } else if (!in_text && !stated.text.empty() && !is_known_text(stated.text, article)) {
      article.captions.push_back(stated);
    }
  }
}

}  // namespace

void complete(Article& article, const PageMetadata& metadata) {
  complete_title(article.title, metadata.title);
  prefer(article.byline, metadata.byline);
  prefer(article.authors, metadata.authors);
  prefer(article.source, metadata.site_name);
  supply(article.source, std::string(host_of(metadata.url)));
  supply(article.url, metadata.url);
  prefer(article.language, metadata.language);
  prefer(article.section, metadata.section);
  prefer(article.topics, metadata.topics);
  prefer(article.places, metadata.places);
  prefer(article.people, metadata.people);
  prefer(article.organisations, metadata.organisations);
  supply(article.body, metadata.body);
  supply(article.subtitle, subtitle_of(article, metadata));
  complete_date(article, metadata);
  complete_captions(article, metadata);
}

}  // namespace backfile
