// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index_jobs.h"
#include "indexer/indexing_run.h"
#include "indexer/readers/article_xml.h"
#include "tests/readers/reading.h"
#include "tests/testing.h"

namespace backfile {

inline std::ostream& operator<<(std::ostream& out, const RunCounts& c) {
  return out << c.added << " added " << c.replaced << " replaced " << c.unchanged << " unchanged "
             << c.removed << " removed " << c.rejected << " rejected " << c.repeated
             << " repeated " << c.skipped << " skipped, " << c.files << " files " << c.bytes
             << " bytes";
}

namespace testing {

/// A file of article XML with these articles.
inline void write_articles(const std::filesystem::path& file,
                           const std::vector<Article>& articles) {
  std::filesystem::create_directories(file.parent_path());
  std::string text(article_xml_head);
  for (const auto& article : articles) text += to_article_xml(article);
  write_file(file, text.append(article_xml_tail));
}

/// What an observer was told.
struct Told {
  std::vector<Rejection> rejected{};
  std::vector<Rejection> repeated{};
  std::vector<Rejection> skipped{};

  RunObserver observer() {
    return {.on_rejected = [this](const Rejection& told) { rejected.push_back(told); },
            .on_repeated = [this](const Rejection& told) { repeated.push_back(told); },
            .on_skipped = [this](const Rejection& told) { skipped.push_back(told); }};
  }
};

/// A folder "news" and an index beside it.
class Archive {
 public:
  std::filesystem::path news() const { return directory_.path() / "news"; }
  std::filesystem::path index() const { return directory_.path() / "index"; }
  const std::filesystem::path& root() const { return directory_.path(); }

  void write(const std::string& file, const std::vector<Article>& articles) const {
    write_articles(news() / file, articles);
  }

  RunCounts build(bool replace = false, RunObserver observer = {}) const {
    return build_index(index(), {}, replace, {.inputs = {news()}}, observer);
  }

  RunCounts update(bool prune = false, RunObserver observer = {}) const {
    return update_index(index(), {.inputs = {news()}, .prune = prune}, observer);
  }

  /// All ids, in byte order.
  std::vector<std::string> ids() const {
    auto found = ids_of(Searcher(index()).search({.query = "*", .limit = 10'000}));
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  TemporaryDirectory directory_{};
};

using Ids = std::vector<std::string>;

inline bool root_reads_everything() { return ::geteuid() == 0; }

}  // namespace testing
}  // namespace backfile
