// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/compressor.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

#include "common/glass/packing.h"

namespace backfile::glass {
namespace {

constexpr int fastest = 1;

}  // namespace

void Compressor::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Tag Compressor::compress(std::string_view bytes, std::uint32_t compress_min) {
  if (compress_min == 0 || bytes.size() <= compress_min) return {bytes, false};
  if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(fastest));
  if (!compressor_) throw std::bad_alloc();
  if (buffer_.size() < bytes.size()) buffer_.resize(2 * bytes.size());
  const std::size_t size = libdeflate_deflate_compress(
      compressor_.get(), bytes.data(), bytes.size(), buffer_.data(), bytes.size() - 1);
  return size == 0 ? Tag{bytes, false} : Tag{{buffer_.data(), size}, true};
}

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
