// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/term_list.h"

#include <algorithm>

#include "common/glass/packing.h"

namespace backfile::glass {

void TermListEncoder::begin(std::uint64_t length, std::size_t terms) {
  entry_.clear();
  last_ = {};
  first_ = true;
  if (terms == 0) return;
  append_uint(length, entry_);
  append_uint(terms, entry_);
}

// A later term is written as what it shares with the one before and the rest. A small wdf goes into
// the byte that tells how much is shared.
void TermListEncoder::add(std::string_view term, std::uint32_t wdf) {
  const auto same = std::mismatch(term.begin(), term.end(), last_.begin(), last_.end()).first;
  const auto shared = first_ ? 0 : static_cast<std::size_t>(same - term.begin());
  const std::size_t packed = wdf < 127 ? (wdf + 1) * (last_.size() + 1) + shared : 256;
  const bool in_one_byte = !first_ && packed < 256;
  if (!first_) entry_ += static_cast<char>(in_one_byte ? packed : shared);
  entry_ += static_cast<char>(term.size() - shared);
  entry_ += term.substr(shared);
  if (!in_one_byte) append_uint(wdf, entry_);
  last_ = term;
  first_ = false;
}

}  // namespace backfile::glass
