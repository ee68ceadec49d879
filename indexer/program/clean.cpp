// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "indexer/article_check.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/indexing_run.h"
#include "indexer/program/verbs.h"
#include "indexer/readers/article_xml.h"
#include "indexer/readers/capture_reader.h"
#include "indexer/readers/folder_walk.h"
#include "indexer/readers/open_articles.h"

namespace backfile {
namespace {

/// Reads inputs for printing, and counts what could not be read.
class Cleaning {
 public:
  Cleaning(const CommandLine& line, const VerbContext& context)
      : line_(line), context_(context) {}

  IndexStatus run() {
    for (const auto& input : line_.operands()) input_path(input);  // Throws if there is none.
    const bool explain = line_.has("explain");
    if (!explain) context_.out << article_xml_head;
    const WalkCallbacks callbacks{
        .on_file = [&](const InputFile& file) { explain ? explain_file(file) : print_file(file); },
        .on_skip = [this](const Rejection& skip) { tell(skip); },
        .on_failure = [this](const Rejection& rejection) { reject(rejection); }};
    walk_inputs({line_.operands().begin(), line_.operands().end()}, callbacks);
    if (!explain) context_.out << article_xml_tail;
    return rejected_ ? IndexStatus::rejected : IndexStatus::done;
  }

 private:
  void print_file(const InputFile& file) try {
    auto [reader, skip_reason] =
        open_articles(file, [this](const Rejection& rejection) { reject(rejection); });
    if (!reader) return tell({.path = file.path, .line = 0, .id = {}, .reason = skip_reason});
    while (auto article = reader->next()) print_article(std::move(*article));
  } catch (const std::system_error& error) {
    reject({.path = file.path, .line = 0, .id = {}, .reason = error.what()});
  }

  void print_article(Article article) {
    if (article.source.empty()) article.source = line_.text("source");
    const Article tidied = tidy(std::move(article));
    try {
      require_indexable(tidied);
      context_.out << to_article_xml(tidied);
    } catch (const ArticleError& error) {
      reject({.path = tidied.path, .line = 0, .id = tidied.id, .reason = error.what()});
    }
  }

  void explain_file(const InputFile& file) try {
    const auto text = read_capture_text(file);
    if (!text)
      return tell({.path = file.path, .line = 0, .id = {}, .reason = "not a text capture"});
    context_.out << safe_text(file.path) << '\n';
    for (const auto& line : label_lines(*text)) {
      context_.out << pad_left(std::to_string(line.number), 6) << "  "
                   << pad_right(part_name(line.part), 8) << "  " << pad_right(line.rule, 28) << "  "
                   << safe_text(line.text) << '\n';
    }
  } catch (const std::system_error& error) {
    reject({.path = file.path, .line = 0, .id = {}, .reason = error.what()});
  }

  void tell(const Rejection& rejection) {
    context_.messages << safe_text(describe(rejection)) << '\n';
  }

  void reject(const Rejection& rejection) {
    tell(rejection);
    rejected_ = true;
  }

  const CommandLine& line_;
  const VerbContext& context_;
  bool rejected_ = false;
};

}  // namespace

IndexStatus run_clean(const CommandLine& line, const VerbContext& context) {
  if (line.operands().empty()) throw UsageError("expected the files or folders to read");
  return Cleaning(line, context).run();
}

}  // namespace backfile
