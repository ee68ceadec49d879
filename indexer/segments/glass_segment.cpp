// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/glass_segment.h"

#include <algorithm>
#include <future>
#include <limits>
#include <optional>

#include "common/glass/version_file.h"
#include "common/hash.h"
#include "indexer/glass/posting_list.h"
#include "indexer/segments/merged_cursors.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using glass::TableWriter;

/// A table of the segment, which has a file only if it has entries.
class SegmentTable {
 public:
  SegmentTable(const fs::path& directory, glass::Table table)
      : name_(glass::table_file(table)),
        path_(directory / name_),
        writer_(path_, glass::compress_min(table)) {}

  TableWriter& writer() { return writer_; }

  /// Adds what belongs into the version file and the manifest.
  void finish(std::optional<glass::TableRoot>& root, std::vector<FileRecord>& files) {
    const glass::TableRoot finished = writer_.finish();
    if (finished.entries == 0) {
      fs::remove(path_);
      return;
    }
    root = finished;
    files.push_back({name_, writer_.size(), writer_.checksum()});
  }

 private:
  std::string name_;
  fs::path path_;
  TableWriter writer_;
};

/// Which slots have a value for a document, asked in the order of the documents.
class SlotsUsed {
 public:
  explicit SlotsUsed(const ValuePlan& plan) {
    for (const auto& slot : plan.slots) {
      slots_.push_back({slot.slot(), SlotPlan::Cursor(slot), {}, false});
      advance(slots_.back());
    }
  }

  /// As Xapian keeps them beside the term list: each as its distance from the one before.
  const std::string& of(DocumentId document) {
    used_.clear();
    auto next = schema::Slot{0};
    for (auto& slot : slots_) {
      if (slot.at_end || slot.value.document != document) continue;
      glass::append_uint(slot.slot - next, used_);
      next = slot.slot + 1;
      advance(slot);
    }
    return used_;
  }

 private:
  struct Slot {
    schema::Slot slot = 0;
    SlotPlan::Cursor cursor;
    SlotValue value{};
    bool at_end = false;
  };

  static void advance(Slot& slot) { slot.at_end = !slot.cursor.next(slot.value); }

  std::vector<Slot> slots_{};
  std::string used_{};
};

void write_documents(const Sources& sources, const DocumentMap& map, const ValuePlan& plan,
                     TableWriter& data, TableWriter* terms) {
  MergedDocuments documents(sources, map);
  SlotsUsed slots(plan);
  while (const auto* document = documents.next()) {
    std::string key = glass::document_key(document->document);
    if (!document->data.bytes.empty()) data.add(key, document->data);
    if (!terms) continue;
    terms->add(key, document->terms);
    const std::string& used = slots.of(document->document);
    if (!used.empty()) terms->add(key += '\0', std::string_view(used));
  }
}

// In the order of their keys, which is not that of the slots.
template <typename Write>
void in_order_of_keys(const ValuePlan& plan, std::string (*key)(schema::Slot), Write&& write) {
  std::vector<std::pair<std::string, const SlotPlan*>> keyed;
  for (const auto& slot : plan.slots) keyed.emplace_back(key(slot.slot()), &slot);
  std::sort(keyed.begin(), keyed.end());
  for (const auto& [name, slot] : keyed) write(*slot);
}

void write_statistics(const SlotPlan& slot, TableWriter& table) {
  const auto& [count, lowest, highest] = slot.statistics();
  std::string entry;
  glass::append_uint(count, entry);
  glass::append_string(lowest, entry);
  if (highest != lowest) entry += highest;
  table.add(glass::value_statistics_key(slot.slot()), std::string_view(entry));
}

void write_values(const SlotPlan& slot, TableWriter& table) {
  constexpr std::size_t chunk_size = 2000;  // As Xapian's own writer has it.
  DocumentId first = 0, last = 0;
  std::string chunk;
  const auto write = [&] {
    if (!chunk.empty())
      table.add(glass::value_chunk_key(slot.slot(), first), std::string_view(chunk));
    chunk.clear();
  };
  SlotPlan::Cursor values(slot);
  for (SlotValue value; values.next(value); last = value.document) {
    if (chunk.empty()) {
      first = value.document;
    } else {
      glass::append_uint(value.document - last - 1, chunk);
    }
    glass::append_string(value.value, chunk);
    if (chunk.size() >= chunk_size) write();
  }
  write();
}

std::string first_value_key(schema::Slot slot) { return glass::value_chunk_key(slot, 0); }

void count_length(std::uint32_t length, glass::Statistics& statistics) {
  auto& [documents, shortest, longest, wdf, total] = statistics;
  ++documents;
  if (length > 0) shortest = shortest == 0 ? length : std::min(shortest, length);
  longest = std::max(longest, length);
  total += length;
}

// Returns the highest wdf.
std::uint32_t write_postings(const Sources& sources, const DocumentMap& map, TableWriter& table) {
  std::uint32_t highest_wdf = 0;
  glass::PostingListWriter list(table);
  for (MergedTerms terms(sources, map, &SegmentSource::postings); terms.next_term();) {
    while (const auto* posting = terms.next()) {
      list.add(posting->document, posting->wdf);
      highest_wdf = std::max(highest_wdf, posting->wdf);
    }
    list.finish(terms.term());
  }
  return highest_wdf;
}

void write_positions(const Sources& sources, const DocumentMap& map, TableWriter& table) {
  std::string key;
  for (MergedTerms terms(sources, map, &SegmentSource::positions); terms.next_term();) {
    key.clear();
    glass::append_sortable_string(terms.term(), key);
    const std::size_t front = key.size();
    while (const auto* posting = terms.next()) {
      key.resize(front);
      glass::append_sortable_uint(posting->document, key);
      table.add(key, Tag{posting->positions, false});
    }
  }
}

glass::Statistics write_postlist(const Sources& sources, const DocumentMap& map,
                                 const ValuePlan& plan, TableWriter& postlist) {
  for (const auto& [name, value] : plan.metadata())
    postlist.add(glass::metadata_key(name), std::string_view(value));
  in_order_of_keys(plan, glass::value_statistics_key,
                   [&](const SlotPlan& slot) { write_statistics(slot, postlist); });
  in_order_of_keys(plan, first_value_key,
                   [&](const SlotPlan& slot) { write_values(slot, postlist); });

  glass::Statistics statistics;
  glass::PostingListWriter list(postlist);
  for (DocumentId document = 1; document < plan.lengths.size(); ++document) {
    list.add(document, plan.lengths[document]);
    count_length(plan.lengths[document], statistics);
  }
  list.finish_lengths();
  statistics.highest_wdf = write_postings(sources, map, postlist);
  return statistics;
}

// Another one for another content, the same for the same.
std::string uuid_of(const std::vector<FileRecord>& files) {
  std::string checksums;
  for (const auto& file : files) checksums += file.name + file.checksum;
  return hash_bytes(checksums);
}

FileRecord write_version_file(const fs::path& directory, const glass::VersionFile& version) {
  const std::string name(glass::version_file_name);
  glass::OutputFile file(directory / name);
  file.write(glass::encode(version));
  file.finish();
  return {name, file.size(), file.checksum()};
}

}  // namespace

std::vector<FileRecord> write_glass_segment(const Sources& sources, const DocumentMap& map,
                                            const ValuePlan& plan, const fs::path& directory,
                                            const SegmentOptions& options) {
  SegmentTable data(directory, glass::docdata), lists(directory, glass::termlist),
      postlist(directory, glass::postlist), position(directory, glass::position);
  TableWriter* const terms = options.term_lists ? &lists.writer() : nullptr;
  const auto policy = options.threads > 1 ? std::launch::async : std::launch::deferred;
  auto documents =
      std::async(policy, [&] { write_documents(sources, map, plan, data.writer(), terms); });
  auto positions = std::async(policy, [&] { write_positions(sources, map, position.writer()); });
  glass::VersionFile version;
  version.statistics = write_postlist(sources, map, plan, postlist.writer());
  documents.get();
  positions.get();
  std::vector<FileRecord> files;
  data.finish(version.tables[glass::docdata], files);
  position.finish(version.tables[glass::position], files);
  postlist.finish(version.tables[glass::postlist], files);
  lists.finish(version.tables[glass::termlist], files);
  version.uuid = uuid_of(files);
  files.push_back(write_version_file(directory, version));
  return files;
}

}  // namespace backfile
