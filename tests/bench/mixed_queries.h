// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "backfile/article.h"
#include "tests/bench/listed_query.h"

namespace backfile::bench {

/// As many queries of each kind as `each`, whose words are those of articles drawn at random: in
/// turn of a title, as people search, and of running text, which has the frequent words. Each but
/// those of `or` has an article that matches. Words that systems could take apart in different ways
/// are left out: of two letters or less, or with anything but letters a to z. The same seed and
/// articles give the same queries. Never ends if no article has a title, a body, a date and a
/// value.
std::vector<ListedQuery> mixed_queries(const std::vector<Article>& articles, std::size_t each,
                                       std::uint32_t seed);

}  // namespace backfile::bench
