// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/decompressor.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

#include "common/glass/packing.h"

namespace backfile::glass {

void Decompressor::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

void Decompressor::decompress(std::string_view bytes, std::string& out) {
  if (!decompressor_) decompressor_.reset(libdeflate_alloc_decompressor());
  if (!decompressor_) throw std::bad_alloc();
  out.resize(std::max(out.capacity(), 4 * bytes.size()));
  for (;;) {
    std::size_t size = 0;
    const auto result = libdeflate_deflate_decompress(decompressor_.get(), bytes.data(),
                                                      bytes.size(), out.data(), out.size(), &size);
    if (result == LIBDEFLATE_SUCCESS) return out.resize(size);
    // Deflate makes a byte of at most 1,032.
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || out.size() > 1032 * bytes.size())
      Unpacker::throw_damaged();
    out.resize(2 * out.size());
  }
}

}  // namespace backfile::glass
