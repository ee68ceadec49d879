// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_fragment.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

/// The vocabularies that meet in a feed.
enum class FeedModule {
  feed,         ///< RSS or Atom itself.
  dublin_core,  ///< Also its terms.
  content,      ///< `content:encoded`.
  excerpt,      ///< `excerpt:encoded` of WordPress.
  media,        ///< Media RSS.
  wordpress,
  feedburner,
  xhtml,
  other
};

/// An element of a feed: of which vocabulary, and its name without prefix.
struct FeedElement {
  FeedModule module = FeedModule::other;
  std::string_view name{};
  pugi::xml_node node{};
};

/// The elements straight inside `parent`, which is an item, an entry or the channel. Namespaces
/// that are not declared are told by their usual prefix.
std::vector<FeedElement> feed_elements(const pugi::xml_node& parent);

/// A text of a feed, as it is written.
struct FeedText {
  enum class Kind { plain, html, unknown };
  Kind kind = Kind::unknown;
  std::string text{};
};

/// The text of `node`, by what its `type` says, be it escaped, in CDATA or as elements.
FeedText feed_text(const pugi::xml_node& node);

/// On one line; as paragraphs and captions.
std::string line_of(const FeedText& text);
FragmentText fragment_of(const FeedText& text);

}  // namespace backfile
