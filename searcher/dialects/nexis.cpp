// SPDX-License-Identifier: GPL-2.0-or-later
//
// After LexisNexis' help pages "Connector Order and Priority", "Terms & Connectors Quick
// Reference", "Proximity Connectors", "How Do I Search for Variations of Words?", "Precision
// Commands" and "Document Sections".
#include <algorithm>
#include <string>
#include <utility>

#include "searcher/dialects/dialect_reader.h"
#include "searcher/dialects/nexis_tables.h"
#include "searcher/dialects/nodes.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Sort = Symbol::Kind;
using Op = Operation;

std::optional<Comparison> comparison_word(std::string_view word) {
  const std::string low = lower(word);
  if (low == "is" || low == "eq") return Comparison::is;
  if (low == "aft" || low == "after" || low == "gtr") return Comparison::after;
  if (low == "bef" || low == "before" || low == "lss") return Comparison::before;
  if (low == "geq") return Comparison::from;
  if (low == "leq") return Comparison::until;
  return {};
}

// The `!` of a root, and the `*` that is one letter inside a word.
std::string pattern(std::string_view word, Translating& translating) {
  std::string result(word);
  const auto end = result.find_last_not_of("*!");
  const bool root = end != std::string::npos && end + 1 < result.size();
  if (root && result.find('!', end) == std::string::npos)
    translating.note(word, "* at the end of a word stands for any letters here");
  if (root) result.resize(end + 1);
  std::replace(result.begin(), result.end(), '*', '?');
  return root ? result + "*" : result;
}

constexpr WordForms word_forms{Kind::word, pattern};

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

class NexisReader : public DialectReader {
 public:
  explicit NexisReader(Translating& shared)
      : DialectReader(shared, read_symbols(shared.text(), {.marks = "<=>"}), nexis::operators) {}

 private:
  // Words that merely follow each other are a phrase.
  Operator succession() const override { return {Op::adjacent, scaled(80)}; }
  const WordForms& forms() const override { return word_forms; }

  OptionalNode read_item() override {
    if (reads_dates_ || compares()) return read_comparison();
    if (peek().kind == Sort::mark || peek().text.front() == '#')
      return void(take()), std::nullopt;  // "#85plus#" is a score of relevance.
    if (peek(1).kind == Sort::open && is_name(peek())) return read_named();
    return read_plain_word();
  }

  // "date aft 2010", "length > 500".
  bool compares() const {
    const std::string name = lower(peek().text);
    if (name != "date" && name != "length" && name != "load-date") return false;
    if (peek(1).kind == Sort::mark) return true;
    const bool plain_word = name != "date" && lower(peek(1).text) == "is";
    return peek(1).kind == Sort::word && comparison_word(peek(1).text) && !plain_word;
  }

  bool is_name(const Symbol& word) const {
    const std::string name = lower(word.text);
    return find_field_of(nexis::fields, name) || name == "date" ||
           number_after("atleast", name) > 0 || number_after("atl", name) > 0 || is_command(name) ||
           peek(1).attached;
  }

  static bool is_command(std::string_view name) {
    constexpr std::string_view commands[] = {"allcaps", "caps", "nocaps", "singular", "plural"};
    return std::find(std::begin(commands), std::end(commands), name) != std::end(commands);
  }

  OptionalNode read_named() {
    const Symbol& word = take();
    const std::string name = lower(word.text);
    if (name == "date") return read_dates();
    const unsigned number = std::max(number_after("atleast", name), number_after("atl", name));
    if (number > 0) return at_least(number, read_group());
    if (is_command(name)) return read_command(word, name);
    if (const auto* field = find_field_of(nexis::fields, name)) return read_segment(*field, word);
    auto group = read_group();
    translating().note(text_since(word),
                       "there is no such segment here; it is looked for anywhere");
    return group;
  }

  OptionalNode read_segment(const DialectField& field, const Symbol& word) {
    if (field.ours == "-") {
      take_group_text();
      return in_field(field, {}, text_since(word), translating());
    }
    auto group = read_group();
    return in_field(field, std::move(group), text_since(word), translating());
  }

  OptionalNode read_command(const Symbol& word, const std::string& name) {
    auto group = read_group();
    if (!group) return {};
    const bool form = name == "singular" || name == "plural";
    translating().note(text_since(word),
                       form ? "it is taken in just this form"
                            : "capitals only tell short forms such as US from words here");
    change_leaves(*group, [&](QueryNode& leaf) {
      if (form && (leaf.kind == Kind::word || leaf.kind == Kind::inflected))
        leaf.kind = Kind::phrase;
      if (name == "allcaps")
        std::transform(leaf.text.begin(), leaf.text.end(), leaf.text.begin(), capital);
      if (name == "nocaps") leaf.text = lower(leaf.text);
    });
    return group;
  }

  OptionalNode read_dates() {
    const bool outer = std::exchange(reads_dates_, true);
    auto group = read_group();
    reads_dates_ = outer;
    return group;
  }

  // "date aft 2010", or in the brackets of a date "geq (3/1/1987)".
  OptionalNode read_comparison() {
    const Symbol& begin = peek();
    const bool named = !comparison_word(begin.text) && compares();
    const bool dated = reads_dates_ || lower(begin.text) == "date";
    if (named) take();
    const Comparison comparison = take_comparison();
    if (!dated) return leave_out(begin);
    const bool bracketed = peek().kind == Sort::open;
    if (bracketed) take();
    const auto period = take_date_here();
    if (!period) fail(peek(), "expected a date such as 3/15/1987, March 15, 1987 or 1987");
    if (bracketed && take().kind != Sort::close) fail(begin, "expected one date in the brackets");
    return dates_leaf(compared(comparison, *period), begin.offset, text_since(begin).size());
  }

  Comparison take_comparison() {
    if (const auto comparison = comparison_word(peek().text)) return void(take()), *comparison;
    std::string sign;
    while (peek().kind == Sort::mark && sign.size() < 2) sign += take().text;
    return comparison_of(sign).value_or(Comparison::is);
  }

  OptionalNode leave_out(const Symbol& begin) {
    if (peek().kind == Sort::word) take();
    return in_field(*find_field_of(nexis::fields, begin.text), {}, text_since(begin),
                    translating());
  }

  bool reads_dates_ = false;
};

}  // namespace

OptionalNode read_nexis(Translating& translating) { return NexisReader(translating).run(); }

}  // namespace backfile
