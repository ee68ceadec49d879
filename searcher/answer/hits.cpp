// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/hits.h"

#include <optional>
#include <string>

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

Hit facts_of(const Article& article) {
  return {.id = article.id,
          .title = {{article.title, false}},
          .date = article.date,
          .source = article.source,
          .authors = article.authors,
          .url = article.url,
          .path = article.path};
}

/// Makes hits of stored articles, with as much as the request wants.
class HitMaker {
 public:
  HitMaker(const std::vector<RankedDocument>& found, const Plan& plan, const SearchRequest& request,
           Snapshot& snapshot)
      : request_(request), snapshot_(snapshot) {
    if (request.detail != HitDetail::excerpt) return;
    marker_.emplace(plan.marks);
    alternatives_.emplace(plan.alternatives, documents_of(found), snapshot.index());
  }

  Hit make(Xapian::docid document) {
    const OpenIndex& index = snapshot_.index();
    if (request_.detail == HitDetail::id) return {.id = std::string(index.article_id(document))};
    const Article article = decode_article(index.stored_article(document));
    Hit hit = facts_of(article);
    if (!marker_) return hit;
    auto marks = marker_->find(article, snapshot_.stemmer_for(article.language));
    alternatives_->clear(document, marks);
    hit.title = marked_pieces(article.title, {0, article.title.size()}, marks.title);
    hit.snippet = make_snippet(article, marks, request_.snippet_length);
    hit.captions = caption_hits(article, marks);
    return hit;
  }

 private:
  const SearchRequest& request_;
  Snapshot& snapshot_;
  std::optional<Marker> marker_{};  // Both only for excerpts.
  std::optional<Alternatives> alternatives_{};
};

}  // namespace

void each_hit(const std::vector<RankedDocument>& found, const Plan& plan,
              const SearchRequest& request, Snapshot& snapshot, const Deadline& deadline,
              const HitVisitor& visit) {
  HitMaker maker(found, plan, request, snapshot);
  std::size_t rank = request.offset;
  for (const auto& [document, score] : found) {
    deadline.look();
    Hit hit = maker.make(document);
    hit.rank = ++rank;
    hit.score = score;
    if (!visit(hit)) return;
  }
}

}  // namespace backfile
