// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/body_cleaner.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/cleaning/body_rules.h"
#include "indexer/cleaning/caption_list.h"
#include "indexer/cleaning/related_lines.h"
#include "indexer/learning/block_key.h"

namespace backfile {
namespace {

std::vector<CaptureLine> plain_lines(const std::vector<std::string>& body) {
  std::vector<CaptureLine> lines;
  for (const auto& paragraph : body)
    lines.push_back({.number = lines.size() + 1, .text = paragraph});
  return lines;
}

std::string described(const LearnedBlock& block) {
  return "learned from source: " + std::to_string(block.articles) + " of " +
         std::to_string(block.of) + " articles";
}

// The rule for each line; a label that a rule gave is more certain.
std::vector<std::string> decide_learned(std::vector<CaptureLine>& lines, const Article& article,
                                        const LearnedBlocks& learned) {
  const std::string source = block_source(article);
  std::vector<std::string> rules;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    rules.emplace_back(lines[i].rule);
    if (lines[i].part != Part::body) continue;
    const LearnedBlock* const block = learned.find(source, block_key(article.body[i]));
    if (!block) continue;
    lines[i].part = Part::noise;
    rules.back() = described(*block);
  }
  return rules;
}

void add_captions(const std::vector<CaptureLine>& lines, Article& article) {
  for (auto& caption : captions_of(lines)) {
    auto& captions = article.captions;
    if (std::find(captions.begin(), captions.end(), caption) == captions.end())
      captions.push_back(std::move(caption));
  }
}

void add_related(const CaptureLine& line, Article& article) {
  if (line.part == Part::related)
    article.related.push_back({.headline = std::string(without_related_label(line.text))});
}

}  // namespace

std::vector<RemovedBlock> clean_body(Article& article, const LearnedBlocks& learned,
                                     bool from_page) {
  auto lines = from_page ? plain_lines(article.body) : label_body(article);
  const auto rules = decide_learned(lines, article, learned);
  std::vector<RemovedBlock> removed;
  std::vector<std::string> body;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].part == Part::body) {
      body.push_back(article.body[i]);
    } else {
      removed.push_back({lines[i].number, lines[i].part, rules[i], article.body[i]});
    }
  }
  if (removed.empty() || body.empty()) return {};
  article.body = std::move(body);
  add_captions(lines, article);
  for (const auto& line : lines) add_related(line, article);
  return removed;
}

}  // namespace backfile
