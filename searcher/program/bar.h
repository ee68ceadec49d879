// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "searcher/program/style.h"

namespace backfile {

/// A bar of `share`, from 0 to 1, of so many columns. Anything above 0 shows.
std::string bar_of(double share, std::size_t columns, const Style& style);

}  // namespace backfile
