// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_decompressor;

namespace backfile::glass {

/// Takes back what compression with raw deflate did to the tag of an entry. For one thread.
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
