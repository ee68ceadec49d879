// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backfile {

/// A passage of an article: the positions of its first and its last word.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

/// Passages of which none contains another, in ascending order of both ends. Such lists stay short
/// and are combined in one pass; the algebra is that of Clarke, Cormack and Burkowski, "An Algebra
/// for Structured Text Search and a Framework for its Implementation", The Computer Journal 38(1),
/// 1995.
using Spans = std::vector<Span>;

using Positions = std::vector<std::uint32_t>;

}  // namespace backfile
