// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "backfile/article.h"

namespace backfile {

/// An element of article XML that is one line of text, at most once in an article.
struct SingleElement {
  const char* name;
  std::string Article::*field;
};

/// One that may be repeated.
struct ListElement {
  const char* name;
  std::vector<std::string> Article::*field;
};

inline constexpr std::array<SingleElement, 6> single_elements = {{
    {"title", &Article::title},
    {"subtitle", &Article::subtitle},
    {"byline", &Article::byline},
    {"source", &Article::source},
    {"url", &Article::url},
    {"section", &Article::section},
}};

inline constexpr std::array<ListElement, 5> list_elements = {{
    {"author", &Article::authors},
    {"topic", &Article::topics},
    {"place", &Article::places},
    {"person", &Article::people},
    {"org", &Article::organisations},
}};

}  // namespace backfile
