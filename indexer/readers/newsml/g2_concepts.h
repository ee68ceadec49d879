// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "backfile/article.h"

namespace backfile {

/// What is behind the alias of a qcode: "caption" of "drol:caption", or the last part of a URI.
std::string_view g2_code(std::string_view qcode);

/// The name of a concept in `language`, or else its first; not its short form.
std::string g2_name(const pugi::xml_node& concept_node, std::string_view language);

/// A party by its name, its literal, or what is behind the alias of its qcode.
std::string g2_party(const pugi::xml_node& party, std::string_view language);

/// The subjects, genres and keywords of a `newsItem`: each by its name, the name in an `assert`, or
/// its qcode.
void read_g2_concepts(const pugi::xml_node& news_item, Article& article);

}  // namespace backfile
