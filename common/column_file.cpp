// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/column_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "backfile/error.h"

namespace backfile {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the columns of a segment are mapped, and little-endian");

template <typename Record>
Record record_at(std::string_view bytes, std::size_t offset) {
  Record record;
  std::memcpy(&record, bytes.data() + offset, sizeof record);
  return record;
}

// Without a branch a number, so that the compiler can take many at once.
template <typename Number>
bool are_below(std::span<const Number> numbers, std::size_t end) {
  Number highest = 0;
  for (const auto number : numbers) highest = std::max(highest, number);
  return numbers.empty() || highest < end;
}

bool are_ascending(std::span<const std::uint32_t> numbers) {
  bool ascend = true;
  for (std::size_t i = 1; i < numbers.size(); ++i) ascend &= numbers[i - 1] <= numbers[i];
  return ascend;
}

}  // namespace

std::string_view TextColumn::operator[](std::size_t document) const {
  const bool is_there = document > 0 && document < begins.size() - 1 &&
                        begins[document] <= begins[document + 1] &&
                        begins[document + 1] <= bytes.size();
  if (!is_there)
    throw IndexError(IndexError::Problem::damaged,
                     "document " + std::to_string(document) + " has no text in its column");
  return {bytes.data() + begins[document], begins[document + 1] - begins[document]};
}

ColumnFile::ColumnFile(const std::filesystem::path& directory, std::uint64_t documents)
    : path_(directory / name), file_(path_) {
  const auto bytes = file_.bytes();
  if (bytes.size() < sizeof tail_) throw_damaged();
  tail_ = record_at<ColumnTail>(bytes, bytes.size() - sizeof tail_);
  const bool is_sound = tail_.magic == column_magic && tail_.documents == documents &&
                        tail_.columns <= (bytes.size() - sizeof tail_) / sizeof(ColumnEntry);
  if (!is_sound) throw_damaged();
}

std::span<const std::uint32_t> ColumnFile::numbers(schema::Slot slot) const {
  const auto entry = find(slot);
  const bool is_sound = entry && entry->width == 4 && entry->begins == 0 &&
                        entry->numbers == tail_.documents + std::uint64_t{1};
  if (!is_sound) throw_damaged();
  return array<std::uint32_t>(entry->offset, entry->numbers);
}

std::optional<ListColumn> ColumnFile::lists(schema::Slot slot, std::size_t distinct) const {
  const auto entry = find(slot);
  if (!entry) return {};
  const bool narrow = is_narrow(distinct);
  ListColumn column{.begins = begins(*entry, narrow ? 2 : 4)};
  const auto behind = entry->offset + column.begins.size_bytes();
  if (narrow) {
    column.numbers = array<std::uint16_t>(behind, entry->numbers);
  } else {
    column.numbers = array<std::uint32_t>(behind, entry->numbers);
  }
  const bool are_ordinals =
      std::visit([&](auto numbers) { return are_below(numbers, distinct); }, column.numbers);
  if (!are_ordinals || !are_ascending(column.begins) || column.begins.back() != entry->numbers)
    throw_damaged();
  return column;
}

TextColumn ColumnFile::texts(schema::Slot slot) const {
  const auto entry = find(slot);
  if (!entry) throw_damaged();
  const auto places = begins(*entry, 1);
  return {places, array<char>(entry->offset + places.size_bytes(), entry->numbers)};
}

std::span<const std::uint32_t> ColumnFile::begins(const ColumnEntry& entry,
                                                  std::uint32_t width) const {
  if (entry.width != width || entry.begins != tail_.documents + std::uint64_t{2}) throw_damaged();
  return array<std::uint32_t>(entry.offset, entry.begins);
}

std::optional<ColumnEntry> ColumnFile::find(schema::Slot slot) const {
  const auto bytes = file_.bytes();
  const std::size_t first = bytes.size() - sizeof tail_ - tail_.columns * sizeof(ColumnEntry);
  for (std::size_t i = 0; i < tail_.columns; ++i) {
    const auto entry = record_at<ColumnEntry>(bytes, first + i * sizeof(ColumnEntry));
    if (entry.slot == slot) return entry;
  }
  return {};
}

template <typename Number>
std::span<const Number> ColumnFile::array(std::uint64_t offset, std::uint64_t size) const {
  const auto bytes = file_.bytes();
  const bool is_within = offset <= bytes.size() && size <= (bytes.size() - offset) / sizeof(Number);
  if (!is_within || offset % sizeof(Number) != 0) throw_damaged();
  return {reinterpret_cast<const Number*>(bytes.data() + offset), static_cast<std::size_t>(size)};
}

void ColumnFile::throw_damaged() const {
  throw IndexError(IndexError::Problem::damaged, path_.string() + ": is not as it was written");
}

}  // namespace backfile
