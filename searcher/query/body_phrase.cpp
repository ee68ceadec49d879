// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/body_phrase.h"

#include <algorithm>

#include "common/schema.h"

namespace backfile {
namespace {

using Xapian::Query;
using Positions = std::vector<Xapian::termpos>;

Query phrase(const std::vector<std::string>& terms, std::string_view prefix) {
  std::vector<std::string> prefixed;
  for (const auto& term : terms) prefixed.push_back(schema::with_prefix(prefix, term));
  return Query(Query::OP_PHRASE, prefixed.begin(), prefixed.end(),
               static_cast<Xapian::termcount>(prefixed.size()));
}

Positions positions(const Xapian::Database& database, Xapian::docid document,
                    const std::string& term) {
  return {database.positionlist_begin(document, term), database.positionlist_end(document, term)};
}

bool has_phrase_in_body(const Xapian::Database& database, Xapian::docid document,
                        const std::vector<std::string>& terms) {
  const auto paragraphs = positions(database, document, std::string(schema::paragraph_start));
  if (paragraphs.empty()) return false;
  Positions ends = positions(database, document, terms.front());
  std::erase_if(ends, [&](auto position) { return position < paragraphs.front(); });
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const auto next = positions(database, document, terms[i]);
    std::erase_if(ends, [&](auto begin) {
      return !std::binary_search(next.begin(), next.end(), begin + i);
    });
  }
  return !ends.empty();
}

// Matches the given documents, which are in order.
class DocumentSource : public Xapian::PostingSource {
 public:
  explicit DocumentSource(std::vector<Xapian::docid> documents)
      : documents_(std::move(documents)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void init(const Xapian::Database&) override { next_ = 0; }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    next_ = std::max<std::size_t>(next_, 1);
    while (next_ <= documents_.size() && documents_[next_ - 1] < document) ++next_;
  }
  bool at_end() const override { return next_ > documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_ - 1]; }
  PostingSource* clone() const override { return new DocumentSource(documents_); }
  std::string get_description() const override {
    return "Documents(" + std::to_string(documents_.size()) + ")";
  }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  std::vector<Xapian::docid> documents_;
  std::size_t next_ = 0;  // One more than the index of the current document.
};

std::vector<Xapian::docid> matches(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Xapian::docid> documents;
  const auto found = enquire.get_mset(0, database.get_doccount());
  for (auto hit = found.begin(); hit != found.end(); ++hit) documents.push_back(*hit);
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace

Query phrase_in_body(const Xapian::Database& database, const std::vector<std::string>& terms) {
  const Query anywhere = phrase(terms, schema::all_text);
  const Query elsewhere(Query::OP_OR, phrase(terms, schema::find_field("title")->prefix),
                        phrase(terms, schema::find_field("caption")->prefix));
  auto only_elsewhere = matches(database, elsewhere);
  std::erase_if(only_elsewhere, [&](auto document) {
    return has_phrase_in_body(database, document, terms);
  });
  if (only_elsewhere.empty()) return anywhere;
  auto* source = new DocumentSource(std::move(only_elsewhere));
  return Query(Query::OP_AND_NOT, anywhere, Query(source->release()));
}

}  // namespace backfile
