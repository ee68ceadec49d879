// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backfile/search_request.h"
#include "searcher/query/parser.h"

namespace backfile {

struct Translation {
  std::string query{};  ///< In the language of docs/query-language.md; `parse_query` reads it.
  /// What could not be translated or means something a little different here: a sentence each,
  /// without a full stop, that names the piece of the query.
  std::vector<std::string> notes{};
};

/// A query in a dialect, other than our own, in our language; `*` is every article in each. Takes
/// any bytes. Throws QueryError, which points into `text`, where it cannot be read or nothing in it
/// can be looked for here, and which points nowhere if the translation is beyond the limits of a
/// query.
Translation translate(std::string_view text, Dialect dialect, const QueryContext& context = {},
                      const QueryLimits& limits = {});

}  // namespace backfile
