// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/term_list.h"

#include <algorithm>

namespace backfile::glass {

void TermListEncoder::begin(std::uint64_t length, std::size_t terms) {
  size_ = 0;
  last_ = {};
  first_ = true;
  if (terms == 0) return;
  make_room(0);
  append_number(length);
  append_number(terms);
}

// A later term is written as what it shares with the one before and the rest. A small wdf goes into
// the byte that tells how much is shared.
void TermListEncoder::add(std::string_view term, std::uint32_t wdf) {
  const auto same = std::mismatch(term.begin(), term.end(), last_.begin(), last_.end()).first;
  const auto shared = first_ ? 0 : static_cast<std::size_t>(same - term.begin());
  const std::size_t packed = wdf < 127 ? (wdf + 1) * (last_.size() + 1) + shared : 256;
  const bool in_one_byte = !first_ && packed < 256;
  make_room(term.size());
  if (!first_) append(static_cast<char>(in_one_byte ? packed : shared));
  append(static_cast<char>(term.size() - shared));
  size_ += term.copy(bytes_.data() + size_, term.size(), shared);
  if (!in_one_byte) append_number(wdf);
  last_ = term;
  first_ = false;
}

// For a term of that size and two numbers.
void TermListEncoder::make_room(std::size_t size) {
  constexpr std::size_t longest_numbers = 2 * 10;
  const std::size_t wanted = size_ + size + longest_numbers;
  if (bytes_.size() < wanted) bytes_.resize(2 * wanted);
}

// As `append_uint`.
void TermListEncoder::append_number(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) append(static_cast<char>(number | 0x80));
  append(static_cast<char>(number));
}

}  // namespace backfile::glass
