// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace backfile::glass {

/// The tag of an entry, compressed or not.
struct Tag {
  std::string_view bytes{};
  bool compressed = false;
};

/// Compresses with raw deflate at the fastest level, as Xapian reads it back. For one thread.
class Compressor {
 public:
  /// `bytes` as a tag of a table with that `compress_min`, compressed if they are more than that
  /// and become fewer. Valid until the next call and as long as `bytes`.
  Tag compress(std::string_view bytes, std::uint32_t compress_min);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_{};
  std::string buffer_{};
};

}  // namespace backfile::glass
