// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "indexer/cleaning/removed_block.h"

namespace backfile {

/// What a reader brings: an article, and what its provider says about the item it came in.
struct NewsItem {
  Article article{};       ///< Its id is empty where the format gives none.
  std::string version{};   ///< As the provider counts: "3", "20210516T090004Z"; may be empty.
  bool cancelled = false;  ///< Withdrawn by its provider; the article may have an id alone.
  Date embargoed_until{};  ///< Not to be published before; unknown if there is no embargo.
  std::size_t line = 0;    ///< Where it begins, from 1; 0 if it is the whole file.
  /// Which one of its file it is, from 1, if the reader counts those that it rejects too, so that
  /// the number does not change when a neighbour is mended.
  std::size_t ordinal = 0;
  bool from_page = false;  ///< Cleaned from a page, of which every line was looked at,
  std::vector<RemovedBlock> removed{};  ///< and what was taken for noise and for related links.
};

/// Is told of what is no article (rejected), or of what was amiss in an article that was taken
/// (warned: a date that cannot be), with the line in the file (0: not known), the article's id
/// if it is known, and the reason: lower case, no full stop.
using OnProblem =
    std::function<void(std::size_t line, const std::string& id, const std::string& reason)>;
struct ReadingLog {
  OnProblem rejected{};
  OnProblem warned{};
};

/// What a reader takes at most; what lies beyond is rejected with the name of the option.
struct ReadingLimits {
  std::size_t article = std::size_t{64} << 20;  ///< Bytes of an article, as it is written.
  /// How many elements of XML, or objects and lists of JSON, may stand inside each other.
  std::size_t depth = 256;
};

/// Bytes or text that come in blocks.
class Source {
 public:
  virtual ~Source() = default;

  /// Appends the next block to `text`. False, and nothing appended, at the end. Throws
  /// std::system_error, and InputError if the container that it comes from is damaged or too large.
  virtual bool read(std::string& text) = 0;
};

/// Gives the items of one source in their order. Never throws for bad content: what cannot be read
/// is reported to the log it was made with and passed over. What the source throws it throws.
class ItemReader {
 public:
  virtual ~ItemReader() = default;

  /// The next item, or nothing at the end.
  virtual std::optional<NewsItem> next() = 0;
};

}  // namespace backfile
