// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile::testing {

/// Reads `bytes` with the reader that the first of them picks: a date, TREC SGML, a web archive,
/// wire text, a mail, a mailbox or a text with a title line. Throws std::logic_error if an article
/// holds bytes that are no UTF-8, or if it matters where the blocks of a file are cut.
void check_text_readers(std::string_view bytes);

}  // namespace backfile::testing
