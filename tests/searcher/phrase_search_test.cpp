// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/phrase_search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/searcher/segmented_index.h"
#include "tests/segments/random_documents.h"

namespace backfile {
namespace {

using namespace testing;
using Words = std::vector<std::string>;

std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Frequent words, rare ones, and one that in capitals is another.
Words random_words(Random& random, std::size_t count) {
  static const Words all = {"the", "the", "the", "the", "of",   "of",
                            "oil", "oil", "us",  "us",  "U.S.", "rare"};
  Words words;
  while (words.size() < count) words.push_back(random.pick(all));
  return words;
}

bool is_meant(const std::string& asked, const std::string& word) {
  return word == asked || (asked == "us" && word == "U.S.");
}

bool has_phrase(const Words& text, const Words& phrase) {
  return std::search(text.begin(), text.end(), phrase.begin(), phrase.end(),
                     [](const auto& word, const auto& asked) { return is_meant(asked, word); }) !=
         text.end();
}

TEST_CASE("phrases are found where the words follow each other, in what is alive",
          "[phrases][random]") {
  std::size_t found = 0;
  for (std::uint64_t round = 0; round < 5 * test_rounds(); ++round) {
    Random random(test_seed() + round);
    std::map<std::string, Words> texts;
    // Phrases of common words are found in another way.
    SegmentedIndex index({},
                         {.common_words = random.one_in(2) ? Words{"of", "the", "us"} : Words{}});
    for (std::size_t segment = 0; segment < 3; ++segment) {
      std::map<std::string, Article> articles;
      for (std::size_t i = 0; i < 100; ++i) {
        const auto id = std::to_string(random.below(250));
        const Words words = random_words(random, 1 + random.below(random.one_in(9) ? 200 : 12));
        texts[id] = words;
        articles[id] = make_article(id, "Title", {joined(words)});
      }
      std::vector<Article> added;
      for (auto& [id, article] : articles) added.push_back(std::move(article));
      index.add(added);
    }
    Searcher searcher = index.open();
    for (int i = 0; i < 60; ++i) {
      const Words phrase = random_words(random, 2 + random.below(4));
      INFO("BACKFILE_TEST_SEED=" << test_seed() + round << " \"" << joined(phrase) << '"');
      std::set<std::string> expected;
      for (const auto& [id, text] : texts)
        if (has_phrase(text, phrase)) expected.insert(id);
      const auto results = searcher.search(
          {.query = '"' + joined(phrase) + '"', .match = Match::all, .limit = 1000});
      const auto ids = ids_of(results);
      CHECK(std::set<std::string>(ids.begin(), ids.end()) == expected);
      CHECK(results.total == expected.size());
      found += expected.size();
    }
  }
  CHECK(found > 1'000);
}

/// A segment of documents whose positions are given.
class PositionedSegment {
 public:
  explicit PositionedSegment(const TestDocuments& documents) {
    write_segment(sources_of(documents), path(), {});
    segment_ = {.database = Xapian::Database(path().string()),
                .positions = std::make_shared<const PositionTable>(path()),
                .postings = std::make_shared<const PostingTable>(path(), documents.size())};
  }

  Documents with_phrase(const Words& words) const {
    const auto all = Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end());
    const auto found = documents_with_phrase(segment_, words, all_matches(segment_, all), {});
    return Documents(found.begin(), found.end());
  }

 private:
  std::filesystem::path path() const { return directory_.path() / "s"; }

  TemporaryDirectory directory_{};
  OpenSegment segment_{};
};

std::vector<std::uint32_t> random_positions(Random& random) {
  std::set<std::uint32_t> positions;
  const std::size_t range = random.one_in(9) ? 5'000 : 40;
  for (std::size_t count = 1 + random.below(random.one_in(5) ? 300 : 8); count > 0; --count)
    positions.insert(static_cast<std::uint32_t>(1 + random.below(range)));
  return {positions.begin(), positions.end()};
}

/// Whether the words stand one right after the other, each tried at each position.
bool stand_together(const TestDocument& document, const Words& words) {
  std::vector<std::set<std::uint64_t>> places;
  for (const auto& word : words) {
    const auto term = document.terms.find(word);
    if (term == document.terms.end()) return false;
    places.emplace_back(term->second.positions.begin(), term->second.positions.end());
  }
  return std::any_of(places[0].begin(), places[0].end(), [&](auto begin) {
    for (std::size_t i = 1; i < words.size(); ++i)
      if (!places[i].contains(begin + i)) return false;
    return true;
  });
}

TEST_CASE("phrases are found wherever words stand", "[phrases][random]") {
  static const Words words = {"a", "b", "c", "d", "none"};
  std::size_t found = 0;
  for (std::uint64_t round = 0; round < 3 * test_rounds(); ++round) {
    Random random(test_seed() + round);
    TestDocuments documents(1'500);
    for (auto& document : documents) {
      for (std::size_t i = 0; i < 4; ++i) {
        // Some have a word and do not say where.
        if (random.one_in(8)) document.terms[words[i]] = {};
        if (!random.one_in(2 + i)) document.terms[words[i]] = {1, random_positions(random)};
      }
    }
    const PositionedSegment segment(documents);
    for (int i = 0; i < 40; ++i) {
      Words phrase;
      for (std::size_t count = 2 + random.below(3); count > 0; --count)
        phrase.push_back(words[random.below(random.one_in(9) ? 5 : 4)]);
      INFO("BACKFILE_TEST_SEED=" << test_seed() + round << " \"" << joined(phrase) << '"');
      Documents expected;
      for (std::size_t at = 0; at < documents.size(); ++at)
        if (stand_together(documents[at], phrase))
          expected.push_back(static_cast<Xapian::docid>(at + 1));
      CHECK(segment.with_phrase(phrase) == expected);
      found += expected.size();
    }
  }
  CHECK(found > 10'000);
}

TEST_CASE("words follow each other up to the last position, and not beyond", "[phrases]") {
  constexpr std::uint32_t last = 0xFFFF'FFFF;
  const PositionedSegment segment({{.terms = {{"a", {1, {last - 1}}}, {"b", {1, {last}}}}},
                                   {.terms = {{"a", {1, {last}}}, {"b", {1, {0}}}}},
                                   {.terms = {{"a", {1, {0}}}, {"b", {1, {1}}}}},
                                   {.terms = {{"a", {1, {5}}}, {"b", {1, {7}}}}},
                                   {.terms = {{"a", {1, {5}}}, {"b", {1, {5}}}}},
                                   {.terms = {{"a", {1, {1, 2, last}}}, {"b", {1, {1, last}}}}}});
  CHECK(segment.with_phrase({"a", "b"}) == Documents{1, 3});
  CHECK(segment.with_phrase({"b", "a"}) == Documents{6});
  CHECK(segment.with_phrase({"a", "a"}) == Documents{6});
  CHECK(segment.with_phrase({"a", "a", "a"}).empty());
}

}  // namespace
}  // namespace backfile
