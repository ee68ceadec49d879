// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <roaring/roaring.hh>
#include <string>
#include <string_view>

#include "common/manifest.h"

namespace backfile {

/// The documents of one segment that are no longer part of the index.
class Tombstones {
 public:
  Tombstones() = default;

  /// Whether it was not there yet.
  bool add(std::uint32_t document) { return documents_.addChecked(document); }
  bool contains(std::uint32_t document) const { return documents_.contains(document); }
  bool empty() const { return documents_.isEmpty(); }
  std::uint64_t size() const { return documents_.cardinality(); }

  /// In ascending order.
  const Roaring& documents() const { return documents_; }

  /// As a file of the index, in the portable format of Roaring bitmaps
  /// (https://github.com/RoaringBitmap/RoaringFormatSpec), and back. `decode` throws IndexError
  /// (damaged).
  std::string encode() const;
  static Tombstones decode(std::string_view bytes);

 private:
  Roaring documents_{};
};

/// Those of `segment`; none if it names no file of them. Throws IndexError: damaged if the file is
/// not as it was published, io if it cannot be read.
Tombstones read_tombstones(const std::filesystem::path& index, const SegmentRecord& segment);

}  // namespace backfile
