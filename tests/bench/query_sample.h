// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "backfile/article.h"

namespace backfile::bench {

/// A query that a user could ask, and what kind it is.
struct SampleQuery {
  std::string kind{};
  std::string text{};
};

/// All articles of an index, in the order of their documents.
std::vector<Article> read_articles(const std::filesystem::path& index);

/// The words of `text` in small letters with blanks between, so that nothing in it is an operator.
std::string plain_words(const std::string& text);

/// Queries made of the words of articles drawn at random: as many of each kind as `each`. The same
/// seed and articles give the same queries.
std::vector<SampleQuery> sample_queries(const std::vector<Article>& articles, std::size_t each,
                                        std::uint32_t seed);

/// One of `articles` that has a title and a body. Never ends if none has.
const Article& draw_article(std::mt19937& random, const std::vector<Article>& articles);

/// A number from 0 to `bound` - 1; unlike the standard distributions the same everywhere.
std::size_t draw(std::mt19937& random, std::size_t bound);

}  // namespace backfile::bench
