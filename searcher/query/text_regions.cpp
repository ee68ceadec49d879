// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_regions.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/schema.h"
#include "searcher/matches.h"
#include "searcher/segment_documents.h"

namespace backfile {
namespace {

using Xapian::Query;
using Positions = std::vector<Xapian::termpos>;
using Terms = std::vector<std::string>;

// Part of the positions of a document.
struct Region {
  Xapian::termpos begin = 0;
  Xapian::termpos end = 0;
};

Positions positions(const Xapian::Database& database, Xapian::docid document,
                    const std::string& term) {
  return {database.positionlist_begin(document, term), database.positionlist_end(document, term)};
}

// From the start of the paragraph `first` to that of the paragraph `behind`, or to the end.
Region paragraphs(const Xapian::Database& database, Xapian::docid document, std::size_t first,
                  std::size_t behind) {
  const auto starts = positions(database, document, std::string(schema::paragraph_start));
  constexpr auto last = std::numeric_limits<Xapian::termpos>::max();
  if (first >= starts.size()) return {};
  return {starts[first], behind < starts.size() ? starts[behind] : last};
}

Region body(const Xapian::Database& database, Xapian::docid document) {
  return paragraphs(database, document, 0, std::numeric_limits<std::size_t>::max());
}

Region first_paragraph(const Xapian::Database& database, Xapian::docid document) {
  return paragraphs(database, document, 0, 1);
}

// Whether `terms` follow each other in `region`.
bool has_phrase(const Xapian::Database& database, Xapian::docid document, const Terms& terms,
                const Region& region) {
  Positions begins = positions(database, document, terms.front());
  std::erase_if(begins, [&](auto begin) {
    return begin < region.begin || begin >= region.end || terms.size() > region.end - begin;
  });
  for (std::size_t i = 1; i < terms.size() && !begins.empty(); ++i) {
    const auto next = positions(database, document, terms[i]);
    std::erase_if(begins, [&](auto begin) {
      return !std::binary_search(next.begin(), next.end(), begin + i);
    });
  }
  return !begins.empty();
}

Query phrase(const Terms& terms, std::string_view field) {
  Terms prefixed;
  for (const auto& term : terms)
    prefixed.push_back(schema::with_prefix(schema::find_field(field)->prefix, term));
  return Query(Query::OP_PHRASE, prefixed.begin(), prefixed.end(),
               static_cast<Xapian::termcount>(prefixed.size()));
}

// For each segment what `find` says of it.
template <typename Find>
SegmentDocuments::BySegment in_each(const std::vector<OpenSegment>& segments, const Find& find) {
  SegmentDocuments::BySegment found;
  for (const auto& segment : segments) {
    Roaring documents = find(segment.database);
    if (!documents.isEmpty()) found.emplace(segment.database.get_uuid(), std::move(documents));
  }
  return found;
}

// The documents that match `candidates` and that `keep` wants.
template <typename Keep>
SegmentDocuments::BySegment those_of(const std::vector<OpenSegment>& segments,
                                     const Query& candidates, const Keep& keep) {
  return in_each(segments, [&](const Xapian::Database& segment) {
    Roaring documents;
    for (const auto document : all_matches(segment, candidates)) {
      if (keep(segment, document)) documents.add(document);
    }
    return documents;
  });
}

}  // namespace

Query phrase_in_body(const std::vector<OpenSegment>& segments, const Terms& terms) {
  const Query elsewhere(Query::OP_OR, phrase(terms, "title"), phrase(terms, "caption"));
  auto excluded = those_of(segments, elsewhere, [&](const auto& segment, auto document) {
    return !has_phrase(segment, document, terms, body(segment, document));
  });
  const Query anywhere = phrase(terms, "body");
  if (excluded.empty()) return anywhere;
  return Query(Query::OP_AND_NOT, anywhere, SegmentDocuments::query(std::move(excluded)));
}

Query phrase_in_first_paragraph(const std::vector<OpenSegment>& segments, const Terms& terms) {
  const Query anywhere = phrase(terms, "body");
  auto found = those_of(segments, anywhere, [&](const auto& segment, auto document) {
    return has_phrase(segment, document, terms, first_paragraph(segment, document));
  });
  const Query words(Query::OP_AND, terms.begin(), terms.end());
  return Query(Query::OP_FILTER, words, SegmentDocuments::query(std::move(found)));
}

Query word_in_first_paragraph(const std::vector<OpenSegment>& segments, const Terms& words) {
  auto found = in_each(segments, [&](const Xapian::Database& segment) {
    Roaring documents;
    for (const auto& word : words) {
      for (auto it = segment.postlist_begin(word); it != segment.postlist_end(word); ++it) {
        if (documents.contains(*it)) continue;
        if (has_phrase(segment, *it, {word}, first_paragraph(segment, *it))) documents.add(*it);
      }
    }
    return documents;
  });
  const Query anywhere(Query::OP_SYNONYM, words.begin(), words.end());
  return Query(Query::OP_FILTER, anywhere, SegmentDocuments::query(std::move(found)));
}

}  // namespace backfile
