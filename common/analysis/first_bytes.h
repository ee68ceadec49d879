// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace backfile {

/// The bytes that certain words begin with, by which most words of a text can be passed over.
class FirstBytes {
 public:
  /// Those of no word, or of all words.
  constexpr explicit FirstBytes(bool of_all = false) { known_.fill(of_all); }

  /// All words begin with an empty one.
  void add(std::string_view beginning) {
    if (beginning.empty()) {
      known_.fill(true);
    } else {
      known_[static_cast<unsigned char>(beginning.front())] = true;
    }
  }

  bool has(char byte) const { return known_[static_cast<unsigned char>(byte)]; }

 private:
  std::array<bool, 256> known_{};
};

inline constexpr FirstBytes first_bytes_of_all{true};

}  // namespace backfile
