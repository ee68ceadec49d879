// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include <algorithm>

#include "common/date_code.h"
#include "common/hash.h"

namespace backfile::schema {
namespace {

// A value up to here is spelled out, so that prefix and value fit into a term even if every byte of
// it were a NUL; beyond, its front and a hash stand for it.
constexpr std::size_t longest_plain_value = 100;
constexpr std::size_t kept_of_long_value = 80;
constexpr std::string_view hash_mark = "\x01#";

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// What stands before a colon or a bracket in a query and is no field.
bool is_of_the_query_language(std::string_view name) { return name == "has" || name == "first"; }

bool is_time_facet(std::string_view name) { return name == "year" || name == "month"; }

}  // namespace

const Field* find_field(std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [name](const Field& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::string stem_term(std::string_view prefix, std::string_view stem) {
  return std::string("Z").append(prefix).append(stem);
}

std::string acronym_term(std::string_view prefix, std::string_view word) {
  return std::string("XU").append(prefix).append(word);
}

std::string word_of_term(std::string_view term) {
  if (term.starts_with("Z")) return {};
  return std::string(term.starts_with("XU") ? term.substr(2) : term);
}

std::string with_prefix(std::string_view prefix, std::string_view term) {
  if (term.starts_with("Z")) return stem_term(prefix, term.substr(1));
  if (term.starts_with("XU")) return acronym_term(prefix, term.substr(2));
  return std::string(prefix).append(term);
}

std::string pair_term(std::string_view first, std::string_view second) {
  return "XPAIR:" + std::string(first) + ' ' + std::string(second);
}

std::string not_in_body(std::string_view term) { return std::string("XNB").append(term); }

std::string value_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (value.size() <= longest_plain_value) return term.append(value);
  return term.append(value.substr(0, kept_of_long_value)).append(hash_mark).append(hash_hex(value));
}

std::string path_range(std::string_view folder) {
  return path_term(folder.substr(0, kept_of_long_value));
}

std::optional<std::string> path_of_term(std::string_view term) {
  if (term.find(hash_mark) != std::string_view::npos) return {};
  return std::string(term.substr(std::string_view("XPATH:").size()));
}

bool is_custom_facet_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 && name[0] >= 'a' && name[0] <= 'z' &&
         std::all_of(name.begin(), name.end(), is_name_character) && !find_field(name) &&
         !is_time_facet(name) && !is_of_the_query_language(name);
}

std::string custom_prefix(std::string_view facet) {
  return std::string("XF").append(facet).append(":");
}

std::string year_term(int year) { return "Y" + padded(year, 4); }

std::string month_term(int year, int month) { return "M" + padded(year, 4) + padded(month, 2); }

std::string day_term(int year, int month, int day) {
  return "D" + padded(year, 4) + padded(month, 2) + padded(day, 2);
}

std::vector<std::string> date_terms(const Date& date) {
  std::vector<std::string> terms;
  if (date.known()) terms.push_back(year_term(date.year));
  if (date.month > 0) terms.push_back(month_term(date.year, date.month));
  if (date.day > 0) terms.push_back(day_term(date.year, date.month, date.day));
  return terms;
}

std::string value_prefix(std::string_view field) {
  const auto* known = find_field(field);
  return known ? std::string(known->prefix) : custom_prefix(field);
}

std::string date_slot(const Date& date) {
  if (!date.known()) return {};
  const DateCode days = date_code(date);
  std::string value;
  for (int shift = 24; shift >= 0; shift -= 8) value += static_cast<char>(days >> shift);
  if (date.second_of_day >= 0) {
    for (int shift = 16; shift >= 0; shift -= 8)
      value += static_cast<char>(date.second_of_day >> shift);
  }
  return value;
}

Date date_of_slot(std::string_view value) {
  if (value.size() < 4) return {};
  DateCode days = 0;
  for (const char byte : value.substr(0, 4)) days = (days << 8) | static_cast<unsigned char>(byte);
  return date_of_code(days);
}

std::string key_facet_values(std::string_view facet) {
  return std::string("facet-values:").append(facet);
}

std::string key_origin(std::string_view name) { return value_term("origin:", name); }

}  // namespace backfile::schema
