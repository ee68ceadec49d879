// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "backfile/article.h"

namespace backfile {

/// The captions that Media RSS gives in `item`: those of each `media:content`, of groups of them,
/// and of the item itself. The description is the text; a title of at least three words stands for
/// it, since shorter ones are names of files and of people.
std::vector<Caption> media_captions(const pugi::xml_node& item);

}  // namespace backfile
