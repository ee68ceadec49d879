// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "backfile/error.h"

namespace backfile {

/// A document that cannot be read on: its container is damaged, or a limit is reached. The message
/// is the reason alone.
class InputError : public Error {
 public:
  explicit InputError(const std::string& reason, std::uint64_t byte = 0)
      : Error(reason), byte_(byte) {}
  std::uint64_t byte() const { return byte_; }  ///< Of the container; 0 if it is not known.

 private:
  std::uint64_t byte_;
};

}  // namespace backfile
