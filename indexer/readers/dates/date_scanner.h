// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "backfile/date.h"
#include "indexer/readers/dates/date_parts.h"

namespace backfile {

/// Reads a date from its words and figures in whatever order they come.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : text_(text) {}

  /// Nothing if any part has no meaning, is there twice or cannot be.
  std::optional<Date> read();

 private:
  bool take_part();
  bool take_comment();
  bool take_word();
  bool take_half_of_day(const std::string& word);
  bool take_zone(const std::string& word, std::string_view shown);
  bool take_figures();
  bool take_number(std::string_view digits);
  bool take_compact_day(std::string_view digits);
  bool take_joined(std::string_view first);
  bool take_week(int year);
  bool take_clock();
  bool take_compact_clock(std::string_view digits);
  bool take_offset();
  void skip_fraction();
  void skip_ordinal_ending();

  bool at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool digit_at(std::size_t position) const;
  bool half_of_day_at(std::size_t position) const;
  std::string_view take_digits();
  std::string_view digits_at(std::size_t position) const;
  std::string_view word_at(std::size_t position) const;

  std::string_view text_;
  std::size_t at_ = 0;
  DateParts parts_{};
  bool clock_next_ = false;  ///< Behind the T of ISO 8601.
  bool zone_met_ = false;
};

}  // namespace backfile
