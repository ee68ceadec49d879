// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>

namespace backfile {

/// When a search must have come to an end. Whoever goes through many articles asks now and then.
/// For one thread; copies are independent.
class Deadline {
 public:
  /// So long from now; zero is never, and the default.
  explicit Deadline(std::chrono::milliseconds limit);
  Deadline() = default;

  bool is_set() const { return limit_.count() > 0; }

  /// Throws QueryError when the time is over. Cheap: looks at the clock each 256th time only.
  void check() const {
    if (is_set() && ++asked_ % 256 == 0) look();
  }

  /// The same at once.
  void look() const;

  /// `query`, checked at each article that may match. The engine looks at them one by one without
  /// asking anybody else.
  Xapian::Query watched(const Xapian::Query& query) const;

 private:
  std::chrono::milliseconds limit_{0};
  std::chrono::steady_clock::time_point end_{};
  mutable std::uint32_t asked_ = 0;
};

}  // namespace backfile
