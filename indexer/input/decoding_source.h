// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/input/charset.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// Gives the bytes of another source as valid UTF-8 without byte order mark.
///
/// The encoding is chosen by the first block that is not all ASCII. In what is UTF-8, or says
/// nothing of itself, every line that is not valid is decoded for itself, so that a file may have
/// been put together from several.
class DecodingSource : public Source {
 public:
  /// Is told once, at the end of the source, of what could not be read.
  using OnEnd = std::function<void(const std::string& encoding, std::size_t replacements)>;

  DecodingSource(std::unique_ptr<Source> bytes, OnEnd on_end);

  bool read(std::string& text) override;

 private:
  void decode_from(std::size_t begin, std::string& text);
  std::size_t choose(std::string_view block);  // Returns the length of the mark.
  void append_lines(std::string_view lines, std::string& text);
  void append_line(std::string_view line, std::string& text);

  std::unique_ptr<Source> bytes_;
  OnEnd on_end_;
  std::string cut_{};       // The beginning of a character at the end of the last block.
  std::string declared_{};  // By the first block.
  std::string encoding_{};  // Once it is chosen.
  std::optional<CharsetConverter> converter_{};
  std::size_t replacements_ = 0;
  bool started_ = false;
  bool ended_ = false;
};

}  // namespace backfile
