// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace backfile {

/// The 128-bit XXH3 hash of `bytes`: 16 bytes, the same on every machine.
std::string hash_bytes(std::string_view bytes);

/// The same as 32 hexadecimal digits.
std::string hash_hex(std::string_view bytes);

/// The same hash of bytes that come in pieces.
class StreamHash {
 public:
  StreamHash();
  ~StreamHash();
  StreamHash(StreamHash&&) noexcept;
  StreamHash& operator=(StreamHash&&) noexcept;

  void update(std::string_view bytes);

  /// Of all bytes so far, as `hash_hex` gives it.
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile
