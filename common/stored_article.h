// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "backfile/article.h"

namespace backfile {

/// The article as the document data of the index: every field, in the order of `Article`, texts
/// with their length before them, lists with their number. Equal articles give equal bytes.
std::string encode_article(const Article& article);

/// Throws IndexError (damaged) if `data` was not written by `encode_article`.
Article decode_article(std::string_view data);

/// The id of the article alone; most of `data` is not looked at. Throws as `decode_article`.
std::string id_of_stored(std::string_view data);

}  // namespace backfile
