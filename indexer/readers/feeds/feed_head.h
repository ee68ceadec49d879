// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace backfile {

/// What a feed says once for all of its items.
struct FeedHead {
  std::string title{};
  std::string language{};              ///< ISO 639-1.
  std::string address{};               ///< Of its page or itself, which links are relative to.
  std::vector<std::string> authors{};  ///< Of items that name none.
};

/// Reads the elements of a channel or of an Atom feed that are not items.
FeedHead read_feed_head(const pugi::xml_node& channel);

/// The address that a link of Atom, in its `href`, or of RSS, as its text, gives; empty if it is
/// not that of a page.
std::string page_link(const pugi::xml_node& link);

/// Adds the name of a person of Atom, or the people that the text of an author names.
void add_persons(const pugi::xml_node& node, std::vector<std::string>& authors);

}  // namespace backfile
