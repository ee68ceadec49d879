// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Adds the people that `text` names as authors: "By Ann Berg and Jo Li", "ann@post.example (Ann
/// Berg)", "Ann Berg, Jo Li". What is no list of names is one author as it stands.
void add_authors(std::string_view text, std::vector<std::string>& authors);

/// Adds `value` on one line, without markup, if it is not empty and not there yet.
void add_distinct_line(std::string_view value, std::vector<std::string>& values);

/// Adds each of the values that stand in `list` with commas or semicolons between them.
void add_listed_values(std::string_view list, std::vector<std::string>& values);

/// The address that `link` means on a page with the address `base`. Empty if it is not one of http
/// or https then.
std::string web_address(std::string_view link, std::string_view base);

/// Sets `date` to that of `text` if it has none yet. Warns of a text that is no date.
void set_date(std::string_view text, const NewsItem& item, const ReadingLog& log, Date& date);

/// The same for the date of the item's article, of which what was written stays where it says more.
void set_date(std::string_view text, NewsItem& item, const ReadingLog& log);

}  // namespace backfile
