// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "common/mapped_file.h"
#include "common/schema.h"

namespace backfile {

/// How the file `columns` of a segment is laid out, in the little-endian numbers of the machines
/// that map it: the columns, each filled up to four bytes, a `ColumnEntry` for each, the
/// `ColumnTail`. A column is its `begins` 32-bit numbers, then its `numbers`.
struct ColumnEntry {
  std::uint32_t slot = 0;
  std::uint32_t width = 0;   ///< Bytes of each of the numbers: 1 (a text), 2 or 4.
  std::uint64_t offset = 0;  ///< Of the column in the file.
  std::uint64_t begins = 0;
  std::uint64_t numbers = 0;
};
struct ColumnTail {
  std::uint32_t documents = 0;
  std::uint32_t columns = 0;
  std::uint64_t magic = 0;
};
inline constexpr std::uint64_t column_magic = 0x31534E4D554C4342;  // "BCLUMNS1"

/// Numbers of documents, of some one, of some none, of some many.
struct ListColumn {
  using Narrow = std::span<const std::uint16_t>;
  using Wide = std::span<const std::uint32_t>;

  /// By document: where its numbers begin. One more at the end.
  std::span<const std::uint32_t> begins{};
  std::variant<Narrow, Wide> numbers{};
};

/// One text a document.
struct TextColumn {
  std::span<const std::uint32_t> begins{};  ///< As in `ListColumn`.
  std::span<const char> bytes{};

  /// Of a document from 1 on. Throws IndexError (damaged), also if there is none of that number.
  std::string_view operator[](std::size_t document) const;
};

/// What is asked for document by document in a segment: lengths, dates, ids and the ordinals of
/// facets, as the database of the segment says them too, but ready to be used where they lie. For
/// all threads; what it gives is valid as long as it is. Throws IndexError (damaged).
class ColumnFile {
 public:
  /// Of the segment in `directory`, which has so many documents.
  ColumnFile(const std::filesystem::path& directory, std::uint64_t documents);

  static constexpr std::string_view name = "columns";

  /// Whether the ordinals of a facet with so many values are narrow.
  static constexpr bool is_narrow(std::size_t distinct) { return distinct <= 0x10000; }

  /// One number for each document, by document.
  std::span<const std::uint32_t> numbers(schema::Slot slot) const;

  /// Ordinals, all of them below `distinct`. Nothing if no document has one.
  std::optional<ListColumn> lists(schema::Slot slot, std::size_t distinct) const;

  /// Looks at no text before it is asked for.
  TextColumn texts(schema::Slot slot) const;

 private:
  std::optional<ColumnEntry> find(schema::Slot slot) const;
  std::span<const std::uint32_t> begins(const ColumnEntry& entry, std::uint32_t width) const;
  template <typename Number>
  std::span<const Number> array(std::uint64_t offset, std::uint64_t size) const;
  [[noreturn]] void throw_damaged() const;

  std::filesystem::path path_;
  MappedFile file_;
  ColumnTail tail_{};
};

}  // namespace backfile
