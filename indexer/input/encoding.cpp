// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>

#include "common/text/utf8.h"
#include "indexer/readers/text_decoding.h"

namespace backfile {

namespace {

/// Owns a converter to UTF-8; not open if the encoding is not known.
class Converter {
 public:
  explicit Converter(const std::string& encoding) : state_(iconv_open("UTF-8", encoding.c_str())) {}
  ~Converter() {
    if (open()) iconv_close(state_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool open() const { return reinterpret_cast<std::intptr_t>(state_) != -1; }

  Decoded convert(std::string_view bytes) const {
    Decoded decoded;
    std::string input(bytes);
    char* in = input.data();
    std::size_t left = input.size();
    while (left > 0) {
      std::array<char, 4096> block;
      char* out = block.data();
      std::size_t room = block.size();
      const bool done = iconv(state_, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
      const bool bad = !done && errno != E2BIG;
      decoded.text.append(block.data(), block.size() - room);
      if (!bad) continue;
      append_utf8(replacement_character, decoded.text);
      ++decoded.replacements;
      ++in;
      --left;
    }
    return decoded;
  }

 private:
  iconv_t state_;
};

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  const bool marked = byte_order_mark(bytes) != ByteOrderMark::none;
  if (!marked && !declared.empty()) {
    const Converter converter{std::string(declared)};
    if (converter.open()) {
      Decoded decoded = converter.convert(bytes);
      decoded.encoding = declared;
      return decoded;
    }
  }
  return {.text = decode_text(bytes), .encoding = is_valid_utf8(bytes) ? "utf-8" : "windows-1252"};
}

}  // namespace backfile
