// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/alternatives.h"

#include "searcher/matches.h"

namespace backfile {
namespace {

std::set<Xapian::docid> matching(const Xapian::Query& query, const std::vector<Xapian::docid>& hits,
                                 const OpenIndex& index) {
  Xapian::Enquire enquire(index.database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, documents_query(hits, index)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(hits.size()));
  std::set<Xapian::docid> documents;
  for (auto hit = found.begin(); hit != found.end(); ++hit) documents.insert(*hit);
  return documents;
}

}  // namespace

Alternatives::Alternatives(const std::vector<Alternative>& all,
                           const std::vector<Xapian::docid>& hits, const OpenIndex& index)
    : all_(all) {
  for (const auto& alternative : all) matching_.push_back(matching(alternative.query, hits, index));
}

bool Alternatives::matches(Xapian::docid hit, std::size_t leaf) const {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const bool within = all_[i].first_leaf <= leaf && leaf <= all_[i].last_leaf;
    if (within && !matching_[i].contains(hit)) return false;
  }
  return true;
}

void Alternatives::clear(Xapian::docid hit, ArticleMarks& marks) const {
  if (all_.empty()) return;
  const auto clear_text = [&](std::vector<Mark>& text) {
    std::erase_if(text, [&](const auto& mark) { return !matches(hit, mark.leaf); });
  };
  clear_text(marks.title);
  for (auto& caption : marks.captions) clear_text(caption);
  for (auto& paragraph : marks.body) clear_text(paragraph);
}

}  // namespace backfile
