// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "backfile/suggestions.h"
#include "searcher/program/style.h"

namespace backfile {

/// For a reader: the completions with their counts, then the titles, each on a line under a
/// heading.
void print_suggestions(const Suggestions& suggestions, const Style& style, std::ostream& out);

/// For programs: `{"version": 1, "words": [...], "titles": [...]}`.
void print_suggestions_json(const Suggestions& suggestions, const Style& style, std::ostream& out);

}  // namespace backfile
