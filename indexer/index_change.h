// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "common/manifest.h"
#include "common/tombstones.h"
#include "indexer/cancellations.h"
#include "indexer/existing_articles.h"
#include "indexer/index_directory.h"
#include "indexer/segments/batch.h"
#include "indexer/segments/segment_writer.h"

namespace backfile {

/// How segments are written.
struct WriteOptions {
  std::uint64_t memory = std::uint64_t{512} << 20;  ///< Bytes that a job may use, about.
  unsigned jobs = 0;                                ///< Threads; 0 for as many as there are cores.
  SegmentWriter writer = default_segment_writer();

  unsigned threads() const;
};

/// Sequence numbers of new documents begin here, so that they come after all that are there.
inline constexpr std::uint64_t first_new_sequence = std::uint64_t{1} << 62;

/// One change of an index: what is added to what is published, what is taken from it. Nothing of it
/// shows before `publish`. The caller holds the lock. Throws IndexError.
class IndexChange {
 public:
  /// `base` is what the index holds so far: without segments for one that is built anew.
  IndexChange(const std::filesystem::path& index, Manifest base, const WriteOptions& options);

  const Manifest& base() const { return manifest_; }
  const std::filesystem::path& index() const { return directory_.path(); }
  const WriteOptions& options() const { return options_; }
  std::map<std::string, std::string>& origins() { return manifest_.origins; }

  /// Before the first article is put.
  void set_common_words(std::vector<std::string> words) {
    manifest_.settings.common_words = std::move(words);
  }

  /// Bytes that the batch of one thread may take before it is to be given to `set_aside`.
  std::uint64_t batch_memory() const;

  /// Writes a batch to the disk until the change is published. For several threads at once.
  void set_aside(std::unique_ptr<Batch> batch);

  /// Takes a batch that stays in memory until the change is published.
  void keep(std::unique_ptr<Batch> batch);

  /// Notes that newer versions have replaced so many.
  void add_earlier_versions(std::uint64_t count) { manifest_.earlier_versions += count; }

  /// The cancelled items of the index, and those that it will have once the change is published.
  const Cancellations& former_cancellations() const { return former_cancellations_; }
  Cancellations& cancellations() { return cancellations_; }

  /// Takes an article from the index.
  void remove(ArticlePlace place);

  /// Makes the change part of the index, durably; all segments become one if `merge_all`. Of the
  /// documents in batches those are left out whose sequence numbers `is_dead` knows. Does nothing
  /// if nothing would change.
  using IsDead = std::function<bool(std::uint64_t sequence)>;
  void publish(const IsDead& is_dead, bool merge_all = false);

 private:
  struct Part {
    std::filesystem::path directory{};
    std::vector<SortKey> keys{};
  };

  SegmentOptions segment_options(unsigned threads) const;
  Sources added(const IsDead& is_dead);
  Sources stored(std::size_t first) const;
  void write_tombstones(SegmentRecord& segment, const Tombstones& tombstones);
  void write_cancellations();

  IndexDirectory directory_;
  Manifest manifest_;
  const Manifest former_;
  WriteOptions options_;
  std::vector<Tombstones> tombstones_{};  // By segment.
  const Cancellations former_cancellations_;
  Cancellations cancellations_;
  std::mutex mutex_{};  // Of what follows.
  std::vector<Part> parts_{};
  unsigned parts_begun_ = 0;
  std::vector<std::unique_ptr<Batch>> batches_{};
};

}  // namespace backfile
