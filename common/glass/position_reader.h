// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "common/glass/packing.h"

namespace backfile::glass {

/// Reads numbers of less than 2^32 out of bits, low ones first, as entries of the position table
/// hold them. Inline, as most of the time of a search for phrases goes by here.
class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

  /// One of the numbers below `range`. Where that is no power of two, those in the middle are a bit
  /// shorter; nothing foretells which come, hence no branch. Throws IndexError (damaged).
  std::uint64_t read(std::uint64_t range) {
    if (range <= 1) return nothing(range);
    if (pending_bits_ < 32) fill();
    const int bits = static_cast<int>(std::bit_width(range - 1)) - 1;
    const std::uint64_t high = std::uint64_t{1} << bits;
    const std::uint64_t low = pending_ & (high - 1);
    const bool is_longer = low < range - high;
    const std::uint64_t value = low | (pending_ & (std::uint64_t{is_longer} << bits));
    pending_ >>= bits + int{is_longer};
    pending_bits_ -= bits + int{is_longer};
    if (pending_bits_ < 0) Unpacker::throw_damaged();
    return value;
  }

 private:
  // The only number below 1 takes no bits.
  static std::uint64_t nothing(std::uint64_t range) {
    if (range == 0) Unpacker::throw_damaged();
    return 0;
  }

  // Whatever there is, up to 56 bits or a few more.
  void fill() {
    if (std::endian::native == std::endian::little && bytes_.size() >= sizeof pending_)
      return fill_at_once();
    while (pending_bits_ <= 56 && !bytes_.empty()) {
      pending_ |= std::uint64_t{static_cast<unsigned char>(bytes_.front())} << pending_bits_;
      bytes_.remove_prefix(1);
      pending_bits_ += 8;
    }
  }

  // What of the last byte has no room is there twice: it stays among the bytes.
  void fill_at_once() {
    std::uint64_t next = 0;
    std::memcpy(&next, bytes_.data(), sizeof next);
    const int whole_bytes = (63 - pending_bits_) / 8;
    pending_ |= next << pending_bits_;
    pending_bits_ += 8 * whole_bytes;
    bytes_.remove_prefix(static_cast<std::size_t>(whole_bytes));
  }

  std::string_view bytes_;
  std::uint64_t pending_ = 0;
  int pending_bits_ = 0;
};

/// Reads the positions of a term in a document one after the other, and no more of them than is
/// asked for. Throws IndexError (damaged).
class PositionReader {
 public:
  /// Moves to the first position of `entry`, which must live as long as it is read.
  void begin(std::string_view entry) {
    Unpacker head(entry);
    const auto last = static_cast<std::uint32_t>(head.uint());
    here_ = ahead_[0] = {0, last};
    ahead_count_ = 0;
    if (!head.at_end()) begin_several(head.rest());
  }

  std::uint32_t position() const { return here_.position; }

  /// Moves to the next position. False at the end.
  bool next() {
    if (ahead_count_ == 0) return false;
    while (ahead_[ahead_count_ - 1].index - here_.index > 1) read_middle();
    here_ = ahead_[--ahead_count_];
    return true;
  }

  /// Moves to the first position from `position` on, never back. False if there is none.
  bool skip_to(std::uint64_t position) {
    if (ahead_[0].position < position) return false;
    while (here_.position < position) next();
    return true;
  }

 private:
  struct Place {
    std::uint32_t index;
    std::uint32_t position;
  };

  void begin_several(std::string_view bytes) {
    const auto last = here_.position;
    bits_ = BitReader(bytes);
    here_.position = static_cast<std::uint32_t>(bits_.read(last));
    const auto between = bits_.read(last - here_.position);
    // Each is greater than the one before.
    if (between >= last - here_.position) Unpacker::throw_damaged();
    ahead_[0].index = static_cast<std::uint32_t>(between + 1);
    ahead_count_ = 1;
  }

  // Between the present position and the next one that is known.
  void read_middle() {
    const Place end = ahead_[ahead_count_ - 1];
    const std::uint32_t steps = end.index - here_.index;
    const std::uint32_t half = steps / 2;
    const auto room = std::uint64_t{end.position} - here_.position - steps + 1;
    const auto position = here_.position + half + static_cast<std::uint32_t>(bits_.read(room));
    ahead_[ahead_count_++] = {here_.index + half, position};
  }

  // The last one, and one each time that what lies between is halved, of less than 2^32.
  static constexpr std::size_t max_ahead = 33;

  BitReader bits_{{}};
  Place here_{};
  std::array<Place, max_ahead> ahead_;  // Known behind the present one, the last one first.
  std::size_t ahead_count_ = 0;
};

}  // namespace backfile::glass
