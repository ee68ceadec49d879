// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_change.h"

#include <algorithm>
#include <future>
#include <thread>

#include "backfile/error.h"
#include "indexer/durable_files.h"
#include "indexer/file_record.h"
#include "indexer/segments/batch_source.h"
#include "indexer/segments/merge_policy.h"
#include "indexer/segments/stored_segment.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

std::uint64_t living(const SegmentSource& source) {
  std::uint64_t count = 0;
  for (DocumentId document = 1; document <= source.keys().size(); ++document)
    count += source.is_dead(document) ? 0U : 1U;
  return count;
}

std::uint64_t living(const Sources& sources) {
  std::uint64_t count = 0;
  for (const auto& source : sources) count += living(*source);
  return count;
}

// A damaged segment must not become part of one with fresh checksums.
void require_as_written(const fs::path& index, const SegmentRecord& segment) {
  for (const auto& file : segment.files) {
    if (record_file(index, file.name) == file) continue;
    throw IndexError(IndexError::Problem::damaged, file.name + " is not as it was written");
  }
}

bool same_but_for_generation(Manifest a, const Manifest& b) {
  a.generation = b.generation;
  return a == b;
}

}  // namespace

unsigned WriteOptions::threads() const {
  return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

IndexChange::IndexChange(const fs::path& index, Manifest base, const WriteOptions& options)
    : directory_(index),
      manifest_(std::move(base)),
      former_(manifest_),
      options_(options),
      former_cancellations_(read_cancellations(index, former_)),
      cancellations_(former_cancellations_) {
  for (const auto& segment : manifest_.segments)
    tombstones_.push_back(read_tombstones(index, segment));
}

SegmentOptions IndexChange::segment_options(unsigned threads) const {
  return {
      .writer = options_.writer, .threads = threads, .term_lists = manifest_.settings.term_lists};
}

std::uint64_t IndexChange::batch_memory() const { return options_.memory / options_.threads(); }

void IndexChange::set_aside(std::unique_ptr<Batch> batch) {
  const auto directory = [this] {
    const std::lock_guard lock(mutex_);
    make_directory(directory_.scratch());
    return directory_.scratch() / ("part-" + std::to_string(++parts_begun_));
  }();
  Sources sources;
  sources.push_back(std::make_unique<BatchSource>(
      std::move(batch), [](auto) { return false; }, 1, manifest_.settings.term_lists));
  write_segment(sources, directory, segment_options(1));
  const std::lock_guard lock(mutex_);
  parts_.push_back({directory, sources.front()->keys()});
}

void IndexChange::keep(std::unique_ptr<Batch> batch) { batches_.push_back(std::move(batch)); }

void IndexChange::remove(ArticlePlace place) { tombstones_[place.segment].add(place.document); }

Sources IndexChange::added(const IsDead& is_dead) {
  std::vector<std::future<std::unique_ptr<SegmentSource>>> batches;
  const auto policy = options_.threads() > 1 ? std::launch::async : std::launch::deferred;
  for (auto& batch : batches_) {
    batches.push_back(std::async(policy, [&]() -> std::unique_ptr<SegmentSource> {
      return std::make_unique<BatchSource>(std::move(batch), is_dead, options_.threads(),
                                           manifest_.settings.term_lists);
    }));
  }
  Sources sources;
  for (auto& [directory, keys] : parts_) {
    Tombstones dead;
    for (DocumentId document = 1; document <= keys.size(); ++document) {
      if (is_dead(keys[document - 1].sequence)) dead.add(document);
    }
    sources.push_back(std::make_unique<StoredSegment>(directory, std::move(dead), std::move(keys)));
  }
  for (auto& batch : batches) sources.push_back(batch.get());
  return sources;
}

Sources IndexChange::stored(std::size_t first) const {
  Sources sources;
  for (std::size_t i = first; i < manifest_.segments.size(); ++i) {
    require_as_written(index(), manifest_.segments[i]);
    // Whatever is added comes after all that is there.
    constexpr unsigned room_of_a_segment = 32;
    sources.push_back(std::make_unique<StoredSegment>(index() / manifest_.segments[i].name,
                                                      tombstones_[i],
                                                      std::uint64_t{i} << room_of_a_segment));
  }
  return sources;
}

void IndexChange::write_tombstones(SegmentRecord& segment, const Tombstones& tombstones) {
  std::erase_if(segment.files, [&](const auto& file) { return file.name == segment.tombstones; });
  segment.tombstones = tombstones_name(segment.name, manifest_.generation);
  segment.files.push_back(write_file(index(), segment.tombstones, tombstones.encode()));
}

void IndexChange::write_cancellations() {
  manifest_.cancelled = cancellations_.size();
  manifest_.cancellations.reset();
  if (cancellations_.empty()) return;
  manifest_.cancellations =
      write_file(index(), cancellations_name(manifest_.generation), cancellations_.encode());
}

void IndexChange::publish(const IsDead& is_dead, bool merge_all) {
  auto& segments = manifest_.segments;
  for (std::size_t i = 0; i < segments.size(); ++i) segments[i].dead = tombstones_[i].size();
  Sources sources = added(is_dead);
  const std::size_t first = first_to_merge(segments, living(sources), merge_all);
  auto merged = stored(first);
  sources.insert(sources.begin(), std::make_move_iterator(merged.begin()),
                 std::make_move_iterator(merged.end()));

  manifest_.generation = directory_.unused_generation();
  segments.resize(first);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool changed = segments[i].dead != former_.segments[i].dead;
    if (changed) write_tombstones(segments[i], tombstones_[i]);
  }
  if (cancellations_ != former_cancellations_) write_cancellations();
  SegmentRecord record = write_segment(sources, directory_.segment(manifest_.generation),
                                       segment_options(options_.threads()));
  if (record.documents > 0) {
    sync_files(index() / record.name);
    segments.push_back(std::move(record));
  }
  if (former_.generation > 0 && same_but_for_generation(manifest_, former_)) return;
  directory_.publish(manifest_);
  directory_.remove_leftovers();
}

}  // namespace backfile
