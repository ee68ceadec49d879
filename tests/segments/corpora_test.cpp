// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>

#include "common/stored_article.h"
#include "indexer/article_stream.h"
#include "tests/segments/database_comparison.h"
#include "tests/segments/documents.h"
#include "tests/segments/query_sampler.h"

namespace backfile {
namespace {

using namespace testing;
namespace fs = std::filesystem;

/// The folder `name` of BACKFILE_CORPORA, or an empty path and a message.
fs::path corpus(const std::string& name) {
  const char* const corpora = std::getenv("BACKFILE_CORPORA");
  const auto path = fs::path(corpora == nullptr ? "" : corpora) / name;
  if (fs::exists(path)) return path;
  WARN("skipped: BACKFILE_CORPORA names no folder with " << name);
  return {};
}

/// The first articles of an input, through the readers, in one batch.
Sources read_sources(const fs::path& input, std::uint64_t most) {
  auto batch = std::make_unique<Batch>();
  const IndexSettings settings;
  ArticleAnalyser analyser(settings, *batch);
  const auto add = [&](const ReadEvents& events) {
    for (const auto& event : events) {
      if (event.kind != ReadEvent::Kind::article || batch->records().size() == most) continue;
      const auto article = tidy(event.article);
      require_indexable(article);
      batch->add(analyser.analyse(article, encode_article(article)), event.sequence);
    }
  };
  ArticleStream(add, [&] { return batch->records().size() == most; }).read({input}, {});
  std::vector<std::unique_ptr<Batch>> batches;
  batches.push_back(std::move(batch));
  return sources_of(std::move(batches));
}

void check_writers_agree(const fs::path& input, std::uint64_t most, DocumentId documents) {
  const TemporaryDirectory directory;
  const auto sources = read_sources(input, most);
  const auto open = [&](const char* name) {
    return Xapian::Database((directory.path() / name).string());
  };
  write_segment(sources, directory.path() / "glass", with_term_lists(SegmentWriter::glass, 2));
  write_segment(sources, directory.path() / "xapian", with_term_lists(SegmentWriter::xapian, 1));
  CHECK(open("glass").get_doccount() == documents);

  DatabaseComparison comparison(open("glass"), open("xapian"));
  CHECK(comparison.everything() == "");
  const auto facts = comparison.facts();
  QuerySampler sampler(open("glass"), test_seed());
  constexpr int queries = 400;
  for (int i = 0; i < queries; ++i) comparison.results(sampler.next(), i % 5 == 0);
  CHECK(comparison.results(sampler.next(), false) == "");
  std::ostringstream said;
  CHECK(Xapian::Database::check((directory.path() / "glass").string(), 0, &said) == 0);

  // What it reads again it writes again.
  write_segment(stored(directory.path() / "glass"), directory.path() / "again",
                with_term_lists(SegmentWriter::glass, 1));
  CHECK(differing_file(directory.path() / "glass", directory.path() / "again") == "");
  WARN(documents << " articles: " << facts << " facts and " << comparison.hits() << " hits of "
                 << queries + 1 << " queries compared");
}

TEST_CASE("Reuters-21578 is written as Xapian would have written it", "[.corpora][equivalence]") {
  const auto input = corpus("reuters21578");
  if (!input.empty()) check_writers_agree(input, 1'000'000, 21'578);
}

TEST_CASE("2,000 articles of allsides are written as Xapian would have written them",
          "[.corpora][equivalence]") {
  const auto input = corpus("allsides-xml/articles.xml");
  if (!input.empty()) check_writers_agree(input, 2'000, 2'000);
}

}  // namespace
}  // namespace backfile
