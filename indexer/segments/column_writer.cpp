// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/column_writer.h"

#include <limits>

#include "backfile/error.h"
#include "common/column_file.h"
#include "common/date_code.h"
#include "indexer/glass/output_file.h"
#include "indexer/segments/column_lists.h"

namespace backfile {
namespace {

// Nothing for document 0, then of each from 1 on, and the end. Throws IndexError.
std::vector<std::uint32_t> begins_of(const std::vector<std::string_view>& texts) {
  std::vector<std::uint32_t> begins = {0, 0};
  std::uint64_t end = 0;
  for (const auto text : texts) {
    end += text.size();
    begins.push_back(static_cast<std::uint32_t>(end));
  }
  if (end > std::numeric_limits<std::uint32_t>::max())
    throw IndexError(IndexError::Problem::io, "the ids of a segment take more than 4 GiB");
  return begins;
}

class ColumnWriter {
 public:
  ColumnWriter(const std::filesystem::path& path, DocumentId documents)
      : file_(path), documents_(documents) {}

  /// One for each document, by document.
  void add(schema::Slot slot, const std::vector<std::uint32_t>& numbers) {
    add({.slot = slot, .width = 4, .begins = 0, .numbers = numbers.size()});
    write(numbers);
  }

  void add(schema::Slot slot, const ColumnLists& lists, std::size_t distinct) {
    const auto& ordinals = lists.ordinals();
    const bool narrow = ColumnFile::is_narrow(distinct);
    add_lists(slot, narrow ? 2 : 4, lists.begins(), ordinals.size());
    if (narrow) {
      write(std::vector<std::uint16_t>(ordinals.begin(), ordinals.end()));
    } else {
      write(ordinals);
    }
  }

  /// One for each document, by document from 1.
  void add(schema::Slot slot, const std::vector<std::string_view>& texts) {
    const auto begins = begins_of(texts);
    add_lists(slot, 1, begins, begins.back());
    for (const auto text : texts) file_.write(text);
    fill_up();
  }

  FileRecord finish() {
    write(entries_);
    write(std::vector<ColumnTail>{{.documents = documents_,
                                   .columns = static_cast<std::uint32_t>(entries_.size()),
                                   .magic = column_magic}});
    file_.finish();
    return {std::string(ColumnFile::name), file_.size(), file_.checksum()};
  }

 private:
  void add(ColumnEntry entry) {
    entry.offset = file_.size();
    entries_.push_back(entry);
  }

  void add_lists(schema::Slot slot, std::uint32_t width, const std::vector<std::uint32_t>& begins,
                 std::size_t numbers) {
    add({.slot = slot, .width = width, .begins = begins.size(), .numbers = numbers});
    write(begins);
  }

  template <typename Number>
  void write(const std::vector<Number>& numbers) {
    file_.write({reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)});
    fill_up();
  }

  void fill_up() {
    if (const auto over = file_.size() % 4; over > 0) file_.write(std::string(4 - over, '\0'));
  }

  glass::OutputFile file_;
  DocumentId documents_;
  std::vector<ColumnEntry> entries_{};
};

std::vector<DateCode> dates_of(const SlotPlan* slot, std::size_t size) {
  std::vector<DateCode> dates(size, no_date);
  if (!slot) return dates;
  SlotPlan::Cursor values(*slot);
  for (SlotValue value; values.next(value);)
    dates[value.document] = date_code(schema::date_of_slot(value.value));
  return dates;
}

ColumnLists lists_of(const SlotPlan& slot, DocumentId documents) {
  ColumnLists lists(documents);
  SlotPlan::Cursor values(slot);
  for (SlotValue value; values.next(value);) lists.add(value.document, value.value);
  lists.finish();
  return lists;
}

}  // namespace

std::vector<std::string_view> new_ids(const Sources& sources, const DocumentMap& map) {
  std::vector<std::string_view> ids(map.size());
  map.each([&](auto source, auto document, auto number) {
    ids[number - 1] = sources[source]->id(document);
  });
  return ids;
}

FileRecord write_columns(const ValuePlan& plan, const std::vector<std::string_view>& ids,
                         const std::filesystem::path& directory) {
  const auto documents = static_cast<DocumentId>(plan.lengths.size() - 1);
  ColumnWriter writer(directory / ColumnFile::name, documents);
  writer.add(schema::column_of_lengths, plan.lengths);
  const SlotPlan* dates = nullptr;
  for (const auto& slot : plan.slots)
    if (slot.slot() == schema::slot_date) dates = &slot;
  writer.add(schema::slot_date, dates_of(dates, plan.lengths.size()));
  for (const auto& slot : plan.slots)
    if (!slot.facet().empty())
      writer.add(slot.slot(), lists_of(slot, documents), slot.values().size());
  writer.add(schema::column_of_ids, ids);
  return writer.finish();
}

}  // namespace backfile
