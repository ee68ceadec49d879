// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_lengths.h"

#include "searcher/shared_cache.h"

namespace backfile {
namespace {

ArticleLengths read_lengths(const PostingTable& table) {
  ArticleLengths lengths(table.documents() + std::size_t{1});
  table.each_length([&](auto document, auto length) { lengths[document] = length; });
  return lengths;
}

}  // namespace

SegmentLengths article_lengths(const OpenIndex& index) {
  static SharedCache<ArticleLengths> known;
  SegmentLengths lengths;
  for (const auto& segment : index.segments)
    lengths.push_back(
        known.get(segment.database.get_uuid(), [&] { return read_lengths(*segment.postings); }));
  return lengths;
}

}  // namespace backfile
