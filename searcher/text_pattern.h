// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/spans/span_tree.h"

namespace backfile {

/// What one leaf of a query looks for in text: the planner asks the index for it, and the marker
/// finds it again in what is shown. Terms are those of schema::all_text.
struct TextPattern {
  enum class Form {
    any_of,  ///< One of `terms`: a stem in each language.
    phrase,  ///< `terms`, one after the other; each is a word as it is, or an acronym.
    prefix,  ///< A word that begins with the only one of `terms`.
    one_of,  ///< One of the words `terms`.
  };

  Form form = Form::any_of;
  std::vector<std::string> terms{};
};

/// A pattern in a query, or passages.
struct MarkPattern {
  TextPattern pattern{};
  std::string field{};   ///< As in QueryNode.
  std::size_t leaf = 0;  ///< Patterns of one leaf are alternatives.
  double weight = 1;     ///< How much it tells about an article: more for rarer words.
  std::optional<SpanTest> passages{};  ///< Instead of the pattern and the field.
};

}  // namespace backfile
