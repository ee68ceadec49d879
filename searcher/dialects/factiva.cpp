// SPDX-License-Identifier: GPL-2.0-or-later
//
// After Factiva's help pages "Search Statement Operators", "Search Statement Examples" and "Range
// Searches", "Using Connectors and Operators", and Dow Jones' "Factiva Query Language".
#include <algorithm>
#include <string>

#include "searcher/dialects/dialect_reader.h"
#include "searcher/dialects/nesting.h"
#include "searcher/dialects/nodes.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Sort = Symbol::Kind;
using Op = Operation;

constexpr int proximity = 50;

// Of w/n and adjn the first comes first, of nearn either does.
constexpr OperatorRow operators[] = {
    {"and", Op::both, 20},
    {"or", Op::either, 10},
    {"not", Op::without, 30},
    {"same", Op::paragraph, proximity},
    {"w/#", Op::ordered, proximity},
    {"w /#", Op::ordered, proximity},
    {"w#", Op::ordered, proximity},
    {"adj#", Op::ordered, proximity},
    {"adj/#", Op::ordered, proximity},
    {"adj", Op::ordered, proximity, 1},
    {"near#", Op::near, proximity},
    {"near/#", Op::near, proximity},
    {"/n#/", Op::near, proximity},
    {"/f#/", Op::first_words, proximity},
    {"%", Op::ordered, proximity, 2, "% may stand for one word or none here"},
};

constexpr std::string_view own_codes = "Factiva's codes are looked for as they are";
constexpr std::string_view number_of_page = "where an article stood in print cannot be asked for";

constexpr DialectField fields[] = {
    {"hd", "title"},
    {"hlp", "lead"},
    {"lp", "lead", "the title counts too"},
    {"td", "body", "the first paragraph counts too"},
    {"tx", "body"},
    {"by", "author"},
    {"au", "author"},
    {"art", "caption"},
    {"cr", "", "credits are looked for anywhere"},
    {"rst", "source", own_codes, true},
    {"sc", "source", own_codes, true},
    {"sn", "source"},
    {"se", "section"},
    {"clm", "section"},
    {"ns", "topic", own_codes, true},
    {"in", "topic", own_codes, true},
    {"re", "place", own_codes, true},
    {"co", "org", own_codes, true},
    {"fds", "org", own_codes, true},
    {"pe", "person", own_codes, true},
    {"la", "language"},
    {"an", "id"},
    {"wc", "-", "the length of an article cannot be asked for"},
    {"upd", "-", "when an article was changed cannot be asked for"},
    {"pg", "-", number_of_page},
    {"vol", "-", number_of_page},
    {"ed", "-", number_of_page},
};

std::optional<Comparison> date_word(std::string_view word) {
  const std::string low = lower(word);
  if (low == "after") return Comparison::after;
  if (low == "before") return Comparison::before;
  if (low == "from") return Comparison::from;
  if (low == "to") return Comparison::until;
  if (low == "on") return Comparison::is;
  return {};
}

// `*` and `?` are ours; "engineer$3" has at most three letters more.
std::string pattern(std::string_view word, Translating& translating) {
  std::string result(word);
  const auto dollar = result.find_last_not_of("0123456789");
  if (dollar == std::string::npos || dollar == 0 || result[dollar] != '$') return result;
  translating.note(word, "$ stands for any number of letters here");
  result.resize(dollar);
  return result + "*";
}

constexpr WordForms word_forms{Kind::phrase, pattern};

// The length of "/F50/" or "/N30/" at the beginning of `text`; 0 if there is none.
std::size_t slashed_at(std::string_view text) {
  const std::string sign = lower(text.substr(0, 2));
  if (sign != "/f" && sign != "/n") return 0;
  const auto end = text.find_first_not_of("0123456789", sign.size());
  return end != std::string_view::npos && end > sign.size() && text[end] == '/' ? end + 1 : 0;
}

// "toyota/F50/" and "747/N30/british", which need no blanks, as several words.
void append_parts(const Symbol& word, std::vector<Symbol>& parts) {
  std::size_t begin = 0;
  const auto append = [&](std::size_t end) {
    if (end > begin) parts.push_back(part_of(word, {begin, end}));
    begin = end;
  };
  for (std::size_t at = 0; at < word.text.size();) {
    const auto length = slashed_at(word.text.substr(at));
    if (length > 0) append(at);
    at += length > 0 ? length : 1;
    if (length > 0) append(at);
  }
  append(word.text.size());
}

std::vector<Symbol> taken_apart(const std::vector<Symbol>& symbols) {
  std::vector<Symbol> parts;
  for (const auto& symbol : symbols) {
    if (symbol.kind == Sort::word)
      append_parts(symbol, parts);
    else
      parts.push_back(symbol);
  }
  return parts;
}

std::vector<Symbol> symbols_of(std::string_view text) {
  return taken_apart(read_symbols(text, {.opening = "([", .closing = ")]", .marks = "<=>"}));
}

class FactivaReader : public DialectReader {
 public:
  explicit FactivaReader(Translating& shared)
      : DialectReader(shared, symbols_of(shared.text()), operators) {}

 private:
  // Words that merely follow each other are a phrase.
  Operator succession() const override { return {Op::adjacent, scaled(60)}; }
  const WordForms& forms() const override { return word_forms; }

  OptionalNode read_item() override {
    if (peek().kind == Sort::mark) return void(take()), std::nullopt;
    const std::string name = lower(peek().text);
    if ((name == "date" || name == "pd") && dated(1)) return read_dates();
    if (number_after("atleast", name) > 0) return read_counted();
    const bool compared = peek(1).kind == Sort::mark && peek(1).attached;
    if (compared || (name == "wc" && peek(1).kind == Sort::mark)) return read_field();
    return read_plain_word();
  }

  OptionalNode read_counted() {
    const Nested nested(depth(), peek());
    const Symbol& word = take();
    return at_least(number_after("atleast", word.text), read_expression(scaled(proximity)));
  }

  OptionalNode read_field() {
    const Nested nested(depth(), peek());
    const Symbol& word = take();
    while (peek().kind == Sort::mark) take();
    const auto* field = find_field_of(fields, word.text);
    auto node = read_expression(scaled(proximity));
    if (field) return in_field(*field, std::move(node), text_since(word), translating());
    translating().note(text_since(word), "there is no such field here; it is looked for anywhere");
    return node;
  }

  // Whether a date or how it is compared stands there.
  bool dated(std::size_t ahead) const {
    const Symbol& symbol = peek(ahead);
    if (symbol.kind == Sort::mark) return true;
    return symbol.kind == Sort::word &&
           (date_word(symbol.text) || read_any_date(symbol.text) || days_ago(symbol));
  }

  // "-7": seven days before today. Nothing if today is not known.
  std::optional<Period> days_ago(const Symbol& symbol) const {
    const unsigned days = number_after("-", symbol.text);
    if (days == 0 || !today().known()) return {};
    const auto date = to_date(shifted(first_day(today()), {.days = -static_cast<int>(days)}));
    return date ? std::optional(Period{*date, *date}) : std::nullopt;
  }

  // "date from 19990201 to 19990301", "date after 1999", "pd=19990201", "date -7".
  OptionalNode read_dates() {
    const Symbol& begin = take();
    const Comparison comparison = take_comparison();
    Period period = compared(comparison, require_date());
    if (comparison == Comparison::from && lower(peek().text) == "to") {
      take();
      period.until = require_date().until;
    }
    return dates_leaf(period, begin.offset, text_since(begin).size());
  }

  Comparison take_comparison() {
    if (const auto comparison = date_word(peek().text)) return void(take()), *comparison;
    std::string sign;
    while (peek().kind == Sort::mark && sign.size() < 2) sign += take().text;
    return comparison_of(sign).value_or(Comparison::is);
  }

  Period require_date() {
    const auto days = days_ago(peek());
    if (days) return void(take()), *days;
    const auto period = take_date_here();
    if (!period) fail(peek(), "expected a date such as 19990201 or 2/1/1999");
    return *period;
  }
};

}  // namespace

OptionalNode read_factiva(Translating& translating) { return FactivaReader(translating).run(); }

}  // namespace backfile
