// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item_version.h"

#include <algorithm>
#include <compare>

#include "indexer/readers/news_date.h"

namespace backfile {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_number(std::string_view text) { return text.find_first_not_of(digits) == text.npos; }

/// By value, however long.
std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
  for (auto* number : {&a, &b})
    number->remove_prefix(std::min(number->find_first_not_of('0'), number->size()));
  const auto by_length = a.size() <=> b.size();
  return by_length != 0 ? by_length : a <=> b;
}

/// Takes a run of digits, or of anything else, off the front.
std::string_view take_part(std::string_view& text) {
  const bool number = digits.find(text.front()) != digits.npos;
  const std::size_t end = number ? text.find_first_not_of(digits) : text.find_first_of(digits);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(part.size());
  return part;
}

std::strong_ordering compare_parts(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view x = take_part(a);
    const std::string_view y = take_part(b);
    const auto order = is_number(x) && is_number(y) ? compare_numbers(x, y) : x <=> y;
    if (order != 0) return order;
  }
  return a.size() <=> b.size();
}

std::strong_ordering compare(std::string_view a, std::string_view b) {
  if (is_number(a) && is_number(b)) return compare_numbers(a, b);
  const auto first = parse_news_date(a);
  const auto second = parse_news_date(b);
  return first && second ? *first <=> *second : compare_parts(a, b);
}

}  // namespace

bool is_older_version(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && compare(a, b) < 0;
}

}  // namespace backfile
