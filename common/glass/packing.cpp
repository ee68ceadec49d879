// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/packing.h"

#include <algorithm>
#include <bit>

#include "backfile/error.h"

namespace backfile::glass {
namespace {

using namespace std::string_literals;

constexpr DocumentId first_of_three_bytes = 0x8000;

}  // namespace

void append_last_uint(std::uint64_t value, std::string& out) {
  for (; value != 0; value >>= 8) out += static_cast<char>(value);
}

// Two bytes up to 15 bits; beyond, each further byte adds seven bits and a leading one bit.
void append_sortable_uint(DocumentId value, std::string& out) {
  if (value < first_of_three_bytes) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value);
    return;
  }
  const auto length = static_cast<std::size_t>(std::bit_width(value) + 5) / 7;
  const std::uint64_t marked = value | std::uint64_t{0xFFU << (10 - length) & 0xFF}
                                           << (8 * (length - 1));
  for (std::size_t i = length; i-- > 0;) out += static_cast<char>(marked >> (8 * i));
}

void append_last_sortable_string(std::string_view bytes, std::string& out) {
  if (bytes.find('\0') == std::string_view::npos) {
    out += bytes;
    return;
  }
  for (const char byte : bytes) {
    out += byte;
    if (byte == '\0') out += '\xFF';
  }
}

void append_sortable_string(std::string_view bytes, std::string& out) {
  append_last_sortable_string(bytes, out);
  out += '\0';
}

void Unpacker::throw_damaged() {
  throw IndexError(IndexError::Problem::damaged, "a table holds what cannot be understood");
}

std::string_view Unpacker::bytes(std::uint64_t length) {
  if (length > rest_.size()) throw_damaged();
  const auto bytes = rest_.substr(0, static_cast<std::size_t>(length));
  rest_.remove_prefix(bytes.size());
  return bytes;
}

bool Unpacker::sortable_string(std::string& out) {
  while (!at_end()) {
    const auto nul = std::min(rest_.find('\0'), rest_.size());
    out += rest_.substr(0, nul);
    rest_.remove_prefix(nul);
    if (at_end()) return false;
    rest_.remove_prefix(1);
    if (at_end() || rest_.front() != '\xFF') return true;
    rest_.remove_prefix(1);
    out += '\0';
  }
  return false;
}

std::string metadata_key(std::string_view name) { return "\0\xC0"s.append(name); }

std::string value_statistics_key(std::uint32_t slot) {
  std::string key = "\0\xD0"s;
  append_last_uint(slot, key);
  return key;
}

std::string value_chunk_front(std::uint32_t slot) {
  std::string key = "\0\xD8"s;
  append_uint(slot, key);
  return key;
}

std::string value_chunk_key(std::uint32_t slot, DocumentId first) {
  std::string key = value_chunk_front(slot);
  append_sortable_uint(first, key);
  return key;
}

std::string posting_key(std::string_view term) {
  if (term.empty()) return "\0\xE0"s;
  std::string key;
  append_last_sortable_string(term, key);
  return key;
}

std::string posting_key(std::string_view term, DocumentId first) {
  std::string key;
  if (term.empty()) {
    key = "\0\xE0"s;
  } else {
    append_sortable_string(term, key);
  }
  append_sortable_uint(first, key);
  return key;
}

std::string position_key(std::string_view term, DocumentId document) {
  std::string key;
  append_sortable_string(term, key);
  append_sortable_uint(document, key);
  return key;
}

std::string document_key(DocumentId document) {
  std::string key;
  append_sortable_uint(document, key);
  return key;
}

}  // namespace backfile::glass
