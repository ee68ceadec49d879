// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "indexer/article_check.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/indexing_run.h"
#include "indexer/input/documents.h"
#include "indexer/input/encoding.h"
#include "indexer/input/folder_walk.h"
#include "indexer/input/format_table.h"
#include "indexer/input/input_error.h"
#include "indexer/input/item_reading.h"
#include "indexer/learning/body_cleaner.h"
#include "indexer/learning/learned_file.h"
#include "indexer/learning/learning_run.h"
#include "indexer/program/audit_file.h"
#include "indexer/program/input_options.h"
#include "indexer/program/learning_options.h"
#include "indexer/program/verbs.h"
#include "indexer/readers/article_xml.h"
#include "indexer/readers/capture_reader.h"
#include "indexer/readers/html/html_reader.h"

namespace backfile {
namespace {

/// The lines or blocks of a document; nothing if it is no page, or too large.
std::optional<std::vector<CaptureLine>> read_labels(const Document& document,
                                                    const InputOptions& options) {
  const InputFormat* format = format_named(options.format);
  if (!format) format = format_of(look_at(document.bytes->head(), document.name));
  const bool html = format && format->name == "html";
  if (!html && (!format || format->name != "capture")) return {};
  std::string bytes;
  while (bytes.size() <= largest_capture && document.bytes->read(bytes)) {
  }
  if (bytes.size() > largest_capture) return {};
  const std::string text = decode_whole(std::move(bytes), {}).text;
  return html ? label_html(text) : label_lines(capture_text(text));
}

/// The rule that decided, or the score where that did.
std::string reason_of(const CaptureLine& line) {
  if (line.rule != low_score_rule) return std::string(line.rule);
  char text[32];
  std::snprintf(text, sizeof text, " %.1f", line.score);
  return std::string(line.rule) + text;
}

/// Reads inputs for printing, and counts what could not be read.
class Cleaning {
 public:
  Cleaning(const CommandLine& line, const VerbContext& context)
      : line_(line),
        context_(context),
        options_(input_options(line)),
        learned_(learned_option(line)),
        audit_(line.text("audit")) {}

  IndexStatus run() {
    for (const auto& input : line_.operands()) input_path(input);  // Throws if there is none.
    const bool explain = line_.has("explain");
    if (line_.has("learn")) learn();
    if (!explain) context_.out << article_xml_head;
    const WalkCallbacks callbacks{
        .on_file = [&](const InputFile& file) { explain ? explain_file(file) : print_file(file); },
        .on_skip = [this](const Rejection& skip) { tell(skip); },
        .on_failure = [this](const Rejection& rejection) { reject(rejection); }};
    walk_inputs({line_.operands().begin(), line_.operands().end()}, callbacks);
    if (!explain) context_.out << article_xml_tail;
    audit_.finish();
    return rejected_ ? IndexStatus::rejected : IndexStatus::done;
  }

 private:
  void learn() {
    const auto& inputs = line_.operands();
    learned_ = learn_blocks({.inputs = {inputs.begin(), inputs.end()},
                             .source = line_.text("source"),
                             .input = options_},
                            1, context_.should_stop);
    write_learned_file(line_.text("learn"), *learned_);
  }

  OnReject telling() {
    return [this](const Rejection& about) { tell(about); };
  }

  OnReject rejecting() {
    return [this](const Rejection& about) { reject(about); };
  }

  void print_file(const InputFile& file) try {
    read_items(file, options_,
               {.on_item = [this](NewsItem item, const Rejection& about) { print(item, about); },
                .on_reject = rejecting(),
                .on_warning = telling(),
                .on_skip = telling(),
                .on_embargo = telling()});
  } catch (const std::system_error& error) {
    reject({.path = file.path, .reason = error.what()});
  }

  void print(NewsItem& item, Rejection about) {
    about.reason = "cancelled by its provider";
    if (item.cancelled) return tell(about);
    if (item.article.source.empty()) item.article.source = line_.text("source");
    audit_.note(about, item.removed);
    if (learned_) audit_.note(about, clean_body(item.article, *learned_, item.from_page));
    const Article tidied = tidy(std::move(item.article));
    try {
      require_indexable(tidied);
      context_.out << to_article_xml(tidied);
    } catch (const ArticleError& error) {
      about.reason = error.what();
      reject(about);
    }
  }

  void explain_file(const InputFile& file) try {
    open_documents(file, options_.limits,
                   {.on_document = [this](const Document& document) { explain(document); },
                    .on_skip = telling(),
                    .on_reject = rejecting()});
  } catch (const std::system_error& error) {
    reject({.path = file.path, .reason = error.what()});
  }

  void explain(const Document& document) try {
    const auto lines = read_labels(document, options_);
    if (!lines)
      return tell({.path = document.path,
                   .member = document.member,
                   .reason = "neither an HTML page nor a text capture"});
    context_.out << safe_text(document.path) << '\n';
    for (const auto& line : *lines) {
      context_.out << pad_left(std::to_string(line.number), 6) << "  "
                   << pad_right(part_name(line.part), 8) << "  " << pad_right(reason_of(line), 28)
                   << "  " << safe_text(line.text) << '\n';
    }
  } catch (const InputError& error) {
    reject({.path = document.path, .member = document.member, .reason = error.what()});
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
  const InputOptions options_;
  std::shared_ptr<const LearnedBlocks> learned_;
  AuditFile audit_;
  bool rejected_ = false;
};

}  // namespace

IndexStatus run_clean(const CommandLine& line, const VerbContext& context) {
  if (line.operands().empty()) throw UsageError("expected the files or folders to read");
  return Cleaning(line, context).run();
}

}  // namespace backfile
