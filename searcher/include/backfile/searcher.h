// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"
#include "backfile/error.h"
#include "backfile/results.h"
#include "backfile/search_request.h"

#pragma GCC visibility push(default)

namespace backfile {

/// Answers questions about one index, as it was when opened or last refreshed: every answer comes
/// from that one state, also while the index is written and after the files of that state are gone
/// from its directory.
///
/// Cheap to keep and not safe to share: use one Searcher a thread. Several Searchers, in threads or
/// in processes, may read one index at once. What is returned are plain values that outlive the
/// Searcher.
///
/// The files of an index are checked by `backfile-index verify`, not when they are opened, which
/// would mean to read them all. What is read of a damaged index is an IndexError at best; it can be
/// a wrong answer, and can keep the engine busy for ever.
class Searcher {
 public:
  /// Throws IndexError (missing, incompatible, damaged, io) if `index` cannot be opened.
  explicit Searcher(const std::filesystem::path& index);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Throws QueryError if the request cannot be understood or asks for too much, and IndexError
  /// (damaged, io) if the index cannot be read. The Searcher stays usable after either.
  Results search(const SearchRequest& request);

  /// The whole article with this id, or nothing. Throws IndexError as `search`.
  std::optional<Article> article(std::string_view id);

  /// Articles in the index.
  std::uint64_t article_count();

  /// The fields that can be counted and filtered in this index, custom facets included.
  std::vector<std::string> facet_names();

  /// Moves to the newest state of the index. Returns whether that is another one. Throws IndexError
  /// as the constructor; the Searcher then stays where it is.
  bool refresh();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backfile

#pragma GCC visibility pop
