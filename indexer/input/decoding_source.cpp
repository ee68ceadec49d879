// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/decoding_source.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/input/encoding.h"

namespace backfile {

DecodingSource::DecodingSource(std::unique_ptr<Source> bytes, OnEnd on_end)
    : bytes_(std::move(bytes)), on_end_(std::move(on_end)) {}

// Blocks go straight to where they are wanted: most of them are valid and may stay there.
bool DecodingSource::read(std::string& text) {
  const std::size_t before = text.size();
  while (!ended_ && text.size() == before) {
    text += std::exchange(cut_, {});
    ended_ = !bytes_->read(text);
    decode_from(before, text);
    if (ended_ && on_end_) on_end_(encoding_.empty() ? "utf-8" : encoding_, replacements_);
  }
  return text.size() > before;
}

void DecodingSource::decode_from(std::size_t begin, std::string& text) {
  if (encoding_.empty()) text.erase(begin, choose(std::string_view(text).substr(begin)));
  const std::string_view block = std::string_view(text).substr(begin);
  const std::size_t whole = ended_ || converter_ ? block.size() : without_cut_character(block);
  cut_ = block.substr(whole);
  text.resize(begin + whole);
  if (!converter_ && is_valid_utf8(block.substr(0, whole))) return;
  const std::string bytes = text.substr(begin);
  text.resize(begin);
  if (!converter_) return append_lines(bytes, text);
  converter_->append(bytes, ended_, text);
  replacements_ = converter_->replacements();
}

std::size_t DecodingSource::choose(std::string_view block) {
  const bool first = !std::exchange(started_, true);
  if (first) declared_ = declared_encoding(block);
  const std::size_t mark = first ? mark_length(block) : 0;
  const bool plain = mark == 0 && ascii_length(block) == block.size();
  // Zeros are ASCII too, in which wide characters show.
  if (plain && declared_.empty() && block.find('\0') == block.npos) return 0;
  encoding_ = choose_encoding(block, declared_);
  // What is windows-1252 only for want of anything better may change from line to line.
  const bool by_line = encoding_ == "utf-8" || (encoding_ == "windows-1252" && declared_.empty());
  if (!by_line) converter_.emplace(encoding_);
  return mark;
}

void DecodingSource::append_lines(std::string_view lines, std::string& text) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    append_line(lines.substr(0, end), text);
    lines.remove_prefix(end);
  }
}

void DecodingSource::append_line(std::string_view line, std::string& text) {
  if (is_valid_utf8(line)) {
    text.append(line);
    return;
  }
  const Decoded decoded = decode_line(line);
  text += decoded.text;
  replacements_ += decoded.replacements;
}

}  // namespace backfile
