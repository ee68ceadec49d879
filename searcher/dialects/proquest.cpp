// SPDX-License-Identifier: GPL-2.0-or-later
//
// After ProQuest's help pages "Search Tips" of the ProQuest Platform (operators and their order,
// truncation, wildcards, field codes) and "Wildcards, Boolean and Proximity Operators, and
// Precedence".
#include <algorithm>
#include <string>
#include <utility>

#include "common/schema.h"
#include "searcher/dialects/dialect_reader.h"
#include "searcher/dialects/nodes.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Sort = Symbol::Kind;
using Op = Operation;

constexpr int binding_of_and = 30;
constexpr unsigned usual_distance = 4;  // Of NEAR and PRE without a number.

constexpr OperatorRow operators[] = {
    {"pre/#", Op::ordered, 50},
    {"p/#", Op::ordered, 50},
    {"pre", Op::ordered, 50, usual_distance},
    {"not near/#", Op::not_near, 40},
    {"not n/#", Op::not_near, 40},
    {"not w/#", Op::not_near, 40},
    {"near/#", Op::near, 40},
    {"n/#", Op::near, 40},
    {"w/#", Op::near, 40},
    {"near", Op::near, 40, usual_distance},
    {"and not", Op::without, 10},
    {"and", Op::both, binding_of_and},
    {"or", Op::either, 20},
    {"not", Op::without, 10},
};

constexpr std::string_view no_numbers =
    "numbers of pages, issues and documents cannot be asked for";
constexpr std::string_view no_types = "the type of a document or publication cannot be asked for";

constexpr DialectField fields[] = {
    {"ti", "title"},
    {"title", "title"},
    {"ab", "lead", "an abstract is looked for in title and first paragraph"},
    {"abstract", "lead", "an abstract is looked for in title and first paragraph"},
    {"tiab", "lead"},
    {"noft", "lead", "what is not full text is looked for in title and first paragraph"},
    {"ft", "body"},
    {"fulltext", "body"},
    {"tx", "body"},
    {"cap", "caption"},
    {"caption", "caption"},
    {"au", "author"},
    {"author", "author"},
    {"su", "topic"},
    {"subject", "topic"},
    {"mainsubject", "topic"},
    {"if", "topic"},
    {"tag", "topic"},
    {"class", "topic"},
    {"pub", "source"},
    {"pubtitle", "source"},
    {"publication", "source"},
    {"loc", "place"},
    {"location", "place"},
    {"place", "place"},
    {"pe", "person"},
    {"per", "person"},
    {"person", "person"},
    {"people", "person"},
    {"org", "org"},
    {"co", "org"},
    {"company", "org"},
    {"sec", "section"},
    {"section", "section"},
    {"col", "section", "columns are looked for among the sections"},
    {"la", "language"},
    {"language", "language"},
    {"id", "id"},
    {"an", "id"},
    {"all", ""},
    {"anywhere", ""},
    {"lnk", "", "terms that are linked to each other are taken as AND"},
    {"at", "-", no_types},
    {"dtype", "-", no_types},
    {"rtype", "-", no_types},
    {"stype", "-", no_types},
    {"pg", "-", no_numbers},
    {"iss", "-", no_numbers},
    {"vo", "-", no_numbers},
    {"issn", "-", no_numbers},
    {"pubid", "-", no_numbers},
};

// `*`, with the most letters that it may stand for as in "econom[*5]" or "econom$5"; `?` is ours.
std::string pattern(std::string_view word, Translating& translating) {
  std::string result;
  bool limited = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool bracket = word.substr(at).starts_with("[*");
    if (!bracket && (word[at] != '$' || at == 0)) {
      result += word[at];
      continue;
    }
    limited = true;
    result += '*';
    const auto behind =
        std::min(word.find_first_not_of("0123456789", at + (bracket ? 2 : 1)), word.size());
    at = bracket && behind < word.size() && word[behind] == ']' ? behind : behind - 1;
  }
  if (limited) translating.note(word, "it stands for any number of letters here");
  return result;
}

constexpr WordForms word_forms{Kind::word, pattern};

// A name of "ti,ab" or "su.exact".
struct FieldName {
  std::string_view name{};
  bool exact = false;  ///< Whole values, as ours.
};

std::vector<FieldName> names_of(std::string_view text) {
  std::vector<FieldName> names;
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    const auto dot = std::min(text.find('.'), comma);
    names.push_back({text.substr(0, dot), dot < comma});
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return names;
}

bool is_date(std::string_view name) {
  constexpr std::string_view dates[] = {"pd", "pubdate", "yr", "pubyear"};
  return std::find(std::begin(dates), std::end(dates), lower(name)) != std::end(dates);
}

class ProQuestReader : public DialectReader {
 public:
  explicit ProQuestReader(Translating& shared)
      : DialectReader(shared, read_symbols(shared.text(), {}), operators) {}

 private:
  // Words that merely follow each other are joined by AND, but are one name where names are.
  Operator succession() const override {
    if (in_names_) return {Op::adjacent, scaled(60)};
    return {Op::both, scaled(binding_of_and)};
  }
  const WordForms& forms() const override { return word_forms; }

  OptionalNode read_item() override {
    if (peek(1).kind == Sort::open && peek(1).attached) return read_in_fields();
    return read_plain_word();
  }

  // "{...}" keeps the forms of the words that are quoted.
  OptionalNode read_quoted() override {
    Symbol quotation = take();
    const bool braces = quotation.text.starts_with('{') && quotation.text.ends_with('}');
    if (braces) quotation = part_of(quotation, {1, quotation.text.size() - 1});
    auto phrase = read_quotation(quotation, word_forms, translating());
    if (braces && phrase && phrase->kind == Kind::phrase) phrase->kind = Kind::inflected;
    return phrase;
  }

  OptionalNode read_in_fields() {
    const Symbol& word = take();
    const auto names = names_of(word.text);
    if (is_date(names.front().name)) return read_dates(word);
    const std::string ours = ours_of(names, word);
    const bool left_out = is_left_out(names.front());
    if (left_out) take_group_text();
    const bool outer = std::exchange(in_names_, are_names(ours));
    auto group = left_out ? OptionalNode{} : read_group();
    in_names_ = outer;
    return in_field(
        {word.text, left_out ? "-" : std::string_view(ours), remark_of(names), names.front().exact},
        std::move(group), text_since(word), translating());
  }

  static bool is_left_out(const FieldName& name) {
    const auto* field = find_field_of(fields, name.name);
    return field && field->ours == "-";
  }

  // Our fields for all of them; none if one of them is the whole article.
  std::string ours_of(const std::vector<FieldName>& names, const Symbol& word) {
    std::string ours;
    for (const auto& name : names) {
      const auto* field = find_field_of(fields, name.name);
      if (!field)
        translating().note(word.text, "there is no such field here; it is looked for anywhere");
      if (!field || field->ours.empty()) return {};
      if (field->ours != "-") ours.append(ours.empty() ? "" : " ").append(field->ours);
    }
    return ours;
  }

  static bool are_names(std::string_view ours) {
    const auto* field = schema::find_field(ours.substr(0, ours.find(' ')));
    return field && field->kind == schema::Kind::value;
  }

  static std::string_view remark_of(const std::vector<FieldName>& names) {
    for (const auto& name : names) {
      const auto* field = find_field_of(fields, name.name);
      if (field && !field->remark.empty()) return field->remark;
    }
    return {};
  }

  // "20100101-20101231", ">2010".
  OptionalNode read_dates(const Symbol& word) {
    const std::string_view text = take_group_text();
    const auto period = read_any_period(text);
    if (!period)
      fail(word, "expected a date or a range of dates in the brackets, such as 20100101-20101231");
    return dates_leaf(*period, word.offset, text_since(word).size());
  }

  bool in_names_ = false;
};

}  // namespace

OptionalNode read_proquest(Translating& translating) { return ProQuestReader(translating).run(); }

}  // namespace backfile
