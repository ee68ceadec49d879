// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile::testing {

/// Takes any bytes for a question to a small index, asks it and looks at the answer. The first byte
/// chooses how the rest is read: `N`, `F`, `P` and `L` as a query of Nexis, Factiva, ProQuest and
/// Lucene, `l` as a lenient query, any other one as a strict query. Throws std::logic_error, which says what is wrong, when the answer is not what it must be; lets
/// everything but a QueryError of a strict query out. The index is made once a process.
void check_query(std::string_view input);

}  // namespace backfile::testing
