// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>

#include "backfile/article.h"

namespace backfile {

/// What the `body` of a `nitf` element says: title, subtitle, byline, authors, source, places,
/// body, captions, language.
Article read_nitf_body(const pugi::xml_node& nitf);

}  // namespace backfile
