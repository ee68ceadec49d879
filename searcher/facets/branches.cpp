// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/branches.h"

#include <algorithm>

namespace backfile {
namespace {

constexpr char separator = '/';
constexpr std::size_t code_length = 8;
// How many of its digits say the subject, and how many the subject and the matter.
constexpr std::size_t tiers[] = {2, 5};

bool is_subject_code(std::string_view value) {
  return value.size() == code_length &&
         std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_nothing_behind(std::string_view code, std::size_t digits) {
  return code.find_first_not_of('0', digits) == std::string_view::npos;
}

std::vector<std::string> branches_of_code(std::string_view code) {
  std::vector<std::string> branches;
  for (const auto digits : tiers) {
    if (has_nothing_behind(code, digits)) break;
    auto branch = std::string(code.substr(0, digits)) + std::string(code_length - digits, '0');
    if (branches.empty() || branches.back() != branch) branches.push_back(std::move(branch));
  }
  branches.emplace_back(code);
  return branches;
}

bool has_empty_part(std::string_view path) {
  return path.front() == separator || path.back() == separator ||
         path.find("//") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> branches_of(std::string_view value) {
  if (is_subject_code(value)) return branches_of_code(value);
  std::vector<std::string> branches;
  if (!value.empty() && !has_empty_part(value)) {
    for (auto end = value.find(separator); end != value.npos; end = value.find(separator, end + 1))
      branches.emplace_back(value.substr(0, end));
  }
  branches.emplace_back(value);
  return branches;
}

std::string beginning_below(std::string_view value) {
  if (!is_subject_code(value)) return std::string(value) + separator;
  for (const auto digits : tiers) {
    if (has_nothing_behind(value, digits)) return std::string(value.substr(0, digits));
  }
  return {};
}

}  // namespace backfile
