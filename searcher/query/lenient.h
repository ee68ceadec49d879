// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// What a QueryError says; `offset` is QueryError::nowhere if no place is to blame.
struct QueryErrorInfo {
  std::string message{};
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// Reads a query strictly: what is wrong with it, or nothing if it can be understood.
using QueryJudge = std::function<std::optional<QueryErrorInfo>(const std::string&)>;

struct Repaired {
  std::string query{};
  std::vector<std::string> warnings{};  ///< What was done, a sentence without a full stop each.
};

/// `query` as a person in a hurry meant it: unchanged if `problem_of` finds nothing wrong;
/// otherwise the places that it complains of are mended one after the other, and if that does not
/// lead to an end, the words alone are left, as many of them as can be read. `*`, every article, if
/// there is none. Takes any bytes and throws nothing of its own; the result passes `problem_of` if
/// `*` does.
Repaired repair(std::string_view query, const QueryJudge& problem_of);

}  // namespace backfile
