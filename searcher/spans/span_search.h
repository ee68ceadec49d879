// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <roaring/roaring.hh>

#include "searcher/matches.h"
#include "searcher/open_index.h"
#include "searcher/spans/span_tree.h"

namespace backfile {

/// Those of `candidates`, documents of `segment` in ascending order, that pass `test`. Words of
/// `region` related are those under its prefix. Throws IndexError (damaged), and QueryError at the
/// deadline.
Roaring documents_with(const OpenSegment& segment, const SpanTest& test,
                       const Documents& candidates, const Deadline& deadline);

}  // namespace backfile
