// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backfile {

/// The values of one facet, numbered from 0 in the order in which they were first met. Values that
/// differ only in capitals, accents or blanks are one, shown as it was first spelled, so that a
/// count and the filter on it always agree.
class FacetValues {
 public:
  using Ordinal = std::uint32_t;

  /// The number of `value`, which is added if it is new.
  Ordinal add(std::string_view value);

  std::size_t size() const { return values_.size(); }
  const std::string& value(Ordinal ordinal) const { return values_.at(ordinal); }

  const std::vector<std::string>& all() const { return values_; }

  /// The number of a value that is there, or `size()`.
  Ordinal find(std::string_view value) const;

  /// As metadata of the index, and back. `decode` throws IndexError (damaged).
  std::string encode() const;
  static FacetValues decode(std::string_view bytes);

 private:
  std::vector<std::string> values_;
  std::unordered_map<std::string, Ordinal> ordinals_;  // By folded value.
};

/// The numbers of one article's values as the value of a slot, and back, appended to `ordinals`.
/// `decode_ordinals` throws IndexError (damaged).
std::string encode_ordinals(const std::vector<FacetValues::Ordinal>& ordinals);
void decode_ordinals(std::string_view slot, std::vector<FacetValues::Ordinal>& ordinals);

}  // namespace backfile
