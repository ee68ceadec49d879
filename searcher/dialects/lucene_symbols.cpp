// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/lucene_symbols.h"

#include <utility>

#include "backfile/error.h"

namespace backfile {
namespace {

using Kind = LuceneSymbol::Kind;

constexpr std::string_view blanks = " \t\n\r";
constexpr std::string_view ideographic_blank = "\xE3\x80\x80";
// What ends a word unless a backslash stands before it.
constexpr std::string_view signs = "()[]{}\"^~:/!";
constexpr std::string_view wildcards = "*?";

bool is_in(std::string_view characters, char c) {
  return characters.find(c) != std::string_view::npos;
}

class LuceneSymbolReader {
 public:
  explicit LuceneSymbolReader(std::string_view text) : text_(text) {}

  std::vector<LuceneSymbol> run() {
    for (skip_blanks(); at_ < text_.size(); skip_blanks()) read_one();
    add(Kind::end, at_, {});
    return std::move(symbols_);
  }

 private:
  void skip_blanks() {
    while (const auto length = blank_length()) at_ += length;
  }

  // In bytes, of the blank here; 0 if there is none.
  std::size_t blank_length() const {
    if (at(ideographic_blank)) return ideographic_blank.size();
    return at_ < text_.size() && is_in(blanks, text_[at_]) ? 1 : 0;
  }

  bool at(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }

  void add(Kind kind, std::size_t begin, std::string text) {
    symbols_.push_back({kind, std::move(text), begin, at_ - begin});
  }

  void read_one() {
    const std::size_t begin = at_;
    switch (text_[at_]) {
      case '"':
        return read_closed(Kind::quoted, '"', "the quotation that begins here is not closed");
      case '/':
        return read_closed(Kind::regex, '/',
                           "the regular expression that begins here is not closed");
      case '[':
      case '{':
        return read_range();
      case '~':
      case '^':
        return read_number();
      default:
        break;
    }
    if (!read_sign()) read_term(begin);
  }

  bool read_sign() {
    constexpr std::pair<std::string_view, Kind> table[] = {
        {"(", Kind::open},         {")", Kind::close},    {"&&", Kind::conjunction},
        {"||", Kind::disjunction}, {"+", Kind::required}, {"-", Kind::prohibited},
        {"!", Kind::prohibited}};
    for (const auto& [sign, kind] : table) {
      if (!at(sign)) continue;
      const std::size_t begin = at_;
      at_ += sign.size();
      add(kind, begin, {});
      return true;
    }
    return false;
  }

  // A quotation or a regular expression, in which a backslash takes the next character as it is.
  void read_closed(Kind kind, char mark, const char* complaint) {
    const std::size_t begin = at_++;
    std::string text;
    while (at_ < text_.size() && text_[at_] != mark) text += take_character();
    if (at_ == text_.size()) throw QueryError(complaint, begin, at_ - begin);
    ++at_;
    add(kind, begin, std::move(text));
  }

  void read_range() {
    const std::size_t begin = at_;
    const auto close = text_.find_first_of("]}", at_);
    if (close == std::string_view::npos)
      throw QueryError("the range that begins here is not closed", begin, text_.size() - begin);
    at_ = close + 1;
    add(Kind::range, begin, std::string(text_.substr(begin, at_ - begin)));
  }

  void read_number() {
    const std::size_t begin = at_++;
    const auto end = std::min(text_.find_first_not_of("0123456789.", at_), text_.size());
    std::string number(text_.substr(at_, end - at_));
    at_ = end;
    add(text_[begin] == '~' ? Kind::fuzzy : Kind::boost, begin, std::move(number));
  }

  // One character; behind a backslash a sign becomes a blank.
  char take_character() {
    const bool escaped = text_[at_] == '\\' && at_ + 1 < text_.size();
    at_ += escaped ? 1 : 0;
    const char c = text_[at_++];
    return escaped && (is_in(signs, c) || is_in(wildcards, c) || c == '\\') ? ' ' : c;
  }

  void read_term(std::size_t begin) {
    std::string word;
    bool pattern = false;
    while (at_ < text_.size() && blank_length() == 0 && !is_in(signs, text_[at_])) {
      pattern = pattern || is_in(wildcards, text_[at_]);
      word += take_character();
    }
    if (at_ == begin) return void(++at_);  // A bracket or colon that belongs to nothing.
    if (at(":") && !word.empty()) {
      ++at_;
      return add(Kind::field, begin, std::move(word));
    }
    add_term(pattern ? Kind::pattern : Kind::term, begin, std::move(word));
  }

  void add_term(Kind kind, std::size_t begin, std::string word) {
    if (word == "AND") return add(Kind::conjunction, begin, {});
    if (word == "OR") return add(Kind::disjunction, begin, {});
    if (word == "NOT") return add(Kind::prohibited, begin, {});
    add(kind, begin, std::move(word));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<LuceneSymbol> symbols_{};
};

}  // namespace

std::vector<LuceneSymbol> read_lucene_symbols(std::string_view text) {
  return LuceneSymbolReader(text).run();
}

}  // namespace backfile
