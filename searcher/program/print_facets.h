// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>
#include <vector>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// Each facet under its name, with a blank line before: a line for each value with its count and a
/// bar, scaled to the largest count; values that a filter names have a star before them. A facet
/// with neither values nor articles that lack one is left out.
void print_facets(const std::vector<Facet>& facets, const Style& style, std::ostream& out);

}  // namespace backfile
