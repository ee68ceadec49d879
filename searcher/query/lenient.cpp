// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lenient.h"

#include <algorithm>

#include "backfile/error.h"
#include "searcher/query/mends.h"
#include "searcher/query/query_pieces.h"

namespace backfile {
namespace {

constexpr int most_mends = 8;
constexpr std::string_view any_word = "1987";  // A word, a value and a date.

bool is_nowhere(const QueryErrorInfo& problem) { return problem.offset == QueryError::nowhere; }

// How much of a query lies behind the place in question.
std::size_t behind(const std::string& query, const QueryErrorInfo& problem) {
  if (problem.offset > query.size()) return query.size();
  return query.size() - problem.offset - std::min(problem.length, query.size() - problem.offset);
}

class Repairer {
 public:
  Repairer(std::string_view query, const QueryJudge& problem_of)
      : problem_of_(problem_of), result_{std::string(query), {}} {}

  Repaired run() {
    auto problem = problem_of_(result_.query);
    for (int i = 0; problem && i < most_mends && mend(*problem); ++i)
      problem = problem_of_(result_.query);
    if (problem && problem_of_(result_.query)) leave_words();
    return std::move(result_);
  }

 private:
  bool take(Mend mend) {
    result_.query = std::move(mend.query);
    result_.warnings.push_back(std::move(mend.warning));
    return true;
  }

  bool mend(const QueryErrorInfo& problem) {
    if (is_nowhere(problem)) return cut_to_length();
    if (!has_word(result_.query)) return false;
    if (is_one_too_many(problem)) return cut_before(problem.offset);
    for (auto& mend : possible_mends(result_.query, problem)) {
      if (helps(mend.query, problem)) return take(std::move(mend));
    }
    return false;
  }

  // Whether another problem, one further on or none is left.
  bool helps(const std::string& mended, const QueryErrorInfo& problem) const {
    const auto left = problem_of_(mended);
    return !left || left->message != problem.message ||
           behind(mended, *left) < behind(result_.query, problem);
  }

  // A query that is wrong as a whole is too long: the longest beginning that is not.
  bool cut_to_length() {
    std::size_t fits = 0;
    std::size_t too_long = result_.query.size();
    while (too_long - fits > 1) {
      const std::size_t middle = fits + (too_long - fits) / 2;
      const auto problem = problem_of_(result_.query.substr(0, middle));
      (problem && is_nowhere(*problem) ? too_long : fits) = middle;
    }
    return cut_before(fits + 1);
  }

  // Whether the place is wrong even with a good word: then there are too many of them.
  bool is_one_too_many(const QueryErrorInfo& problem) const {
    if (problem.length == 0 || problem.offset >= result_.query.size()) return false;
    const auto place = std::string_view(result_.query).substr(problem.offset, problem.length);
    if (!has_word(place) || place.ends_with(':') || is_operator_word(place)) return false;
    std::string probe = result_.query.substr(0, problem.offset);
    const auto left = problem_of_(probe.append(any_word));
    const auto without = problem_of_(result_.query.substr(0, problem.offset));
    return left && left->offset == problem.offset && left->message == problem.message &&
           (!without || without->message != problem.message);
  }

  // Cuts the query, at a blank if there is one, before `offset`.
  bool cut_before(std::size_t offset) {
    const std::string_view query = result_.query;
    std::size_t end = 0;
    for (const auto& piece : query_pieces(query.substr(0, std::min(offset + 1, query.size())))) {
      if (piece.end <= offset && piece.end < query.size()) end = piece.end;
    }
    if (end == 0) return false;
    end = without_operators_at_end(query.substr(0, end));
    return take({std::string(query.substr(0, end)),
                 "the query is too long: cut it before " + cited(query.substr(end))});
  }

  static std::size_t without_operators_at_end(std::string_view query) {
    auto pieces = query_pieces(query);
    while (!pieces.empty() && !has_word(pieces.back().in(query).substr(0)) &&
           pieces.back().in(query) != ")")
      pieces.pop_back();
    while (!pieces.empty() &&
           (is_operator_word(pieces.back().in(query)) ||
            is_positional_operator(pieces.back().in(query)) || pieces.back().in(query) == "("))
      pieces.pop_back();
    return pieces.empty() ? 0 : pieces.back().end;
  }

  void leave_words() {
    auto words = plain_words();
    std::string query = joined(words);
    while (!words.empty() && problem_of_(query)) {
      words.resize(words.size() - std::max<std::size_t>(1, words.size() / 8));
      query = joined(words);
    }
    if (words.empty())
      take({"*", "found no word to look for: * asks for every article"});
    else
      take({query, "took the query as plain words: " + cited(query)});
  }

  // The words of the query, an operator among them in quotation marks.
  std::vector<std::string> plain_words() const {
    const std::string text = words_only(result_.query);
    std::vector<std::string> words;
    for (const auto& piece : query_pieces(text)) {
      const std::string word(piece.in(text));
      words.push_back(is_operator_word(word) ? "\"" + word + "\"" : word);
    }
    return words;
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text.append(text.empty() ? "" : " ").append(word);
    return text;
  }

  const QueryJudge& problem_of_;
  Repaired result_;
};

}  // namespace

Repaired repair(std::string_view query, const QueryJudge& problem_of) {
  return Repairer(query, problem_of).run();
}

}  // namespace backfile
