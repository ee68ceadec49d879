// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain Xapian in query_bench.py: `backfile-bench-xapian-queries DATABASE LIST FACET...` does the
// tasks that it is told as Xapian's guide does them: QueryParser, ValueCountMatchSpy,
// MSet::snippet.
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <exception>
#include <functional>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tests/bench/listed_query.h"
#include "tests/bench/query_peer.h"
#include "tests/bench/xapian_fields.h"

namespace {

using namespace backfile::bench;

constexpr Xapian::doccount hits = 10;
constexpr std::size_t values_of_facet = 10;
constexpr std::size_t snippet_length = 240;

struct Question {
  std::string text{};
  ListedQuery listed{};
};

std::string text_of(const ListedQuery& query) {
  if (query.kind == "phrase") return '"' + joined(query.words, " ") + '"';
  if (query.kind == "or" || query.kind == "any") return joined(query.words, " OR ");
  if (query.kind == "title") return "title:" + joined(query.words, " title:");
  return joined(query.words, " ");
}

// "1987-03" and "01" are "19870301".
std::string day(const std::string& month, const char* day) {
  return month.substr(0, 4) + month.substr(5, 2) + day;
}

Xapian::Query filter_of(const ListedQuery& query) {
  if (query.field != "date") return Xapian::Query(value_term(query.field, query.value));
  const auto dots = query.value.find("..");
  return {Xapian::Query::OP_VALUE_RANGE, date_slot, day(query.value.substr(0, dots), "01"),
          day(query.value.substr(dots + 2), "31")};
}

// The sum of the counts of the most frequent values. The spy counts each list of values as one.
std::uint64_t most_frequent(const Xapian::ValueCountMatchSpy& spy) {
  std::unordered_map<std::string, std::uint64_t> counts;
  for (auto list = spy.values_begin(); list != spy.values_end(); ++list) {
    std::istringstream values(*list);
    for (std::string value; std::getline(values, value);) counts[value] += list.get_termfreq();
  }
  std::vector<std::uint64_t> numbers;
  for (const auto& [value, count] : counts) numbers.push_back(count);
  const auto shown = std::min(numbers.size(), values_of_facet);
  std::uint64_t sum = 0;
  std::nth_element(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(shown),
                   numbers.end(), std::greater<>());
  for (std::size_t i = 0; i < shown; ++i) sum += numbers[i];
  return sum;
}

class Peer {
 public:
  Peer(const char* database, std::vector<std::string> facets)
      : database_(database), facets_(std::move(facets)) {
    parser_.set_database(database_);
    parser_.set_stemmer(stemmer_);
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_default_op(Xapian::Query::OP_AND);
    parser_.add_prefix("title", "S");
  }

  Outcome answer(const Question& question, Task task) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query_of(question));
    if (task == Task::count) return {count(enquire), 0};
    if (task == Task::facets) return count_facets(enquire);
    const auto found =
        enquire.get_mset(0, hits, task == Task::total ? database_.get_doccount() : 0);
    return {found.get_matches_estimated(), amount_of(found, task)};
  }

 private:
  Xapian::Query query_of(const Question& question) {
    const auto query = parser_.parse_query(question.text);
    if (question.listed.field.empty()) return query;
    return {Xapian::Query::OP_FILTER, query, filter_of(question.listed)};
  }

  std::uint64_t count(Xapian::Enquire& enquire) const {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 1, database_.get_doccount()).get_matches_estimated();
  }

  Outcome count_facets(Xapian::Enquire& enquire) const {
    std::deque<Xapian::ValueCountMatchSpy> spies;
    for (const auto& facet : facets_) enquire.add_matchspy(&spies.emplace_back(value_slot(facet)));
    const auto found = enquire.get_mset(0, hits, database_.get_doccount());
    Outcome outcome{found.get_matches_estimated()};
    for (const auto& spy : spies) outcome.amount += most_frequent(spy);
    return outcome;
  }

  std::uint64_t amount_of(const Xapian::MSet& found, Task task) const {
    std::uint64_t amount = 0;
    if (task != Task::titles && task != Task::snippets) return found.size();
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      const std::string data = hit.get_document().get_data();
      const auto end = data.find('\n');
      amount += task == Task::titles
                    ? end
                    : found.snippet(data.substr(end + 1), snippet_length, stemmer_).size();
    }
    return amount;
  }

  Xapian::Database database_;
  std::vector<std::string> facets_;
  Xapian::Stem stemmer_{"english"};
  Xapian::QueryParser parser_{};
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s DATABASE LIST FACET...\n", argv[0]);
    return 2;
  }
  std::vector<Question> questions;
  for (const auto& query : read_queries(argv[2])) questions.push_back({text_of(query), query});
  Peer peer(argv[1], {argv + 3, argv + argc});
  serve(questions.size(),
        [&](std::size_t query, Task task) { return peer.answer(questions[query], task); });
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "backfile-bench-xapian-queries: %s\n", error.get_description().c_str());
  return 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "backfile-bench-xapian-queries: %s\n", error.what());
  return 1;
}
