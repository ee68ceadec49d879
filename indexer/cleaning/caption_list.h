// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "backfile/article.h"
#include "indexer/cleaning/capture_cleaner.h"

namespace backfile {

/// The captions among labelled lines. A credit on a line of its own goes to the caption before it,
/// or behind it where its label says so, and is dropped where there is none; an alternative text
/// that only repeats its caption is left out.
std::vector<Caption> captions_of(const std::vector<CaptureLine>& lines);

}  // namespace backfile
