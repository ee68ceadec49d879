// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct libdeflate_decompressor;

namespace backfile::glass {

/// Compresses with raw deflate at the fastest level, as Xapian reads it back. For one thread.
class Compressor {
 public:
  /// The compressed bytes, valid until the next call; empty if they would not be fewer.
  std::string_view compress(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_{};
  std::string buffer_{};
};

/// The way back.
class Decompressor {
 public:
  /// Overwrites `out`. Throws IndexError (damaged).
  void decompress(std::string_view bytes, std::string& out);

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_{};
};

}  // namespace backfile::glass
