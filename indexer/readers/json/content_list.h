// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/article.h"
#include "indexer/readers/json/json_text.h"

namespace backfile {

/// Whether `value` is a list of the parts of an article, each an object that says what it is: the
/// "contents" of the Washington Post collection, or the blocks of an editor.
bool is_content_list(const Json& value);

/// Puts the parts into `article`: texts into the body, full captions of pictures into the captions,
/// a kicker into the section, a byline and a title into theirs if these are empty.
void read_content_list(const Json& list, Article& article);

}  // namespace backfile
