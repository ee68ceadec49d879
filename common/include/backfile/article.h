// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "backfile/date.h"

namespace backfile {

/// The text that explains a picture, and who made the picture.
struct Caption {
  std::string text{};
  std::string credit{};

  bool operator==(const Caption&) const = default;
};

/// What a page advertised beside its article. Never part of the article itself.
struct RelatedLink {
  std::string headline{};
  std::string teaser{};
  std::string picture{};  ///< The alternative text of the link's picture.

  bool operator==(const RelatedLink&) const = default;
};

/// One cleaned article. All text is UTF-8. Every field but `id` may be empty.
struct Article {
  std::string id{};
  std::string title{};
  std::string subtitle{};
  std::vector<std::string> body{};  ///< Paragraphs.
  std::vector<Caption> captions{};
  std::vector<RelatedLink> related{};
  std::string byline{};  ///< As printed: "By Jane Doe, our correspondent".
  std::vector<std::string> authors{};
  std::string source{};  ///< The paper, agency or site.
  std::string url{};
  Date date{};
  std::string date_text{};  ///< The date as written, where it says more than `date`: a time zone.
  std::string section{};
  std::string language{};  ///< ISO 639-1, lower case; empty means the index's own.
  std::vector<std::string> topics{};
  std::vector<std::string> places{};
  std::vector<std::string> people{};
  std::vector<std::string> organisations{};
  std::map<std::string, std::vector<std::string>> facets{};  ///< Custom facets by name.
  std::string path{};     ///< The file it was read from, relative to the folder that was given.
  std::string version{};  ///< As its provider counts; of two the newer one is the article.

  bool operator==(const Article&) const = default;
};

}  // namespace backfile
