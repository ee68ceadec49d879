// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "backfile/date.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// What reading may cost. What lies beyond is rejected with the name of the option.
struct InputLimits {
  ReadingLimits reading{};  ///< A document that is read as a whole counts as one article.
  std::uint64_t member = std::uint64_t{512} << 20;  ///< Bytes of one member of an archive.
  std::uint64_t expansion = 100;  ///< Bytes that may come out of a container for one in it,
  static constexpr std::uint64_t free_expansion = std::uint64_t{1} << 20;  ///< after these.
  std::size_t members = 100'000;  ///< Of all archives in one file.
  unsigned nesting = 2;           ///< Containers inside each other.
};

/// How inputs are read.
struct InputOptions {
  std::string format{};            ///< The name of the format that all is; empty: as it looks.
  std::string map{};               ///< Which fields of generic formats are which of ours.
  bool include_embargoed = false;  ///< Takes what may not be published yet.
  Date now{};                      ///< Ends embargoes; the time of the clock if it is not known.
  InputLimits limits{};
};

}  // namespace backfile
