// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"
#include "backfile/error.h"
#include "backfile/results.h"
#include "backfile/search_request.h"
#include "backfile/suggestions.h"

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

  /// Calls `visit` with each hit of the request, in order, as it is read, until there are no more
  /// or it returns false: for exports. Offset and limit have no bound, and hits are not kept.
  /// Returns what `search` does but for hits and explanation, and throws as it does; lets out what
  /// `visit` throws.
  Results each_hit(const SearchRequest& request, const std::function<bool(const Hit&)>& visit);

  /// The whole article with this id, or nothing. Throws IndexError as `search`.
  std::optional<Article> article(std::string_view id);

  /// What can follow `typed`, which stands in a search box and may be any bytes: at most `limit`
  /// completions and `limit` titles, `limit` being at most 1,000. Nothing for more than 4,096
  /// bytes.
  ///
  /// `words` complete the last word by words of the index: the most frequent first, equally
  /// frequent ones in the order of their bytes. A word that is in the index is a completion of
  /// itself and then stays as it was typed; others come in small letters without accents, and what
  /// stands before stays, operators and names of fields too. A word ends at whatever no word has in
  /// it, so a text that ends in a blank has none. Initials ("U.S.") are complete. Of ideographs the
  /// last one is completed to a pair. Removed articles count until they are merged away.
  ///
  /// `titles` begin with the words that were typed, of which the last one may be incomplete;
  /// capitals, accents and punctuation do not matter. The newest first, each text once. They are
  /// those of the newest `limit` + 100 such articles, so that where very many have the same title
  /// some can be missing.
  ///
  /// Needs no time to warm up. Throws IndexError as `search`.
  Suggestions suggest(std::string_view typed, std::size_t limit = 10);

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
