// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/positions/mapped_table.h"

namespace backfile {

/// Where the words of a segment stand in its documents. Several times faster than asking Xapian,
/// which looks each document up from the root of its tree.
class PositionTable {
 public:
  /// Of the segment in `directory`. Throws IndexError.
  explicit PositionTable(const std::filesystem::path& directory);

  class Cursor;

 private:
  std::optional<MappedTable> table_{};  // None if no word has positions.
};

/// The documents in which one term has positions, in their order, and other terms behind it. Throws
/// IndexError (damaged).
class PositionTable::Cursor {
 public:
  /// `table` outlives the cursor.
  Cursor(const PositionTable& table, std::string_view term);

  /// Moves to the first document from `document` on, never back. False if there is none.
  bool skip_to(std::uint32_t document);

  std::uint32_t document() const { return document_; }

  /// Moves to the first document of the next term that has positions, if that begins with `prefix`.
  /// False if there is none; then only `skip_to` may follow, which finds nothing either.
  bool next_term(std::string_view prefix);

  /// Appends the positions in the present document, in ascending order.
  void read(std::vector<std::uint32_t>& positions);

  /// The same, packed; valid until the cursor moves.
  std::string_view packed_positions() { return entries_->tag(); }

 private:
  void enter_term(std::string_view term);
  void leave_term();
  bool note_document();
  bool is_of_term(std::string_view key) const;
  std::uint32_t document_of(std::string_view key) const;

  std::optional<MappedTable::Cursor> entries_{};
  std::string key_{};  // Of an entry of the term.
  std::size_t front_ = 0;
  std::uint32_t document_ = 0;
  std::uint32_t last_document_ = 0;  // Up to it the entries ahead are of the term, in one leaf.
  bool has_entry_ = false;           // Of this term or one behind it.
  bool at_end_ = false;              // Of the documents of the term.
};

}  // namespace backfile
