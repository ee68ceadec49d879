// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "common/schema.h"
#include "searcher/postings/word_set.h"
#include "searcher/query/planner.h"
#include "searcher/query/text_patterns.h"

// What the planner does about wildcards, fuzzy words and the beginnings of values: words of the
// index in their place, the most important first, and not too many.
namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Form = TextPattern::Form;

constexpr const char* frequent = "the most frequent";
constexpr const char* near = "the nearest";

}  // namespace

// The words that a wildcard or a fuzzy word stands for.
TextPattern QueryPlanner::expanded(const QueryNode& leaf) {
  const auto& vocabulary = words_.vocabulary();
  const bool fuzzy = leaf.kind == Kind::fuzzy;
  std::vector<std::string> words;
  if (fuzzy) {
    for (const auto& one : vocabulary.within_distance(folded_word(leaf.text), leaf.number))
      words.emplace_back(vocabulary.word(one.word));
  } else {
    for (const auto id : vocabulary.matching(folded_wildcard(leaf.text)))
      words.emplace_back(vocabulary.word(id));
  }
  return {Form::one_of, allowed(std::move(words), schema::all_text, fuzzy ? near : frequent)};
}

// The words with `prefix` that begin with `begin`, without the prefix.
std::vector<std::string> QueryPlanner::expand(std::string_view prefix, const std::string& begin) {
  struct Candidate {
    Xapian::doccount frequency;
    std::string term;
  };
  std::vector<Candidate> candidates;
  const std::string range = std::string(prefix) + begin;
  for (auto term = database_.allterms_begin(range); term != database_.allterms_end(range); ++term)
    candidates.push_back({term.get_termfreq(), *term});
  // Terms of dead articles alone match nothing; they must not be among those that are named.
  if (candidates.size() > expansions_left_ && index_.has_dead())
    std::erase_if(candidates, [this](const auto& c) { return !index_.has(c.term); });
  std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
  });
  std::vector<std::string> words;
  for (const auto& candidate : candidates) words.push_back(candidate.term.substr(prefix.size()));
  return allowed(std::move(words), prefix, frequent);
}

// Articles that have any of `terms`, as if they were one.
Xapian::Query QueryPlanner::any_word(const std::vector<std::string>& terms, bool in_body) const {
  if (terms.size() == 1 && !in_body) return Xapian::Query(terms.front());
  return WordSet::query(index_, terms, in_body, limits_.deadline);
}

// The first of `words`, as many as the query may still have.
std::vector<std::string> QueryPlanner::allowed(std::vector<std::string> words,
                                               std::string_view prefix, const std::string& which) {
  const std::size_t all = words.size();
  if (all > expansions_left_) {
    warn_of_cut(all, which);
    words.resize(expansions_left_);
  }
  expansions_left_ -= words.size();
  plan_.expansions.push_back({leaf_text_, std::string(prefix), words, all - words.size()});
  return words;
}

void QueryPlanner::warn_of_cut(std::size_t all, const std::string& which) {
  const std::string about = leaf_text_ + " stands for ";
  for (const auto& warning : plan_.warnings) {
    if (warning.starts_with(about)) return;
  }
  plan_.warnings.push_back(about + std::to_string(all) + " words; only " +
                           std::to_string(expansions_left_) + " of them, " + which +
                           ", were looked for");
}

}  // namespace backfile
