// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explain/contributions.h"

#include <map>
#include <utility>

#include "common/schema.h"
#include "searcher/matches.h"

namespace backfile {
namespace {

using Xapian::Query;

std::map<Xapian::docid, double> scores_of(const Query& query,
                                          const std::vector<Xapian::docid>& hits,
                                          const OpenIndex& index) {
  Xapian::Enquire enquire(index.database);
  enquire.set_query(Query(Query::OP_FILTER, query, documents_query(hits, index)));
  const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(hits.size()));
  std::map<Xapian::docid, double> scores;
  for (auto hit = found.begin(); hit != found.end(); ++hit) scores[*hit] = hit.get_weight();
  return scores;
}

std::uint64_t wdf_of(const std::string& term, Xapian::docid document,
                     const Xapian::Database& database) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (posting != end) posting.skip_to(document);
  return posting != end && *posting == document ? posting.get_wdf() : 0;
}

/// Counts the words of a part in an article.
class WordCounter {
 public:
  WordCounter(const ScorePart& part, Xapian::docid document, const OpenIndex& index)
      : part_(part), document_(document), index_(index) {
    for (const auto& term : part.terms) {
      const auto wdf = wdf_of(schema::with_prefix(part.prefix, term), document, index.database);
      if (wdf == 0) continue;
      total_ += wdf;
      words_.push_back(term);
    }
  }

  Contribution contribution(double score) {
    Contribution result{.score = score};
    result.shares = part_.prefix == schema::all_text ? by_field(score) : in_one_field(score);
    result.words = std::move(words_);
    return result;
  }

 private:
  // Occurrences in the copy that a field has of the words.
  std::uint64_t times_in(std::string_view prefix) const {
    std::uint64_t times = 0;
    for (const auto& word : words_)
      times += wdf_of(schema::with_prefix(prefix, word), document_, index_.database);
    return times;
  }

  std::vector<FieldShare> by_field(double score) const {
    const auto& weights = index_.manifest.settings.weights;
    const auto title = times_in(schema::find_field("title")->prefix);
    const auto captions = times_in(schema::find_field("caption")->prefix);
    const auto rest = total_ - title * weights.title - captions * weights.caption;
    std::vector<FieldShare> shares;
    const auto add = [&](const char* field, std::uint64_t times, unsigned weight) {
      if (times == 0) return;
      const double part = static_cast<double>(times * weight) / static_cast<double>(total_);
      shares.push_back({field, times, score * part});
    };
    add("title", title, weights.title);
    add("captions", captions, weights.caption);
    add("body", rest / weights.body, weights.body);
    return shares;
  }

  std::vector<FieldShare> in_one_field(double score) const {
    for (const auto& field : schema::fields) {
      if (field.prefix == part_.prefix) return {{std::string(field.name), total_, score}};
    }
    return {};
  }

  const ScorePart& part_;
  Xapian::docid document_;
  const OpenIndex& index_;
  std::uint64_t total_ = 0;  // What all occurrences count together.
  std::vector<std::string> words_{};
};

}  // namespace

std::vector<Contribution> contributions_of(const ScorePart& part,
                                           const std::vector<Xapian::docid>& hits,
                                           const OpenIndex& index) {
  auto scores = scores_of(part.query, hits, index);
  std::vector<Contribution> contributions;
  for (const auto hit : hits) {
    const double score = scores[hit];
    contributions.push_back(score == 0 ? Contribution{}
                                       : WordCounter(part, hit, index).contribution(score));
  }
  return contributions;
}

}  // namespace backfile
