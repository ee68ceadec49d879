// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "backfile/article.h"
#include "indexer/cleaning/capture_cleaner.h"

namespace backfile {

/// Labels the paragraphs of a body that came without its page: what a rule is sure of alone is
/// noise, a caption, a byline or a related link, all else is body, with an empty rule. The number
/// of a line is that of its paragraph, from 1.
std::vector<CaptureLine> label_body(const Article& article);

}  // namespace backfile
