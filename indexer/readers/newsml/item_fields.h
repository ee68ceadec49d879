// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Where an item is, for what is to be said about it.
struct ItemPlace {
  const ReadingLog& log;
  std::size_t line = 0;
  std::string id{};

  void reject(const std::string& reason) const;

  /// The first of `texts` that is a date. One that cannot be read is passed over with a warning, an
  /// empty one without.
  Date first_date(std::initializer_list<std::string> texts) const;

  /// The same for the date of `article`, of which what was written stays where it says more.
  void read_date(std::initializer_list<std::string> texts, Article& article) const;
};

/// The first that is not empty.
std::string first_of(std::initializer_list<std::string> texts);

/// Adds `value` unless it is empty.
void add_unless_empty(std::string value, std::vector<std::string>& values);

/// The same for the custom facet `name`, which is made if need be.
void add_facet(Article& article, const std::string& name, std::string value);

/// The names in "By Ann Berg and Tom Roe, Science Desk"; the whole text if it is no such line, but
/// nothing if there are figures in it.
std::vector<std::string> authors_of(std::string_view byline);

/// Fields of `article` that are empty become those of `content`: what says more of an item than its
/// content comes first.
void fill_missing(Article& article, Article content);

/// Drops what is said twice: a body that begins with the title or the byline, a subtitle that is
/// the title or the beginning of the body, an author that is the source.
void drop_repetitions(Article& article);

/// Whether there is anything to search for: a title, a text or a caption.
bool has_text(const Article& article);

}  // namespace backfile
