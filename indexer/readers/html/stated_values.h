// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/metadata_sources.h"

namespace backfile {

/// Everything that one page states in `metadata_sources`.
class StatedValues {
 public:
  /// A value that was added; of no use if nothing is read from its source.
  struct Place {
    std::size_t list = nowhere;
    std::size_t number = 0;
  };
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  StatedValues();

  /// Adds a value as it is written, if `name`, in any capitals, is one of those that are read `in`
  /// this way. Only so many of a source and so much of each are kept that no page has use for more.
  /// Of the same source, values that were stated `expressly` come before others.
  Place add(StatedIn in, std::string_view name, std::string_view value, bool expressly = false);

  /// Whether anything is read from there.
  static bool knows(StatedIn in, std::string_view name);

  /// Replaces a value that was added before.
  void set(const Place& place, std::string_view value);

  using Take = std::function<bool(const std::vector<std::string>&, const MetadataSource&)>;

  /// Calls `take` with the values of each source of `field` that has any, empty ones too, the most
  /// trusted first, until it returns true.
  void each(StatedField field, const Take& take) const;

 private:
  std::vector<std::vector<std::string>> lists_;  ///< Two for each source: expressly, and not.
};

}  // namespace backfile
