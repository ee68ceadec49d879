// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed_media.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/feeds/feed_elements.h"
#include "indexer/readers/item_text.h"

namespace backfile {

namespace {

constexpr std::ptrdiff_t fewest_blanks_of_a_caption = 2;

/// What the elements of one level say of their picture.
Caption caption_of(const std::vector<FeedElement>& elements) {
  Caption caption;
  std::string title;
  for (const auto& [module, name, node] : elements) {
    if (module != FeedModule::media) continue;
    if (name == "description") caption.text = line_of(feed_text(node));
    if (name == "title") title = line_of(feed_text(node));
    if (name == "credit" && caption.credit.empty()) caption.credit = line_of(feed_text(node));
  }
  const bool sentence = std::count(title.begin(), title.end(), ' ') >= fewest_blanks_of_a_caption;
  if (caption.text.empty() && sentence) caption.text = std::move(title);
  if (caption.text.empty()) caption.credit.clear();
  return caption;
}

void collect(const pugi::xml_node& parent, int levels, std::vector<Caption>& captions) {
  const auto elements = feed_elements(parent);
  add_captions({caption_of(elements)}, captions);
  if (levels == 0) return;
  for (const auto& [module, name, node] : elements) {
    if (module != FeedModule::media) continue;
    if (name == "group" || name == "content" || name == "thumbnail") {
      collect(node, levels - 1, captions);
    }
  }
}

}  // namespace

std::vector<Caption> media_captions(const pugi::xml_node& item) {
  constexpr int levels = 2;  // A group, and its contents.
  std::vector<Caption> captions;
  collect(item, levels, captions);
  return captions;
}

}  // namespace backfile
