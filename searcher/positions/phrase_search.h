// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <roaring/roaring.hh>
#include <string>
#include <vector>

#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// Those of `candidates`, documents of `segment` in ascending order, in which `terms` stand one
/// right after the other. Throws IndexError (damaged), and QueryError at the deadline.
Roaring documents_with_phrase(const OpenSegment& segment, const std::vector<std::string>& terms,
                              const Documents& candidates, const Deadline& deadline);

}  // namespace backfile
