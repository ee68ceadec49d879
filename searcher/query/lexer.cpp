// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.h"

#include <algorithm>
#include <optional>

#include "backfile/error.h"
#include "common/text/ascii.h"

namespace backfile {
namespace {

using Kind = Lexeme::Kind;

constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80"};
constexpr std::string_view quotes[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E"};

// What may stand before a number, in small letters.
struct Operator {
  std::string_view name;
  Kind kind;
};
constexpr Operator operators[] = {
    {"near", Kind::near}, {"w", Kind::near}, {"adj", Kind::ordered}, {"pre", Kind::ordered}};
constexpr Operator boundaries[] = {{"/s", Kind::sentence},
                                   {"/p", Kind::paragraph},
                                   {"w/s", Kind::sentence},
                                   {"w/p", Kind::paragraph}};
constexpr std::string_view functions[] = {"atleast", "first"};

constexpr unsigned most = 999;

// A number of at most nine digits.
std::optional<unsigned> number_of(std::string_view text) {
  if (text.empty() || text.size() > 9 || !std::all_of(text.begin(), text.end(), is_digit))
    return {};
  return static_cast<unsigned>(std::stoul(std::string(text)));
}

// "1.5", ".5" and the like.
std::optional<double> factor_of(std::string_view text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
  if (!digits || text.size() > 12 || std::count(text.begin(), text.end(), '.') > 1) return {};
  if (std::none_of(text.begin(), text.end(), is_digit)) return {};
  // With the locale out of play.
  const auto point = std::min(text.find('.'), text.size());
  double value = 0;
  for (const char c : text.substr(0, point)) value = 10 * value + (c - '0');
  double unit = 1;
  for (const char c : text.substr(std::min(point + 1, text.size())))
    value += (c - '0') * (unit /= 10);
  return value;
}

bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }

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
    return lexemes_.emplace_back(Lexeme{.kind = kind,
                                        .text = std::move(text),
                                        .offset = begin,
                                        .length = at_ - begin,
                                        .text_offset = begin});
  }

  [[noreturn]] void fail(const std::string& message, std::size_t begin) const {
    throw QueryError(message, begin, at_ - begin);
  }

  void read_one() {
    const bool inflected = query_[at_] == '~' && quote_at(query_, at_ + 1) > 0;
    if (inflected || quote_at(query_, at_) > 0) return read_quoted(inflected);
    const std::size_t begin = at_;
    if (query_[at_] == '(') {
      ++at_;
      add(Kind::open, begin, {});
    } else if (query_[at_] == ')') {
      ++at_;
      add(Kind::close, begin, {});
      read_boosts();
    } else if (is_sign('-') || is_sign('+')) {
      const char sign = query_[at_++];
      add(sign == '-' ? Kind::negation : Kind::required, begin, {});
    } else if (!read_field() && !read_function()) {
      read_word();
    }
  }

  // Directly before something; a minus sign among blanks is a dash.
  bool is_sign(char sign) const {
    return query_[at_] == sign && at_ + 1 < query_.size() && blank_at(query_, at_ + 1) == 0 &&
           query_[at_ + 1] != ')' && query_[at_ + 1] != sign;
  }

  void read_quoted(bool inflected) {
    const std::size_t begin = at_;
    at_ += inflected ? 1 : 0;
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
    lexeme.inflected = inflected;
    lexeme.text_offset = inside;
    read_boosts();
  }

  static void drop_boosts(std::string& word) {
    for (auto at = word.rfind('^'); at != 0 && at != std::string::npos; at = word.rfind('^')) {
      if (!factor_of(word.substr(at + 1))) return;
      word.resize(at);
    }
  }

  // "^2" directly behind something, or several.
  void read_boosts() {
    while (at_ < query_.size() && query_[at_] == '^') {
      const std::size_t begin = at_++;
      while (at_ < query_.size() && (is_digit(query_[at_]) || query_[at_] == '.')) ++at_;
      const auto factor = factor_of(query_.substr(begin + 1, at_ - begin - 1));
      if (!factor || *factor < least_boost || *factor > most_boost)
        fail("expected a weight from 0.001 to 1000 behind the ^", begin);
      add(Kind::boost, begin, {}).factor = *factor;
    }
  }

  // The number of a function or of an operator.
  unsigned limited(const std::string& name, unsigned number, std::size_t begin) const {
    if (number >= 1 && number <= most) return number;
    fail("the number of " + name + " must be from 1 to " + std::to_string(most), begin);
  }

  bool read_function() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (end < query_.size() && is_letter(query_[end])) ++end;
    const std::string name = lower(query_.substr(begin, end - begin));
    if (std::find(std::begin(functions), std::end(functions), name) == std::end(functions))
      return false;
    const auto bracket = std::min(query_.find_first_not_of("0123456789", end), query_.size());
    const auto number = number_of(query_.substr(end, bracket - end));
    if (!number || bracket == query_.size() || query_[bracket] != '(') return false;
    at_ = bracket;
    add(Kind::function, begin, name).number = limited(name, *number, begin);
    return true;
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
    if (word == "XOR") fail("there is no XOR; write (a NOT b) OR (b NOT a)", begin);
    if (read_operator(word, begin)) return;
    drop_boosts(word);
    at_ = begin + word.size();
    add_word(word, begin);
    read_boosts();
  }

  bool read_operator(const std::string& word, std::size_t begin) {
    const std::string low = lower(word);
    for (const auto& [name, kind] : boundaries) {
      if (low == name) return add(kind, begin, word).length > 0;
    }
    const auto slash = low.find('/');
    if (slash == std::string::npos) return false;
    const auto number = number_of(std::string_view(low).substr(slash + 1));
    for (const auto& [name, kind] : operators) {
      if (!number || low.compare(0, slash, name) != 0) continue;
      add(kind, begin, word).number = limited(word, *number, begin);
      return true;
    }
    return false;
  }

  void add_word(std::string_view typed, std::size_t begin) {
    const bool exact = typed.size() > 1 && typed.front() == '=';
    std::string word(typed.substr(exact ? 1 : 0));
    const unsigned edits = take_edits(word, begin);
    // A question mark at the end is one, no wildcard.
    const auto first_star = word.find('*');
    const bool wildcard = first_star == word.size() - 1;
    const bool pattern = (!wildcard && first_star != std::string::npos) ||
                         word.find('?') < word.find_last_not_of('?');
    if (wildcard && !pattern) word.pop_back();
    Lexeme& lexeme = add(pattern ? Kind::pattern : Kind::word, begin, std::move(word));
    lexeme.exact = exact;
    lexeme.number = edits;
    lexeme.wildcard = wildcard && !pattern;
  }

  // Takes "~1" from the end of a word.
  unsigned take_edits(std::string& word, std::size_t begin) const {
    const auto tilde = word.rfind('~');
    if (tilde == std::string::npos || tilde == 0) return 0;
    const auto edits = number_of(std::string_view(word).substr(tilde + 1));
    if (!edits) return 0;
    if (*edits < 1 || *edits > 2) fail("a word can be 1 or 2 edits away: expected ~1 or ~2", begin);
    word.resize(tilde);
    return *edits;
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
