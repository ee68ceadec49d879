// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/document_map.h"

#include <queue>

namespace backfile {
namespace {

struct Next {
  SortKey key{};
  std::size_t source = 0;
  DocumentId document = 0;
};

struct ComesLater {
  bool operator()(const Next& a, const Next& b) const { return b.key.comes_before(a.key); }
};

}  // namespace

DocumentMap::DocumentMap(const Sources& sources) {
  std::priority_queue<Next, std::vector<Next>, ComesLater> queue;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& keys = sources[i]->keys();
    numbers_.emplace_back(keys.size(), 0);
    if (!keys.empty()) queue.push({keys[0], i, 1});
  }
  while (!queue.empty()) {
    Next next = queue.top();
    queue.pop();
    const auto& source = *sources[next.source];
    if (!source.is_dead(next.document)) numbers_[next.source][next.document - 1] = ++size_;
    if (next.document == source.keys().size()) continue;
    next.key = source.keys()[next.document++];
    queue.push(next);
  }
}

}  // namespace backfile
