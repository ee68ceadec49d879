// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_range.h"

#include <string>

#include "backfile/error.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

std::size_t behind(std::size_t offset, std::size_t bytes) {
  return offset == QueryError::nowhere ? offset : offset + bytes;
}

Date read_bound(std::string_view text, std::size_t offset) {
  if (text.empty()) return {};
  const auto date = parse_date(text);
  if (!date || date->second_of_day >= 0)
    throw QueryError("\"" + std::string(text) +
                         "\" is no date: expected YYYY, YYYY-MM or YYYY-MM-DD, or two of them "
                         "with .. between",
                     offset, text.size());
  return *date;
}

// Whether every day of `until` lies before `since` begins. What is not known is the end of its month
// or year.
bool is_reversed(const Date& since, const Date& until) {
  const Date end{until.year, until.month ? until.month : 12, until.day ? until.day : 31};
  const Date begin{since.year, since.month ? since.month : 1, since.day ? since.day : 1};
  return end < begin;
}

}  // namespace

QueryNode parse_dates(std::string_view text, std::size_t offset) {
  QueryNode node{.kind = Kind::dates, .field = "date", .offset = offset, .length = text.size()};
  const auto dots = text.find("..");
  node.since = read_bound(text.substr(0, dots), offset);
  node.until = dots == std::string_view::npos
                   ? node.since
                   : read_bound(text.substr(dots + 2), behind(offset, dots + 2));
  if (!node.since.known() && !node.until.known())
    throw QueryError("expected a date before or behind the ..", offset, text.size());
  if (node.since.known() && node.until.known() && is_reversed(node.since, node.until))
    throw QueryError("the range ends before it begins", offset, text.size());
  return node;
}

}  // namespace backfile
