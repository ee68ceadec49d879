// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backfile/date.h"
#include "backfile/facet.h"
#include "backfile/search_request.h"
#include "backfile/trends.h"

#pragma GCC visibility push(default)

namespace backfile {

/// A run of text, and whether the query matched it. Plain text: whoever prints it escapes it.
struct Piece {
  std::string text{};
  bool match = false;

  bool operator==(const Piece&) const = default;
};

/// A text cut into matched and other pieces.
using MarkedText = std::vector<Piece>;

/// The pieces joined.
std::string plain_text(const MarkedText& marked);

struct CaptionHit {
  MarkedText text{};
  std::string credit{};
  bool match = false;  ///< Whether the query matched this caption.

  bool operator==(const CaptionHit&) const = default;
};

/// One article found.
struct Hit {
  std::size_t rank = 0;  ///< From 1, counted over all pages.
  double score = 0;      ///< BM25 weight; 0 when the order is by date.
  std::string id{};
  MarkedText title{};
  Date date{};
  std::string source{};
  std::vector<std::string> authors{};
  std::string url{};
  std::string path{};
  MarkedText snippet{};  ///< From the body or a caption, whichever matches better.
  std::vector<CaptionHit> captions{};
};

/// The answer to one SearchRequest.
struct Results {
  std::string query{};        ///< The query text as it was given.
  std::string translated{};   ///< The query in Backfile's own language; empty if it was that.
  std::string interpreted{};  ///< How it was understood, in Backfile's own language.
  Match match = Match::all;   ///< `any` when no article had all words; never `all_or_any`.
  std::vector<std::string> warnings{};
  std::uint64_t total = 0;  ///< Matching articles.
  bool total_is_exact = true;
  double took_ms = 0;  ///< Wall time of the search in milliseconds.
  std::vector<Hit> hits{};
  std::vector<Facet> facets{};  ///< In the order of the request.
  std::optional<SignificantTerms> significant{};  ///< If asked for, as those below.
  std::optional<Trend> trend{};
  std::optional<Comparison> comparison{};
  /// The query with other words of the index in place of rare ones that look misspelt; empty if
  /// none does; in Backfile's own language. Nothing is done about it.
  std::string suggestion{};
  std::string explanation{};    ///< Filled when asked for; for people, not for programs.
};

}  // namespace backfile

#pragma GCC visibility pop
