// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/program/style.h"

namespace backfile {

/// The cells of a line: a name and numbers.
using TextRow = std::vector<std::string>;

/// Rows of equal length below a head, indented by two: the name to the left, cut where the line
/// would become too wide, the numbers to the right.
void print_columns(const TextRow& head, const std::vector<TextRow>& rows, const Style& style,
                   std::ostream& out);

/// With so many digits behind the point.
std::string with_digits(double number, int digits);

}  // namespace backfile
