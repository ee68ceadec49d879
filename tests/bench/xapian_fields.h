// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

/// What the index of plain Xapian in query_bench.py looks like.
namespace backfile::bench {

inline constexpr Xapian::valueno date_slot = 0;  ///< YYYYMMDD.

/// The slot of the values of a field, with newlines between. All fields but the usual ones share
/// the last slot.
inline Xapian::valueno value_slot(std::string_view field) {
  static constexpr std::string_view fields[] = {"topic",  "place",   "person",
                                                "source", "section", "org"};
  const auto* const found = std::find(std::begin(fields), std::end(fields), field);
  return date_slot + 1 + static_cast<Xapian::valueno>(found - std::begin(fields));
}

/// The boolean term of a value, cut off before it is too long for a term.
inline std::string value_term(const std::string& field, const std::string& value) {
  return ("X" + field + ":" + value).substr(0, 240);
}

}  // namespace backfile::bench
