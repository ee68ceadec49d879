// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_scanner.h"

namespace backfile {

/// A feed that is not well-formed, in pieces that may be: each is inside of the start tag of the
/// feed's first element, which declares its namespaces.
struct FeedPieces {
  Record head{};                ///< What stands before the first item.
  std::vector<Record> items{};  ///< The items and entries; one that is not closed ends where the
                                ///< next one begins.
};

/// Cuts `feed` into pieces. Tags in comments and CDATA sections do not count.
FeedPieces cut_feed(std::string_view feed);

/// `piece` with what is certain mended: the content of titles, descriptions and other texts that
/// have bare markup or ampersands is put into CDATA sections, and elements that are not closed are.
std::string mend_feed_piece(std::string_view piece);

}  // namespace backfile
