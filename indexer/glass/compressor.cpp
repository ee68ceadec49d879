// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/compressor.h"

#include <libdeflate.h>

#include <new>

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

}  // namespace backfile::glass
