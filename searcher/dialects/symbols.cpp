// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/symbols.h"

#include "backfile/error.h"
#include "searcher/query/query_pieces.h"

namespace backfile {
namespace {

using Kind = Symbol::Kind;

constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80"};

bool is_in(std::string_view characters, char c) {
  return characters.find(c) != std::string_view::npos;
}

std::size_t blank_at(std::string_view text, std::size_t offset) {
  for (const auto blank : blanks) {
    if (text.substr(offset).starts_with(blank)) return blank.size();
  }
  return 0;
}

class SymbolReader {
 public:
  SymbolReader(std::string_view text, const Alphabet& alphabet)
      : text_(text), alphabet_(alphabet) {}

  std::vector<Symbol> run() {
    while (at_ < text_.size()) {
      if (const auto blank = blank_at(text_, at_)) {
        at_ += blank;
      } else {
        read_one();
      }
    }
    add(Kind::end, at_, {});
    return std::move(symbols_);
  }

 private:
  void add(Kind kind, std::size_t begin, std::string_view text) {
    const bool attached = begin > 0 && begin == end_;
    const std::size_t inside = begin + (kind == Kind::quoted ? quotation_mark_at(text_, begin) : 0);
    symbols_.push_back({kind, text, begin, at_ - begin, inside, attached});
    end_ = at_;
  }

  Kind kind_here() const {
    if (is_in(alphabet_.opening, text_[at_])) return Kind::open;
    if (is_in(alphabet_.closing, text_[at_])) return Kind::close;
    if (is_in(alphabet_.marks, text_[at_])) return Kind::mark;
    return quotation_mark_at(text_, at_) > 0 ? Kind::quoted : Kind::word;
  }

  void read_one() {
    const Kind kind = kind_here();
    if (kind == Kind::quoted) return read_quoted();
    const std::size_t begin = at_;
    do {
      ++at_;
    } while (kind == Kind::word && at_ < text_.size() && blank_at(text_, at_) == 0 &&
             kind_here() == Kind::word);
    add(kind, begin, text_.substr(begin, at_ - begin));
  }

  void read_quoted() {
    const std::size_t begin = at_;
    const std::size_t inside = begin + quotation_mark_at(text_, begin);
    const std::size_t close = find_quotation_mark(text_, inside);
    if (close == std::string_view::npos)
      throw QueryError("the quotation that begins here is not closed", begin, text_.size() - begin);
    at_ = close + quotation_mark_at(text_, close);
    add(Kind::quoted, begin, text_.substr(inside, close - inside));
  }

  std::string_view text_;
  const Alphabet& alphabet_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // Of the last symbol.
  std::vector<Symbol> symbols_{};
};

}  // namespace

std::vector<Symbol> read_symbols(std::string_view text, const Alphabet& alphabet) {
  return SymbolReader(text, alphabet).run();
}

}  // namespace backfile
