// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/mends.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "searcher/query/query_pieces.h"

namespace backfile {
namespace {

constexpr std::string_view signs = "*?~^=+";
constexpr auto none = std::string_view::npos;

// For each bracket among the pieces the number of its partner, otherwise nothing.
std::vector<std::optional<std::size_t>> partners(std::string_view query,
                                                 const std::vector<QueryPiece>& pieces) {
  std::vector<std::optional<std::size_t>> result(pieces.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].in(query) == "(") open.push_back(i);
    if (pieces[i].in(query) != ")" || open.empty()) continue;
    result[i] = open.back();
    result[open.back()] = i;
    open.pop_back();
  }
  return result;
}

// `text` without the signs that stand outside quotations.
std::string without_signs(std::string_view text, std::string_view unwanted) {
  std::string rest;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quotation_mark_at(text, at) > 0) quoted = !quoted;
    if (quoted || unwanted.find(text[at]) == none) rest += text[at];
  }
  return rest;
}

class Mender {
 public:
  Mender(const std::string& query, const QueryErrorInfo& problem)
      : query_(query), pieces_(query_pieces(query)), partners_(partners(query, pieces_)) {
    place_ = {problem.offset,
              problem.offset + std::min(problem.length, query.size() - problem.offset)};
    while (at_ < pieces_.size() && pieces_[at_].end <= place_.begin) ++at_;
  }

  std::vector<Mend> run() {
    if (at_ == pieces_.size()) return {};
    mend_quotation();
    mend_bracket();
    mend_operator();
    mend_field();
    mend_signs("*?");
    mend_value();
    mend_signs(signs);
    mend_neighbour();
    leave_out(piece());
    return std::move(mends_);
  }

 private:
  const QueryPiece& piece() const { return pieces_[at_]; }
  std::string_view text(const QueryPiece& part) const { return part.in(query_); }

  std::string with(const QueryPiece& part, std::string_view replacement) const {
    return query_.substr(0, part.begin) + std::string(replacement) + query_.substr(part.end);
  }

  void replace(const QueryPiece& part, std::string_view replacement, const std::string& warning) {
    mends_.push_back({with(part, replacement), warning});
  }

  void leave_out(const QueryPiece& part) { replace(part, " ", "left out " + cited(text(part))); }

  // A quotation mark that nothing closes is the last of its piece, which then ends the query.
  void mend_quotation() {
    const auto mark = find_quotation_mark(text(piece()));
    if (mark == none || piece().end != query_.size()) return;
    const std::size_t begin = last_open_mark();
    if (begin == none) return;
    const std::size_t inside = begin + quotation_mark_at(query_, begin);
    const QueryPiece quotation{begin, query_.size()};
    if (!has_word(std::string_view(query_).substr(inside)))
      return replace(quotation, "", "left out a quotation mark that quotes nothing");
    mends_.push_back({query_ + "\"", "closed the quotation that begins at " +
                                         cited(std::string_view(query_).substr(inside))});
  }

  std::size_t last_open_mark() const {
    std::size_t open = none;
    auto at = find_quotation_mark(query_, piece().begin);
    while (at != none) {
      open = open == none ? at : none;
      at = find_quotation_mark(query_, at + quotation_mark_at(query_, at));
    }
    return open;
  }

  void mend_bracket() {
    const std::size_t bracket = bracket_of_place();
    if (bracket == pieces_.size()) return;
    if (text(pieces_[bracket]) == ")")
      return replace(pieces_[bracket], " ", "left out a bracket that closes nothing");
    if (!partners_[bracket]) return close_brackets(bracket);
    const std::size_t partner = *partners_[bracket];
    const QueryPiece inside{pieces_[bracket].end, pieces_[partner].begin};
    if (has_word(text(inside))) return flatten(bracket, partner);
    const std::size_t begin = begin_of_prefix(bracket);
    replace({begin, pieces_[partner].end}, " ", "left out brackets with nothing in them");
  }

  // The bracket that the place is or, as with a function, ends with.
  std::size_t bracket_of_place() const {
    for (std::size_t i = at_; i < pieces_.size() && i <= at_ + 1; ++i) {
      const bool here = i == at_ || pieces_[i].begin < place_.end;
      if (here && (text(pieces_[i]) == "(" || text(pieces_[i]) == ")")) return i;
    }
    return pieces_.size();
  }

  // Where a field or a sign that belongs to a bracket begins.
  std::size_t begin_of_prefix(std::size_t bracket) const {
    if (bracket == 0) return pieces_[bracket].begin;
    const QueryPiece& before = pieces_[bracket - 1];
    const bool attached = before.end == pieces_[bracket].begin && text(before) != ")" &&
                          (text(before).ends_with(':') || !has_word(text(before)));
    return attached ? before.begin : pieces_[bracket].begin;
  }

  void close_brackets(std::size_t bracket) {
    std::string closed = query_;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (text(pieces_[i]) == "(" && !partners_[i]) closed += ")";
    }
    const auto rest = std::string_view(query_).substr(pieces_[bracket].end);
    if (has_word(rest))
      mends_.push_back({closed, "closed the bracket that begins at " + cited(rest)});
    else
      leave_out(pieces_[bracket]);
  }

  void flatten(std::size_t bracket, std::size_t partner) {
    std::string flat = query_;
    for (std::size_t i = bracket; i <= partner; ++i) {
      if (text(pieces_[i]) == "(" || text(pieces_[i]) == ")") flat[pieces_[i].begin] = ' ';
    }
    const QueryPiece group{pieces_[bracket].begin, pieces_[partner].end};
    mends_.push_back({flat, "took away the brackets in " + cited(text(group))});
  }

  void mend_operator() {
    const std::string_view name = text(piece());
    if (is_operator_word(name))
      replace(piece(), "\"" + std::string(name) + "\"", "took " + cited(name) + " as a word");
    const char sign = name.empty() ? ' ' : query_[place_.begin];
    const bool before_something = place_.begin == piece().begin && (sign == '-' || sign == '+');
    if (before_something) leave_out({place_.begin, place_.begin + 1});
    if (is_positional_operator(name)) leave_out(piece());
  }

  void mend_field() {
    if (place_.end <= place_.begin || query_[place_.end - 1] != ':') return;
    const QueryPiece name{place_.begin, place_.end - 1};
    replace({place_.end - 1, place_.end}, " ",
            "took " + cited(text(name)) + " as a word, not as a field");
  }

  // A date or another value that cannot be.
  void mend_value() {
    const auto colon = text(piece()).find(':');
    const auto mark = find_quotation_mark(text(piece()));
    if (colon == none || mark < colon || piece().begin + colon >= place_.begin) return;
    const auto value = text(piece()).substr(colon + 1);
    if (!has_word(value)) return;
    replace(piece(), words_only(value), "took " + cited(text(piece())) + " as plain words");
  }

  void mend_signs(std::string_view unwanted) {
    const std::string rest = without_signs(text(piece()), unwanted);
    if (rest == text(piece())) return;
    std::string left_out;
    for (const char sign : unwanted) {
      if (rest.find(sign) == none && text(piece()).find(sign) != none)
        left_out.append(left_out.empty() ? "" : " and ").append(1, sign);
    }
    if (!has_word(rest)) return leave_out(piece());
    replace(piece(), rest, "left out the " + left_out + " of " + cited(text(piece())));
  }

  // A positional operator that does not go with the words at the place.
  void mend_neighbour() {
    for (std::size_t i = at_ == 0 ? 0 : at_ - 1; i < pieces_.size(); ++i) {
      if (i != at_ && is_positional_operator(text(pieces_[i]))) leave_out(pieces_[i]);
      if (pieces_[i].begin >= place_.end) return;
    }
  }

  const std::string& query_;
  std::vector<QueryPiece> pieces_;
  std::vector<std::optional<std::size_t>> partners_;
  QueryPiece place_{};
  std::size_t at_ = 0;  // The piece in which the place begins.
  std::vector<Mend> mends_{};
};

}  // namespace

std::vector<Mend> possible_mends(const std::string& query, const QueryErrorInfo& problem) {
  if (problem.offset >= query.size()) return {};
  return Mender(query, problem).run();
}

}  // namespace backfile
