// SPDX-License-Identifier: GPL-2.0-or-later
//
// What fit_block_weights.py learns from: the features of all blocks of text captures, or, with
// --titles, those of the blocks that may be the title. Prints a line with the names of the
// features, for each capture a line "@" with its name, and for each block its features and its
// text.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "indexer/cleaning/article_span.h"
#include "indexer/cleaning/block_weights.h"
#include "indexer/cleaning/landmarks.h"
#include "indexer/cleaning/line_rules.h"
#include "indexer/cleaning/reader_comments.h"
#include "indexer/cleaning/related_blocks.h"
#include "indexer/cleaning/title_weights.h"
#include "indexer/readers/capture_reader.h"

namespace {

using namespace backfile;

std::string read_file(const char* name) {
  std::ifstream in(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Page scored_page(const std::string& capture) {
  Page page = make_page(capture_text(capture));
  apply_rules(page, site_rules());
  mark_reader_comments(page);
  mark_related_blocks(page);
  find_paragraphs(page);
  apply_rules(page, menu_rules());
  find_article_span(page);
  return page;
}

void print_block(std::span<const BlockWeight> weights, const Page& page, std::size_t i) {
  for (const auto& row : weights) std::printf("%g,", row.feature(page, i));
  std::printf("\t%s\n", page.raw[i].text.c_str());
}

// What was cut off as far from the article may have been its title.
void reopen(Page& page) {
  for (auto& line : page.lines) {
    if (line.rule == "before the article") line.rule = {};
  }
}

void print_titles(Page& page) {
  if (page.text_begin == Page::nowhere) return;
  reopen(page);
  const auto [begin, end] = title_window(page);
  for (std::size_t i = begin; i < end; ++i) {
    if (can_be_title(page, i)) print_block(title_weights(), page, i);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool titles = argc > 1 && std::string(argv[1]) == "--titles";
  const auto weights = titles ? title_weights() : block_weights();
  for (const auto& row : weights) std::printf("%s;", std::string(row.name).c_str());
  std::printf("\n");
  for (int k = titles ? 2 : 1; k < argc; ++k) {
    std::printf("@%s\n", argv[k]);
    Page page = scored_page(read_file(argv[k]));
    if (titles) print_titles(page);
    for (std::size_t i = 0; !titles && i < page.size(); ++i) print_block(weights, page, i);
  }
}
