// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/searcher/news_model.h"

namespace backfile::testing {

/// A query of the model.
struct ModelQuery {
  enum class Kind {
    everything,
    word,
    phrase,
    inflected,
    prefix,
    wildcard,
    value,
    dates,
    passages,  // The child, in `field`.
    all,
    conjunction,
    disjunction,
    negation,
    near,
    ordered,
    not_near,
    sentence,
    paragraph
  };

  Kind kind = Kind::everything;
  std::string field{};
  ModelText words{};
  std::string text{};  // Of a prefix, a wildcard or a value, folded.
  Date since{}, until{};
  unsigned number = 1;       // Of `passages`: how many; else how near.
  unsigned first_words = 0;  // Of `passages` in the field "first".
  std::vector<ModelQuery> children{};
};

}  // namespace backfile::testing
