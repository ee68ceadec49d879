// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/position_list.h"

#include <bit>

#include "common/glass/packing.h"
#include "common/glass/position_reader.h"

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

}  // namespace

void read_positions(std::string_view entry, std::vector<std::uint32_t>& out) {
  PositionReader reader;
  reader.begin(entry);
  do {
    out.push_back(reader.position());
  } while (reader.next());
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
