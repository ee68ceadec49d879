// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/news_item.h"

namespace backfile {

/// One element of a file, from the first byte of its start tag to the last of its end tag.
struct Record {
  std::string text{};    ///< As it is in the file.
  std::size_t line = 0;  ///< Where the start tag begins, from 1.
  /// Which start tag of the file it is, from 1. Records that could not be read count too, so that
  /// the number does not change when a neighbour is mended.
  std::size_t ordinal = 0;

  bool operator==(const Record&) const = default;
};

/// Which elements are records.
struct RecordTags {
  std::string record{};   ///< The name of the element, "article".
  std::string wrapper{};  ///< The name of the element that may hold them, "articles".
};

/// Is told of what is no record, with its line and the reason.
using OnBadRecord = std::function<void(std::size_t line, const std::string& reason)>;

/// Cuts a file into records without holding more of it than twice the size of one.
///
/// Comments, CDATA sections and processing instructions are known, so tags in them count for
/// nothing. A record that is not closed ends where the next one begins; one that is larger than the
/// limit is passed over; text and elements outside of records are reported once in a row.
class RecordScanner {
 public:
  static constexpr std::size_t default_limit = 64 * 1024 * 1024;  ///< Bytes of a record.

  /// `text` is valid UTF-8. A record may have `limit` bytes.
  RecordScanner(std::unique_ptr<Source> text, RecordTags tags, OnBadRecord on_bad,
                std::size_t limit = default_limit);

  /// The next record, or nothing at the end of the file. Throws what the source throws.
  std::optional<Record> next();

 private:
  enum class State { outside, inside, skipping };
  enum class Markup { comment, cdata, instruction, doctype, start, end, wrapper, other };

  bool find_markup();
  Markup markup() const;
  std::optional<Record> handle(Markup markup);
  std::optional<Record> begin_record();
  std::optional<Record> end_record();
  std::optional<Record> take_record();
  void report_too_large();
  void skip_section(Markup section);
  void skip_doctype();
  bool skip_past(std::string_view terminator, std::uint64_t known_absent_before = 0);
  bool skip_start_tag();
  void report_stray_tag();
  void report_stray(std::size_t position, const std::string& reason);
  bool at_tag(std::string_view opening, std::string_view name) const;
  bool available(std::size_t bytes);
  bool read_on();
  void drop_read_text();
  std::size_t line_at(std::size_t position);
  bool overflown() const;

  std::unique_ptr<Source> source_;
  RecordTags tags_;
  OnBadRecord on_bad_;
  std::size_t limit_;
  std::size_t lookahead_;        ///< The bytes that tell every kind of markup from the others.
  std::string buffer_{};         ///< A window on the file.
  std::uint64_t base_ = 0;       ///< Where in the file the window begins.
  std::size_t at_ = 0;           ///< What is read next, in the window.
  std::size_t start_ = 0;        ///< Where the open record begins, in the window.
  std::size_t counted_ = 0;      ///< Up to where in the window lines are counted,
  std::size_t line_ = 1;         ///< and the line of that place.
  std::size_t record_line_ = 0;  ///< The line of the open record.
  std::size_t ordinal_ = 0;      ///< Start tags met.
  State state_ = State::outside;
  bool stray_reported_ = false;
  /// For comments, CDATA and instructions: no terminator begins before this place in the file.
  std::uint64_t unterminated_before_[3] = {0, 0, 0};
};

}  // namespace backfile
