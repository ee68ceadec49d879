// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "indexer/batch_builder.h"
#include "indexer/input/item_reading.h"
#include "indexer/input/rejection.h"

namespace backfile {

/// Something that reading the inputs brought.
struct ReadEvent {
  enum class Kind { article, rejection, warning, skip, embargo, unreadable_folder, file_end };

  Kind kind = Kind::article;
  Rejection about{};  ///< Where; and why, unless it is an article.
  Article article{};
  bool from_page = false;               ///< As NewsItem has it.
  std::vector<RemovedBlock> removed{};  ///< From the page, and by what was learned.
  bool cancelled = false;      ///< The article is withdrawn, and may have nothing but its id.
  std::uint64_t sequence = 0;  ///< Of an article, counted over all inputs.
  std::uint64_t bytes = 0;     ///< Of a file that was read to its end.
  PutOutcome outcome{};        ///< What became of the article, once it was put.
};

using ReadEvents = std::vector<ReadEvent>;

/// Reads files and folders and gives what they bring in portions, in a stable order.
class ArticleStream {
 public:
  /// `on_portion` takes a portion; whatever it throws ends the reading. `should_stop`, which may
  /// be empty, is asked before every article; on yes `read` returns early.
  ArticleStream(std::function<void(ReadEvents)> on_portion, std::function<bool()> should_stop,
                const InputOptions& options = {});

  /// Leaves out the folder `except`, in canonical form. False if it was stopped. Throws
  /// std::system_error if an input does not exist.
  bool read(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& except);

 private:
  struct Stopped {};

  void read_file(const InputFile& file);
  void read_articles(const InputFile& file);
  void add(NewsItem item, const Rejection& about);
  void add(ReadEvent::Kind kind, const Rejection& about);
  void add(ReadEvent event);
  void give();

  std::function<void(ReadEvents)> on_portion_;
  std::function<bool()> should_stop_;
  InputOptions options_;
  ReadEvents portion_{};
  std::size_t portion_bytes_ = 0;
  std::uint64_t next_sequence_ = first_new_sequence;
};

}  // namespace backfile
