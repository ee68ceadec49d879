// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/learning_options.h"

#include "indexer/learning/learned_file.h"

namespace backfile {
namespace {

const std::string group = "What is taken out of bodies";

const OptionRow learned_row{
    .name = "learned",
    .argument = "FILE",
    .description =
        "Take out what this file lists, which clean --learn has written, and the same "
        "leftovers, without reading the inputs twice.",
    .group = group};

const OptionRow audit_row{
    .name = "audit",
    .argument = "FILE",
    .description =
        "Write a JSON line for every block that was taken for noise or for a related "
        "link, or moved out of a body: path, id, block, part, rule, text.",
    .group = group};

}  // namespace

std::vector<OptionRow> learning_option_rows() {
  return {{.name = "learn",
           .description = "Read the inputs twice, first to learn which paragraphs stand in many "
                          "articles of one source: share lines, slogans, newsletter boxes. They "
                          "are taken out of the bodies, and so are leftovers of pages on lines of "
                          "their own; captions among these become captions.",
           .group = group},
          learned_row,
          audit_row};
}

std::vector<OptionRow> clean_learning_option_rows() {
  return {{.name = "learn",
           .argument = "FILE",
           .description = "Read the inputs twice, first to learn which paragraphs stand in many "
                          "articles of one source, write what was learned to FILE, to be read and "
                          "edited, and print the articles without it and without leftovers of "
                          "pages.",
           .group = group},
          learned_row,
          audit_row};
}

std::shared_ptr<const LearnedBlocks> learned_option(const CommandLine& line) try {
  if (!line.has("learned")) return nullptr;
  if (line.has("learn")) throw UsageError("--learn and --learned exclude each other");
  return std::make_shared<const LearnedBlocks>(read_learned_file(line.text("learned")));
} catch (const LearnedFileError& error) {
  throw UsageError(std::string("--learned: ") + error.what());
}

}  // namespace backfile
