// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/learning_run.h"

#include <utility>
#include <vector>

#include "indexer/article_stream.h"
#include "indexer/learning/block_counts.h"
#include "indexer/ordered_workers.h"

namespace backfile {
namespace {

struct Portion {
  ReadEvents events{};
  std::vector<ArticleBlocks> blocks{};  // Of each event; without any if it is no article.
};

void find_blocks(Portion& portion, const std::string& source) {
  for (auto& event : portion.events) {
    const bool counts = event.kind == ReadEvent::Kind::article && !event.cancelled;
    if (counts && event.article.source.empty()) event.article.source = source;
    portion.blocks.push_back(counts ? blocks_of(event.article) : ArticleBlocks{});
  }
}

void count_blocks(const Portion& portion, BlockCounts& counts) {
  for (std::size_t i = 0; i < portion.events.size(); ++i) {
    if (!portion.blocks[i].blocks.empty())
      counts.note(portion.events[i].article, portion.blocks[i]);
  }
}

}  // namespace

std::shared_ptr<const LearnedBlocks> learn_blocks(const RunOptions& options, unsigned threads,
                                                  const std::function<bool()>& should_stop) {
  BlockCounts counts;
  OrderedWorkers<Portion> workers(
      threads, [&](std::size_t, Portion& portion) { find_blocks(portion, options.source); },
      [&](const Portion& portion) { count_blocks(portion, counts); });
  ArticleStream stream(
      [&](ReadEvents events) {
        workers.submit({std::move(events), {}});
      },
      should_stop, options.input);
  const bool complete =
      stream.read(options.inputs, std::filesystem::weakly_canonical(options.index));
  workers.finish();
  if (!complete) throw Interrupted();
  return std::make_shared<const LearnedBlocks>(counts.learn());
}

}  // namespace backfile
