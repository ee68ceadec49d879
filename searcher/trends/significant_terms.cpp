// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/significant_terms.h"

#include <algorithm>
#include <functional>
#include <set>

#include "common/schema.h"
#include "searcher/trends/log_likelihood.h"

namespace backfile {
namespace {

// A word in one article of many tells of that article only.
constexpr std::uint64_t small_sample = 5;
constexpr std::uint64_t fewest_articles = 2;

// Of large samples function words are significant too, though not so much more frequent.
constexpr double least_ratio = 2;

using CountArticles = std::function<std::uint64_t(const SampleWord&)>;

/// What a sample is compared with.
struct Background {
  std::uint64_t length = 0;       ///< The lengths of its articles together.
  CountArticles articles_with{};  ///< How many of them have a word.
  CountArticles shown{};          ///< The number that the answer gives.
};

struct ScoredWord {
  const SampleWord* word = nullptr;
  double score = 0;
};

bool comes_before(const ScoredWord& a, const ScoredWord& b) {
  return a.score != b.score ? a.score > b.score : a.word->word < b.word->word;
}

// Whether k1 of n1 is so much more than k2 of n2 that it is of interest.
bool stands_out(std::uint64_t k1, std::uint64_t n1, std::uint64_t k2, std::uint64_t n2) {
  return static_cast<double>(k1) * static_cast<double>(n2) >=
         least_ratio * static_cast<double>(k2) * static_cast<double>(n1);
}

std::vector<ScoredWord> scored_words(const SampleWords& sample, const Background& background) {
  const auto fewest = sample.distinct() < small_sample ? 1 : fewest_articles;
  const auto n1 = sample.length(), n2 = background.length;
  std::vector<ScoredWord> scored;
  for (const auto& word : sample.words()) {
    if (word.articles < fewest) continue;
    const auto others = background.articles_with(word);
    if (!stands_out(word.articles, n1, others, n2)) continue;
    const double score = log_likelihood(word.articles, n1, others, n2);
    if (score >= least_significant) scored.push_back({&word, score});
  }
  std::sort(scored.begin(), scored.end(), comes_before);
  return scored;
}

// In every language of the index.
std::set<std::string> stems_of(const std::vector<std::string>& words, Snapshot& snapshot) {
  std::set<std::string> stems;
  for (const auto& word : words) {
    for (auto& stemmer : snapshot.words().stemmers()) stems.emplace(stemmer.stem(word));
  }
  return stems;
}

// The first of the words whose stems differ from each other and from those taken.
std::vector<ScoredWord> best_of_stems(const std::vector<ScoredWord>& scored,
                                      std::set<std::string> taken, std::size_t most) {
  std::vector<ScoredWord> best;
  for (const auto& each : scored) {
    if (best.size() == most) break;
    const auto& word = *each.word;
    if (taken.emplace(word.stemmer->stem(word.word)).second) best.push_back(each);
  }
  return best;
}

SignificantTerms terms_against(const Background& background, const SampleWords& sample,
                               Snapshot& snapshot, const TermChoice& choice) {
  SignificantTerms found{.sample = sample.read(), .copies = sample.copies()};
  const auto scored = scored_words(sample, background);
  for (const auto& [word, score] :
       best_of_stems(scored, stems_of(choice.left_out, snapshot), choice.most))
    found.terms.push_back({word->spelling(), word->articles, background.shown(*word), score});
  return found;
}

std::string term_of(const SampleWord& word) {
  return schema::with_prefix(schema::all_text, word.word);
}

// Articles that are alive and have the word.
std::uint64_t living_with(const SampleWord& word, const OpenIndex& index) {
  const std::string term = term_of(word);
  std::uint64_t count = 0;
  for (const auto& segment : index.segments) {
    if (segment.tombstones.empty()) {
      count += segment.postings->frequency(term);
    } else {
      segment.postings->each(term, [&](std::uint32_t document, std::uint32_t) {
        count += !segment.tombstones.contains(document);
      });
    }
  }
  return count;
}

// Articles outside the sample that have the word, the dead among them.
std::uint64_t others_with(const SampleWord& word, const OpenIndex& index) {
  const std::uint64_t all = index.frequency(term_of(word));
  return all - std::min(all, word.articles + word.copies);
}

}  // namespace

SignificantTerms significant_terms(const SampleWords& sample, Snapshot& snapshot,
                                   const TermChoice& choice) {
  const auto& index = snapshot.index();
  const Background archive{
      .length = index.database.get_total_length() - sample.length_read(),
      .articles_with = [&](const SampleWord& word) { return others_with(word, index); },
      .shown = [&](const SampleWord& word) { return living_with(word, index); }};
  return terms_against(archive, sample, snapshot, choice);
}

SignificantTerms distinctive_terms(const SampleWords& sample, const SampleWords& other,
                                   Snapshot& snapshot, const TermChoice& choice) {
  const CountArticles count = [&](const auto& word) { return other.articles_with(word.word); };
  return terms_against({other.length(), count, count}, sample, snapshot, choice);
}

}  // namespace backfile
