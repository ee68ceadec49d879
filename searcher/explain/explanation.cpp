// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explain/explanation.h"

#include <algorithm>
#include <cstdio>

#include "common/schema.h"
#include "searcher/explain/contributions.h"

namespace backfile {
namespace {

constexpr std::size_t most_words = 20;  // Named of an expansion.
constexpr std::size_t most_words_of_hit = 5;

std::string in_hundredths(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

std::string times(std::uint64_t count) {
  return count == 1 ? "once" : std::to_string(count) + " times";
}

std::string articles(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

// The first of `words`, and how many more there are.
std::string listed(const std::vector<std::string>& words, std::size_t most, std::size_t more = 0) {
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
    text += (i == 0 ? "" : ", ") + words[i];
  if (words.size() > most) more += words.size() - most;
  return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

std::string line_of(const Expansion& expansion, const Xapian::Database& database) {
  std::vector<std::string> words;
  for (const auto& term : expansion.terms)
    words.push_back(term + " (" + articles(database.get_termfreq(expansion.prefix + term)) + ")");
  const std::string list = listed(words, most_words, expansion.left_out);
  return "  " + expansion.leaf + ": " + (list.empty() ? "nothing in this index" : list) + "\n";
}

std::string expansions_of(const Plan& plan, const Xapian::Database& database) {
  if (plan.expansions.empty()) return {};
  std::string text = "what stands for several words\n";
  for (const auto& expansion : plan.expansions) text += line_of(expansion, database);
  return text;
}

std::string rule_of(const FieldWeights& weights) {
  return "A word counts " + std::to_string(weights.title) + " in the title, " +
         std::to_string(weights.caption) + " in a caption and " + std::to_string(weights.body) +
         " in the body. It adds more to\na score the fewer articles have it and the shorter the "
         "article is; each further time adds less.\n";
}

/// Tells of each hit what its score is made of.
class ScoreTeller {
 public:
  ScoreTeller(const Explained& answer, const OpenIndex& index) : answer_(answer), index_(index) {
    for (const auto& part : answer.plan.parts)
      by_part_.push_back(contributions_of(part, answer.documents, index));
  }

  std::string of_hit(std::size_t hit) const {
    const Hit& shown = answer_.hits[hit];
    std::string text =
        std::to_string(shown.rank) + ". " + shown.id + ": " + in_hundredths(shown.score) + "\n";
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < by_part_.size(); ++i)
      if (by_part_[i][hit].score > 0) parts.push_back(i);
    std::stable_sort(parts.begin(), parts.end(), [&](auto a, auto b) {
      return by_part_[a][hit].score > by_part_[b][hit].score;
    });
    for (const auto part : parts) text += line_of(part, by_part_[part][hit]);
    return text;
  }

 private:
  std::string line_of(std::size_t number, const Contribution& contribution) const {
    const ScorePart& part = answer_.plan.parts[number];
    std::vector<std::string> shares;
    for (const auto& [field, count, score] : contribution.shares)
      shares.push_back(in_hundredths(score) + " " + field + " " + times(count));
    return "   " + in_hundredths(contribution.score) + " from " + part.leaf + " (" +
           about(part, contribution) + "): " + listed(shares, shares.size()) + "\n";
  }

  // Which words it was, and how rare the only one is. A stem is told well enough by the query.
  std::string about(const ScorePart& part, const Contribution& contribution) const {
    std::vector<std::string> words;
    for (const auto& term : contribution.words) words.push_back(schema::word_of_term(term));
    const std::string list = listed(words, most_words_of_hit);
    if (part.terms.size() != 1) return list;
    const auto term = schema::with_prefix(part.prefix, part.terms.front());
    return list + (list.empty() ? "in " : " in ") + articles(index_.database.get_termfreq(term));
  }

  const Explained& answer_;
  const OpenIndex& index_;
  std::vector<std::vector<Contribution>> by_part_{};
};

std::string scores_of(const Explained& answer, const OpenIndex& index) {
  if (answer.hits.empty()) return {};
  if (answer.order != Order::relevance) return "articles are in the order of their dates\n";
  if (answer.plan.parts.empty()) return "nothing in the query gives a score\n";
  std::string text = "scores\n" + rule_of(index.manifest.settings.weights);
  const ScoreTeller teller(answer, index);
  for (std::size_t i = 0; i < answer.hits.size(); ++i) text += teller.of_hit(i);
  return text;
}

}  // namespace

std::string explanation_of(const Explained& answer, const OpenIndex& index) {
  return "query tree\n" + outline(answer.tree) + expansions_of(answer.plan, index.database) +
         "Xapian query\n" + answer.query.get_description() + "\n" + scores_of(answer, index);
}

}  // namespace backfile
