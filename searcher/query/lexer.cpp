// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.h"

#include <algorithm>

#include "backfile/error.h"

namespace backfile {
namespace {

using Kind = Lexeme::Kind;

constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80"};
constexpr std::string_view quotes[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// The length of the blank at `offset`, also a no-break or an ideographic one; 0 if there is none.
std::size_t blank_at(std::string_view text, std::size_t offset) {
  for (const auto blank : blanks) {
    if (text.substr(offset).starts_with(blank)) return blank.size();
  }
  return 0;
}

// The length of the quotation mark at `offset`, straight or typographic; 0 if there is none.
std::size_t quote_at(std::string_view text, std::size_t offset) {
  for (const auto quote : quotes) {
    if (text.substr(offset).starts_with(quote)) return quote.size();
  }
  return 0;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  std::vector<Lexeme> run() {
    for (skip_blanks(); at_ < query_.size(); skip_blanks()) read_one();
    add(Kind::end, at_, {});
    return std::move(lexemes_);
  }

 private:
  void skip_blanks() {
    while (at_ < query_.size() && blank_at(query_, at_) > 0) at_ += blank_at(query_, at_);
  }

  Lexeme& add(Kind kind, std::size_t begin, std::string text) {
    return lexemes_.emplace_back(
        Lexeme{kind, std::move(text), false, begin, at_ - begin, begin});
  }

  void read_one() {
    if (quote_at(query_, at_) > 0) return read_quoted();
    const std::size_t begin = at_;
    if (query_[at_] == '(' || query_[at_] == ')' || is_negation()) {
      const char sign = query_[at_++];
      add(sign == '(' ? Kind::open : sign == ')' ? Kind::close : Kind::negation, begin, {});
    } else if (!read_field()) {
      read_word();
    }
  }

  // A minus sign directly before something; one among blanks is a dash.
  bool is_negation() const {
    return query_[at_] == '-' && at_ + 1 < query_.size() && blank_at(query_, at_ + 1) == 0 &&
           query_[at_ + 1] != ')' && query_[at_ + 1] != '-';
  }

  void read_quoted() {
    const std::size_t begin = at_;
    at_ += quote_at(query_, at_);
    const std::size_t inside = at_;
    while (at_ < query_.size() && quote_at(query_, at_) == 0) ++at_;
    if (at_ == query_.size())
      throw QueryError("the quotation that begins here is not closed", begin, at_ - begin);
    const std::string text(query_.substr(inside, at_ - inside));
    at_ += quote_at(query_, at_);
    const bool wildcard = at_ < query_.size() && query_[at_] == '*';
    if (wildcard) ++at_;
    Lexeme& lexeme = add(Kind::quoted, begin, text);
    lexeme.wildcard = wildcard;
    lexeme.text_offset = inside;
  }

  bool read_field() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    if (!is_letter(query_[end])) return false;
    while (end < query_.size() && is_name_character(query_[end])) ++end;
    if (end == query_.size() || query_[end] != ':') return false;
    if (query_.substr(end).starts_with("://")) return false;
    const bool alone = end + 1 == query_.size() || blank_at(query_, end + 1) > 0;
    if (alone || query_[end + 1] == ')') return false;
    at_ = end + 1;
    add(Kind::field, begin, lower(query_.substr(begin, end - begin)));
    return true;
  }

  void read_word() {
    const std::size_t begin = at_;
    while (at_ < query_.size() && blank_at(query_, at_) == 0 && query_[at_] != '(' &&
           query_[at_] != ')' && quote_at(query_, at_) == 0)
      ++at_;
    std::string word(query_.substr(begin, at_ - begin));
    if (word == "AND") return void(add(Kind::conjunction, begin, {}));
    if (word == "OR") return void(add(Kind::disjunction, begin, {}));
    if (word == "NOT") return void(add(Kind::negation, begin, {}));
    const bool wildcard = word.back() == '*';
    if (wildcard) word.pop_back();
    if (word.find('*') != std::string::npos)
      throw QueryError("a * can only stand at the end of a word", begin, at_ - begin);
    add(Kind::word, begin, std::move(word)).wildcard = wildcard;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return low;
}

std::vector<Lexeme> read_lexemes(std::string_view query) { return Lexer(query).run(); }

}  // namespace backfile
