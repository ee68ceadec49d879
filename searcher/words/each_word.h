// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "searcher/open_index.h"

namespace backfile {

/// Calls `visit` with the folded words, not their stems, of title, captions and body of all
/// articles that begin with `prefix`, in the order of their bytes, and with how many articles have
/// each. The dead count until they are merged away. Lets Xapian's errors out.
void each_word(const OpenIndex& index, std::string_view prefix,
               const std::function<void(const std::string& word, std::uint32_t frequency)>& visit);

}  // namespace backfile
