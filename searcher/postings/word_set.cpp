// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/word_set.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

namespace backfile {
namespace {

// Set in the sum of wdfs of a document that has any of the words: their wdf can be 0.
constexpr std::uint32_t is_there = 0x8000'0000;

// Which documents have `term` elsewhere than in the body, and only there.
std::vector<bool> not_in_body(const PostingTable& table, const std::string& term) {
  std::vector<bool> documents(table.documents() + std::size_t{1});
  table.each(schema::not_in_body(term), [&](auto document, auto) { documents[document] = true; });
  return documents;
}

}  // namespace

WordSet::Postings WordSet::read(const PostingTable& table, const std::vector<std::string>& terms,
                                bool in_body, const Deadline& deadline) {
  std::vector<std::uint32_t> sums(table.documents() + std::size_t{1});
  const auto add = [&](auto document, auto wdf) {
    sums[document] = (sums[document] + wdf) | is_there;
  };
  for (const auto& term : terms) {
    deadline.look();
    if (!in_body) {
      table.each(term, add);
      continue;
    }
    const auto elsewhere = not_in_body(table, term);
    table.each(term, [&](auto document, auto wdf) {
      if (!elsewhere[document]) add(document, wdf);
    });
  }
  Postings postings;
  for (std::size_t document = 1; document < sums.size(); ++document) {
    if (sums[document] == 0) continue;
    postings.documents.push_back(static_cast<Xapian::docid>(document));
    postings.wdfs.push_back(sums[document] & ~is_there);
    postings.highest_wdf = std::max(postings.highest_wdf, postings.wdfs.back());
  }
  return postings;
}

std::uint64_t WordSet::All::having() const {
  std::uint64_t having = 0;
  for (const auto& [uuid, here] : by_segment) having += here.documents.size();
  return having;
}

Xapian::Query WordSet::query(const OpenIndex& index, const std::vector<std::string>& terms,
                             bool in_body, const Deadline& deadline) {
  if (terms.empty()) return Xapian::Query();
  auto all = std::make_shared<All>();
  for (const auto& segment : index.segments) {
    Postings here = read(*segment.postings, terms, in_body, deadline);
    if (!here.documents.empty())
      all->by_segment.emplace(segment.database.get_uuid(), std::move(here));
  }
  all->terms = terms;
  all->weight.emplace(all->having(), index.database.get_doccount(), index.database.get_avlength());
  auto* source = new WordSet(std::move(all));
  return Xapian::Query(source->release());
}

void WordSet::init(const Xapian::Database& segment) {
  const auto found = postings_->by_segment.find(segment.get_uuid());
  here_ = found == postings_->by_segment.end() ? nullptr : &found->second;
  segment_ = segment;
  at_ = 0;
  begun_ = false;
  set_maxweight(here_ ? postings_->weight->highest(here_->highest_wdf) : 0);
}

void WordSet::next(double) {
  if (begun_) ++at_;
  begun_ = true;
}

void WordSet::skip_to(Xapian::docid document, double) {
  begun_ = true;
  if (!here_) return;
  const auto& documents = here_->documents;
  std::size_t low = at_, high = at_;
  for (std::size_t step = 1; high < documents.size() && documents[high] < document; step *= 2) {
    low = high + 1;
    high = std::min(high + step, documents.size());
  }
  const auto begin = documents.begin();
  at_ = static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(low),
                                                  begin + static_cast<std::ptrdiff_t>(high),
                                                  document) -
                                 begin);
}

double WordSet::get_weight() const {
  return (*postings_->weight)(here_->wdfs[at_], segment_.get_doclength(get_docid()));
}

std::string WordSet::get_description() const {
  std::string text;
  for (const auto& term : postings_->terms) text += (text.empty() ? "" : " ") + term;
  return "AnyOf(" + text + ")";
}

}  // namespace backfile
