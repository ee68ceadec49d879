// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// How Xapian 1.4's glass backend spells numbers and strings (its common/pack.h), and what the keys
/// of its tables are made of. All `append_` functions append to `out`.
namespace backfile::glass {

using DocumentId = std::uint32_t;

/// Base 128, low digits first.
inline void append_uint(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// The length, then the bytes.
inline void append_string(std::string_view bytes, std::string& out) {
  append_uint(bytes.size(), out);
  out += bytes;
}

/// Low bytes first, without leading zeros: only at the end of a key.
void append_last_uint(std::uint64_t value, std::string& out);

/// Sorts as the number does.
void append_sortable_uint(DocumentId value, std::string& out);

/// Sorts as the string does, whatever follows: a NUL is two bytes and another one, single, the end.
void append_sortable_string(std::string_view bytes, std::string& out);
/// The same as the last part of a key: without the end.
void append_last_sortable_string(std::string_view bytes, std::string& out);

/// Reads back what the functions above wrote. Throws IndexError (damaged) where that is not
/// possible; never reads beyond its bytes.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  std::uint64_t uint() {
    const unsigned char first = byte();  // Nearly always all of it.
    return first < 0x80 ? first : uint_from(first);
  }

  unsigned char byte() {
    if (rest_.empty()) throw_damaged();
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  /// Valid as long as the bytes are.
  std::string_view bytes(std::uint64_t length);
  std::string_view string() { return bytes(uint()); }

  DocumentId sortable_uint() {
    const unsigned char first = byte();
    if (first < 0x80) return DocumentId{first} << 8 | byte();
    const auto ones = static_cast<std::size_t>(std::countl_one(first));
    if (ones > 4) throw_damaged();
    std::uint64_t value = first & (0x7FU >> ones);
    for (std::size_t i = 0; i <= ones; ++i) value = value << 8 | byte();
    if (value > 0xFFFFFFFF) throw_damaged();
    return static_cast<DocumentId>(value);
  }

  /// Appends the string. False if it was the last part of a key.
  bool sortable_string(std::string& out);

  [[noreturn]] static void throw_damaged();

 private:
  std::uint64_t uint_from(unsigned char first) {
    std::uint64_t value = first & 0x7F;
    for (unsigned shift = 7; shift < 64; shift += 7) {
      const unsigned char byte = this->byte();
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw_damaged();
  }

  std::string_view rest_;
};

/// Keys of the tables. The postlist table holds, in this order: metadata, statistics of value
/// slots, values, document lengths, postings.
std::string metadata_key(std::string_view name);
std::string value_statistics_key(std::uint32_t slot);
/// What the keys of all values of `slot` begin with.
std::string value_chunk_front(std::uint32_t slot);
std::string value_chunk_key(std::uint32_t slot, DocumentId first);
/// Of document lengths if `term` is empty. The first chunk is filed without a document.
std::string posting_key(std::string_view term);
std::string posting_key(std::string_view term, DocumentId first);
std::string position_key(std::string_view term, DocumentId document);
/// Of the tables of stored data and of term lists.
std::string document_key(DocumentId document);

}  // namespace backfile::glass
