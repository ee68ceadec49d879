// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/position_list.h"

#include <bit>

#include "common/glass/packing.h"

namespace backfile::glass {
namespace {

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  // One of the numbers below `range`. Where they are no power of two, those in the middle are a bit
  // shorter.
  void write(std::uint64_t value, std::uint64_t range) {
    const auto bits = static_cast<unsigned>(std::bit_width(range - 1));
    const std::uint64_t spare = (std::uint64_t{1} << bits) - range;
    const std::uint64_t middle = (range - spare) / 2;
    if (spare == 0 || value < middle) return append(value, bits);
    if (value < middle + spare) return append(value, bits - 1);
    append((value - middle - spare) | std::uint64_t{1} << (bits - 1), bits);
  }

  void finish() {
    if (pending_bits_ > 0) out_ += static_cast<char>(pending_);
  }

 private:
  void append(std::uint64_t value, unsigned bits) {
    pending_ |= value << pending_bits_;
    pending_bits_ += bits;
    for (; pending_bits_ >= 8; pending_bits_ -= 8) {
      out_ += static_cast<char>(pending_);
      pending_ >>= 8;
    }
  }

  std::string& out_;
  std::uint64_t pending_ = 0;
  unsigned pending_bits_ = 0;
};

// What lies between the first and the last, which are known: the middle one, then both halves.
void write_between(std::span<const std::uint32_t> positions, BitWriter& out) {
  while (positions.size() > 2) {
    const std::size_t middle = (positions.size() - 1) / 2;
    const std::uint64_t room =
        std::uint64_t{positions.back()} - positions.front() - positions.size() + 2;
    out.write(positions[middle] - positions.front() - middle, room);
    write_between(positions.first(middle + 1), out);
    positions = positions.subspan(middle);
  }
}

class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

  // As BitWriter::write has it.
  std::uint64_t read(std::uint64_t range) {
    if (range == 0) Unpacker::throw_damaged();
    const auto bits = static_cast<unsigned>(std::bit_width(range - 1));
    const std::uint64_t spare = (std::uint64_t{1} << bits) - range;
    if (spare == 0) return take(bits);
    const std::uint64_t middle = (range - spare) / 2;
    const std::uint64_t value = take(bits - 1);
    return value < middle && take(1) ? value + middle + spare : value;
  }

 private:
  std::uint64_t take(unsigned bits) {
    while (pending_bits_ < bits) {
      if (next_ == bytes_.size()) Unpacker::throw_damaged();
      pending_ |= std::uint64_t{static_cast<unsigned char>(bytes_[next_++])} << pending_bits_;
      pending_bits_ += 8;
    }
    const std::uint64_t value = pending_ & ((std::uint64_t{1} << bits) - 1);
    pending_ >>= bits;
    pending_bits_ -= bits;
    return value;
  }

  std::string_view bytes_;
  std::size_t next_ = 0;
  std::uint64_t pending_ = 0;
  unsigned pending_bits_ = 0;
};

void read_between(std::span<std::uint32_t> positions, BitReader& in) {
  while (positions.size() > 2) {
    const std::size_t middle = (positions.size() - 1) / 2;
    const std::uint64_t room =
        std::uint64_t{positions.back()} - positions.front() - positions.size() + 2;
    positions[middle] = static_cast<std::uint32_t>(positions.front() + middle + in.read(room));
    read_between(positions.first(middle + 1), in);
    positions = positions.subspan(middle);
  }
}

}  // namespace

void read_positions(std::string_view entry, std::vector<std::uint32_t>& out) {
  Unpacker head(entry);
  const auto last = static_cast<std::uint32_t>(head.uint());
  const std::size_t begin = out.size();
  if (head.at_end()) return out.push_back(last);
  BitReader bits(head.rest());
  const auto first = static_cast<std::uint32_t>(bits.read(last));
  const std::uint64_t count = bits.read(last - first) + 2;
  // Each is greater than the one before.
  if (count > std::uint64_t{last} - first + 1) Unpacker::throw_damaged();
  out.resize(begin + count);
  const auto positions = std::span(out).subspan(begin);
  positions.front() = first;
  positions.back() = last;
  read_between(positions, bits);
}

void append_positions(std::span<const std::uint32_t> positions, std::string& out) {
  const std::uint32_t last = positions.back();
  append_uint(last, out);
  if (positions.size() == 1) return;
  BitWriter bits(out);
  bits.write(positions.front(), last);
  bits.write(positions.size() - 2, last - positions.front());
  write_between(positions, bits);
  bits.finish();
}

}  // namespace backfile::glass
