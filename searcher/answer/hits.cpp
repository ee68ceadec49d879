// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/hits.h"

#include "common/stored_article.h"
#include "searcher/answer/alternatives.h"
#include "searcher/snippets/marker.h"
#include "searcher/snippets/snippet.h"

namespace backfile {
namespace {

std::vector<CaptionHit> caption_hits(const Article& article, const ArticleMarks& marks) {
  std::vector<CaptionHit> hits;
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    const auto& [text, credit] = article.captions[i];
    const auto& here = marks.captions[i];
    hits.push_back({marked_pieces(text, {0, text.size()}, here), credit, !here.empty()});
  }
  return hits;
}

Hit make_hit(const Article& article, const ArticleMarks& marks, const SearchRequest& request) {
  return {.id = article.id,
          .title = marked_pieces(article.title, {0, article.title.size()}, marks.title),
          .date = article.date,
          .source = article.source,
          .authors = article.authors,
          .url = article.url,
          .path = article.path,
          .snippet = make_snippet(article, marks, request.snippet_length),
          .captions = caption_hits(article, marks)};
}

}  // namespace

std::vector<Xapian::docid> documents_of(const Xapian::MSet& found) {
  std::vector<Xapian::docid> documents;
  for (auto hit = found.begin(); hit != found.end(); ++hit) documents.push_back(*hit);
  return documents;
}

void each_hit(const Xapian::MSet& found, const Plan& plan, const SearchRequest& request,
              Snapshot& snapshot, const Deadline& deadline, const HitVisitor& visit) {
  Marker marker(plan.marks);
  const Alternatives alternatives(plan.alternatives, documents_of(found), snapshot.index());
  for (auto item = found.begin(); item != found.end(); ++item) {
    deadline.look();
    const Article article = decode_article(item.get_document().get_data());
    auto marks = marker.find(article, snapshot.stemmer_for(article.language));
    alternatives.clear(*item, marks);
    Hit hit = make_hit(article, marks, request);
    hit.rank = item.get_rank() + std::size_t{1};
    hit.score = item.get_weight();
    if (!visit(hit)) return;
  }
}

}  // namespace backfile
