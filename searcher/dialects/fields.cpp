// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/fields.h"

#include <algorithm>
#include <string>

#include "common/schema.h"
#include "searcher/dialects/nodes.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

// ISO 639-1 codes, which articles have.
struct Language {
  std::string_view name;
  std::string_view code;
};
constexpr Language languages[] = {
    {"arabic", "ar"},     {"chinese", "zh"},  {"danish", "da"},    {"dutch", "nl"},
    {"english", "en"},    {"finnish", "fi"},  {"french", "fr"},    {"german", "de"},
    {"greek", "el"},      {"hebrew", "he"},   {"hungarian", "hu"}, {"italian", "it"},
    {"japanese", "ja"},   {"korean", "ko"},   {"norwegian", "no"}, {"polish", "pl"},
    {"portuguese", "pt"}, {"russian", "ru"},  {"spanish", "es"},   {"swedish", "sv"},
    {"turkish", "tr"},    {"ukrainian", "uk"}};

std::string language_code(const std::string& name) {
  const auto* const row = std::find_if(std::begin(languages), std::end(languages),
                                       [&](const auto& each) { return each.name == lower(name); });
  return row == std::end(languages) ? name : std::string(row->code);
}

bool holds_values(std::string_view field) {
  const auto* const row = schema::find_field(field);
  return !row || row->kind != schema::Kind::text;
}

bool is_words(const QueryNode& leaf) {
  return leaf.kind == Kind::word || leaf.kind == Kind::phrase || leaf.kind == Kind::inflected;
}

bool has_no_field(const QueryNode& leaf) {
  return leaf.field.empty() && leaf.kind != Kind::everything;
}

void put_into(QueryNode& leaf, const std::string& field) {
  if (!has_no_field(leaf)) return;
  leaf.field = field;
  if (!holds_values(field)) return;
  if (is_words(leaf)) leaf.kind = Kind::value;
  if (field == "language") leaf.text = language_code(leaf.text);
}

// "mara ell*" is the beginning of one name, not of a word beside another one.
void join_beginnings(QueryNode& node) {
  for (auto& child : node.children) join_beginnings(child);
  if (node.kind != Kind::ordered || node.number != 1) return;
  const QueryNode& left = node.children[0];
  const QueryNode& right = node.children[1];
  if (!is_words(left) || right.kind != Kind::prefix || !left.field.empty() || !right.field.empty())
    return;
  node = {.kind = Kind::prefix,
          .text = left.text + " " + right.text,
          .offset = node.offset,
          .length = node.length};
}

OptionalNode in_each(std::string_view fields, const QueryNode& node) {
  OptionalNode any;
  for (const auto& piece : query_pieces(fields)) {
    QueryNode copy = node;
    if (holds_values(piece.in(fields))) join_beginnings(copy);
    change_leaves(copy, [&](QueryNode& leaf) { put_into(leaf, std::string(piece.in(fields))); });
    any = joined(Kind::disjunction, std::move(any), std::move(copy));
  }
  return any;
}

// Values of which people would expect that a part is enough.
bool holds_names(std::string_view field) {
  return holds_values(field) && field != "language" && field != "id";
}

template <typename Test>
bool any_leaf(const QueryNode& node, const Test& test) {
  if (node.is_leaf()) return test(node);
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const auto& child) { return any_leaf(child, test); });
}

std::string listed(std::string_view names) {
  std::string list;
  for (const auto& piece : query_pieces(names))
    list.append(list.empty() ? "" : ", ").append(piece.in(names));
  return list;
}

// Beyond what any query may have: copies of copies would have no bounds.
bool is_too_large(const QueryNode& node) { return leaf_count(node) > QueryLimits{}.leaves; }

}  // namespace

const DialectField* find_field_of(std::span<const DialectField> fields, std::string_view name) {
  const std::string low = lower(name);
  const auto row = std::find_if(fields.begin(), fields.end(),
                                [&](const auto& field) { return field.name == low; });
  return row == fields.end() ? nullptr : &*row;
}

OptionalNode in_field(const DialectField& field, OptionalNode node, std::string_view place,
                      Translating& translating) {
  if (field.ours == "-") {
    translating.note(place, std::string(field.remark).append("; it is left out"));
    return {};
  }
  if (!field.remark.empty()) translating.note(place, field.remark);
  if (!node || field.ours.empty() || !any_leaf(*node, has_no_field)) return node;
  const std::string_view first = field.ours.substr(0, field.ours.find(' '));
  if (!field.whole && holds_names(first) &&
      any_leaf(*node, [](const auto& leaf) { return has_no_field(leaf) && is_words(leaf); }))
    translating.note(place, "only whole names are found in " + listed(field.ours) +
                                ", or their beginnings with a *");
  return in_each(is_too_large(*node) ? first : field.ours, *node);
}

}  // namespace backfile
