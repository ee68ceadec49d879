// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backfile::glass {

/// Makes an entry of the table of term lists: the terms of a document with their wdfs.
class TermListEncoder {
 public:
  /// `length` is the sum of all wdfs, `terms` how many will be added.
  void begin(std::uint64_t length, std::size_t terms);

  /// `term` is greater than the one before and must live until the next one is added.
  void add(std::string_view term, std::uint32_t wdf);

  const std::string& entry() const { return entry_; }

 private:
  std::string entry_{};
  std::string_view last_{};
  bool first_ = true;
};

}  // namespace backfile::glass
