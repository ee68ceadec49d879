// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/body_phrase.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "searcher/matches.h"
#include "searcher/segment_documents.h"

namespace backfile {
namespace {

using Xapian::Query;
using Positions = std::vector<Xapian::termpos>;

Query phrase(const std::vector<std::string>& terms, std::string_view prefix) {
  std::vector<std::string> prefixed;
  for (const auto& term : terms) prefixed.push_back(schema::with_prefix(prefix, term));
  return Query(Query::OP_PHRASE, prefixed.begin(), prefixed.end(),
               static_cast<Xapian::termcount>(prefixed.size()));
}

Positions positions(const Xapian::Database& database, Xapian::docid document,
                    const std::string& term) {
  return {database.positionlist_begin(document, term), database.positionlist_end(document, term)};
}

bool has_phrase_in_body(const Xapian::Database& database, Xapian::docid document,
                        const std::vector<std::string>& terms) {
  const auto paragraphs = positions(database, document, std::string(schema::paragraph_start));
  if (paragraphs.empty()) return false;
  Positions ends = positions(database, document, terms.front());
  std::erase_if(ends, [&](auto position) { return position < paragraphs.front(); });
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const auto next = positions(database, document, terms[i]);
    std::erase_if(ends, [&](auto begin) {
      return !std::binary_search(next.begin(), next.end(), begin + i);
    });
  }
  return !ends.empty();
}

// The documents of `segment` that match `elsewhere`, but do not have the phrase in the body.
Roaring only_elsewhere(const Xapian::Database& segment, const Query& elsewhere,
                       const std::vector<std::string>& terms) {
  Roaring documents;
  for (const auto document : all_matches(segment, elsewhere)) {
    if (!has_phrase_in_body(segment, document, terms)) documents.add(document);
  }
  return documents;
}

}  // namespace

Query phrase_in_body(const std::vector<OpenSegment>& segments,
                     const std::vector<std::string>& terms) {
  const Query anywhere = phrase(terms, schema::all_text);
  const Query elsewhere(Query::OP_OR, phrase(terms, schema::find_field("title")->prefix),
                        phrase(terms, schema::find_field("caption")->prefix));
  SegmentDocuments::BySegment excluded;
  for (const auto& [database, tombstones] : segments) {
    Roaring documents = only_elsewhere(database, elsewhere, terms);
    if (!documents.isEmpty()) excluded.emplace(database.get_uuid(), std::move(documents));
  }
  if (excluded.empty()) return anywhere;
  return Query(Query::OP_AND_NOT, anywhere, SegmentDocuments::query(std::move(excluded)));
}

}  // namespace backfile
