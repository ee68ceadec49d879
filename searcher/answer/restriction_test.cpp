// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/restriction_test.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/analysis/folding.h"
#include "common/schema.h"

namespace backfile {
namespace {

using Terms = std::unordered_set<std::string>;

Terms terms_of(const Restriction& restriction) {
  return {restriction.terms.begin(), restriction.terms.end()};
}

/// Of a facet. Looks at each value once.
class ValueTest {
 public:
  ValueTest(const Restriction& restriction, const FacetTable& table, std::size_t segment)
      : terms_(terms_of(restriction)),
        prefix_(schema::value_prefix(restriction.field)),
        values_(table.values),
        segment_(table.segments[segment]),
        known_(segment_.numbers.size(), Known::nothing) {}

  bool operator()(Xapian::docid document) {
    return segment_.column &&
           segment_.column->any_of(document, [this](auto ordinal) { return passes(ordinal); });
  }

 private:
  enum class Known : char { nothing, passes, fails };

  bool passes(FacetValues::Ordinal ordinal) {
    auto& known = known_[ordinal];
    if (known == Known::nothing) {
      const auto value = fold_value(values_.value(segment_.numbers[ordinal]));
      const bool found = terms_.contains(schema::value_term(prefix_, value));
      known = found ? Known::passes : Known::fails;
    }
    return known == Known::passes;
  }

  Terms terms_;
  std::string prefix_;
  const FacetValues& values_;
  const FacetTable::OfSegment& segment_;
  std::vector<Known> known_;  // By ordinal.
};

/// Of dates. Documents that follow each other are often of one day.
class DateTest {
 public:
  DateTest(const Restriction& restriction, const DateColumn& dates)
      : terms_(terms_of(restriction)), dates_(dates) {}

  bool operator()(Xapian::docid document) {
    const auto code = dates_.code(document);
    if (std::exchange(last_, code) != code) last_passes_ = passes(date_of_code(code));
    return last_passes_;
  }

 private:
  bool passes(const Date& date) const {
    const auto terms = schema::date_terms(date);
    return std::any_of(terms.begin(), terms.end(),
                       [this](const auto& term) { return terms_.contains(term); });
  }

  Terms terms_;
  const DateColumn& dates_;
  DateCode last_ = no_date;
  bool last_passes_ = false;
};

/// Of anything, by the posting lists of the terms.
class ListTest {
 public:
  ListTest(const Restriction& restriction, const PostingTable& table)
      : passing_(table.documents() + std::size_t{1}) {
    for (const auto& term : restriction.terms)
      table.each(term, [this](auto document, auto) { passing_[document] = true; });
  }

  bool operator()(Xapian::docid document) const { return passing_[document]; }

 private:
  std::vector<bool> passing_;
};

// To look a document up in a column takes about as long as reading so many postings.
constexpr std::size_t column_by_posting = 8;

bool is_read_sooner(const Restriction& restriction, const PostingTable& table,
                    std::size_t documents) {
  std::size_t postings = 0;
  for (const auto& term : restriction.terms) postings += table.frequency(term);
  return postings < column_by_posting * documents;
}

}  // namespace

RestrictionTest restriction_test(const Restriction& restriction, Snapshot& snapshot,
                                 std::size_t segment, std::size_t documents) {
  const auto& postings = *snapshot.index().segments[segment].postings;
  if (is_read_sooner(restriction, postings, documents)) return ListTest(restriction, postings);
  auto& counter = snapshot.facet_counter();
  if (restriction.field.empty() || is_time_facet(restriction.field))
    return DateTest(restriction, counter.dates()[segment]);
  return ValueTest(restriction, counter.table(restriction.field), segment);
}

}  // namespace backfile
