// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <istream>
#include <string>
#include <utility>
#include <vector>

namespace backfile::bench {

/// An article of a dump (article_xml_to_dump.py). Several texts of one kind are lines of one text.
struct DumpedArticle {
  std::string id{}, date{}, published{}, byline{}, url{}, credits{};
  std::string title{}, captions{}, body{}, related{};
  std::vector<std::pair<std::string, std::string>> values{};  ///< Field and value.
};

/// Reads the next article; false at the end.
bool read_article(std::istream& dump, DumpedArticle& article);

}  // namespace backfile::bench
