// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// The answer for a reader: how many articles, the explanation if there is one, the articles of
/// this page, the facets. Warnings are left to `print_warnings`.
void print_text(const Results& results, const Style& style, std::ostream& out);

}  // namespace backfile
