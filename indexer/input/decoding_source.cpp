// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/decoding_source.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/input/encoding.h"

namespace backfile {

DecodingSource::DecodingSource(std::unique_ptr<Source> bytes, OnEnd on_end)
    : bytes_(std::move(bytes)), on_end_(std::move(on_end)) {}

bool DecodingSource::read(std::string& text) {
  const std::size_t before = text.size();
  while (!ended_ && text.size() == before) {
    ended_ = !bytes_->read(block_);
    decode_block(ended_, text);
    if (ended_ && on_end_) on_end_(encoding_.empty() ? "utf-8" : encoding_, replacements_);
  }
  return text.size() > before;
}

void DecodingSource::decode_block(bool last, std::string& text) {
  if (encoding_.empty()) choose();
  if (converter_) {
    converter_->append(block_, last, text);
    replacements_ = converter_->replacements();
    return block_.clear();
  }
  const std::string_view block = block_;
  const std::size_t whole = last ? block.size() : without_cut_character(block);
  if (is_valid_utf8(block.substr(0, whole))) {
    text.append(block, 0, whole);
  } else {
    append_lines(block.substr(0, whole), text);
  }
  block_.erase(0, whole);
}

void DecodingSource::choose() {
  const bool first = !std::exchange(started_, true);
  if (first) declared_ = declared_encoding(block_);
  const std::size_t mark = first ? mark_length(block_) : 0;
  const bool plain = mark == 0 && ascii_length(block_) == block_.size();
  // Zeros are ASCII too, in which wide characters show.
  if (plain && declared_.empty() && block_.find('\0') == block_.npos) return;
  encoding_ = choose_encoding(block_, declared_);
  block_.erase(0, mark);
  // What is windows-1252 only for want of anything better may change from line to line.
  const bool by_line = encoding_ == "utf-8" || (encoding_ == "windows-1252" && declared_.empty());
  if (!by_line) converter_.emplace(encoding_);
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
