// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/verbs.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "common/program/count.h"
#include "common/program/safe_text.h"
#include "indexer/index_jobs.h"
#include "indexer/input/folder_walk.h"
#include "indexer/program/audit_file.h"
#include "indexer/program/input_options.h"
#include "indexer/program/learning_options.h"
#include "indexer/program/run_report.h"
#include "indexer/program/write_options.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t highest_weight = 100;

std::vector<fs::path> inputs_of(const CommandLine& line) {
  const auto& operands = line.operands();
  if (operands.size() < 2)
    throw UsageError("expected the directory of the index and the files or folders to read");
  return {operands.begin() + 1, operands.end()};
}

RunOptions run_options(const CommandLine& line) {
  return {.inputs = inputs_of(line),
          .source = line.text("source"),
          .strict = line.has("strict"),
          .input = input_options(line),
          .learn = line.has("learn"),
          .learned = learned_option(line)};
}

LockWait lock_wait(const CommandLine& line, const VerbContext& context) {
  constexpr std::size_t a_week = 7 * 24 * 60 * 60;
  return {.limit = std::chrono::seconds(line.number("wait", 0, a_week)),
          .while_waiting = [should_stop = context.should_stop] {
            if (should_stop && should_stop()) throw Interrupted();
          }};
}

FieldWeights weights_of(const std::string& text) {
  std::vector<unsigned> weights;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto weight = parse_count(std::string_view(text).substr(begin, end - begin));
    const bool sensible = weight && *weight >= 1 && *weight <= highest_weight;
    weights.push_back(sensible ? static_cast<unsigned>(*weight) : 0);
    begin = end + 1;
  }
  if (weights.size() != 3 || std::count(weights.begin(), weights.end(), 0U) > 0)
    throw UsageError("--weights: expected three numbers from 1 to 100 like 3,2,1, not '" + text +
                     "'");
  return {.title = weights[0], .caption = weights[1], .body = weights[2]};
}

IndexSettings settings_of(const CommandLine& line) {
  const std::string language = line.text("language");
  if (language.size() != 2 ||
      language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
    throw UsageError("--language: expected two small letters of ISO 639-1, not '" + language + "'");
  return {.weights = weights_of(line.text("weights")),
          .language = language,
          .term_lists = line.has("term-lists")};
}

std::uint64_t bytes_of(const std::vector<fs::path>& inputs) {
  std::uint64_t bytes = 0;
  walk_inputs(inputs, {.on_file = [&](const InputFile& file) {
                std::error_code ignored;
                const auto size = fs::file_size(file.file, ignored);
                if (!ignored) bytes += size;
              }});
  return bytes;
}

RunReport::Options report_options(const CommandLine& line, const VerbContext& context,
                                  const RunOptions& run) {
  RunReport::Options options{.file = line.text("report"),
                             .quiet = line.has("quiet"),
                             .progress = line.has("progress") || context.messages_on_terminal};
  if (options.progress && !options.quiet) options.total_bytes = bytes_of(run.inputs);
  return options;
}

// Runs `job`, which indexes with the observer it is given, and reports.
template <typename Job>
IndexStatus report_on(const CommandLine& line, const VerbContext& context, const RunOptions& run,
                      Job&& job) {
  RunReport report(report_options(line, context, run), context.messages);
  AuditFile audit(line.text("audit"));
  RunObserver observer = report.observer(context.should_stop);
  if (audit.is_wanted())
    observer.on_removed = [&](const Rejection& about, const std::vector<RemovedBlock>& removed) {
      audit.note(about, removed);
    };
  const auto begin = std::chrono::steady_clock::now();
  const RunCounts counts = job(observer);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  audit.finish();
  report.summarise(counts, took.count(), index_size(line.operands().front()));
  return counts.rejected > 0 ? IndexStatus::rejected : IndexStatus::done;
}

}  // namespace

IndexStatus run_build(const CommandLine& line, const VerbContext& context) {
  const RunOptions options = run_options(line);
  const IndexSettings settings = settings_of(line);
  const LockWait wait = lock_wait(line, context);
  return report_on(line, context, options, [&](const RunObserver& observer) {
    return build_index(line.operands().front(), settings, line.has("replace"), options, observer,
                       write_options(line), wait);
  });
}

IndexStatus run_update(const CommandLine& line, const VerbContext& context) {
  RunOptions options = run_options(line);
  options.prune = line.has("prune");
  const LockWait wait = lock_wait(line, context);
  return report_on(line, context, options, [&](const RunObserver& observer) {
    return update_index(line.operands().front(), options, observer, write_options(line), wait);
  });
}

IndexStatus run_remove(const CommandLine& line, const VerbContext& context) {
  if (line.operands().empty()) throw UsageError("expected the directory of the index");
  auto ids = line.texts("id");
  if (ids.empty()) throw UsageError("expected --id and the articles to remove");
  ids.insert(ids.end(), line.operands().begin() + 1, line.operands().end());
  const auto missing =
      remove_articles(line.operands().front(), ids, write_options(line), lock_wait(line, context));
  for (const auto& id : missing)
    context.messages << "there is no article " << safe_text(id) << '\n';
  const std::set<std::string> different(ids.begin(), ids.end());
  context.messages << different.size() - missing.size() << " removed\n";
  return missing.empty() ? IndexStatus::done : IndexStatus::rejected;
}

IndexStatus run_merge(const CommandLine& line, const VerbContext& context) {
  if (line.operands().size() != 1) throw UsageError("expected the directory of one index");
  const bool merged =
      merge_index(line.operands().front(), write_options(line), lock_wait(line, context));
  context.messages << (merged ? "merged into one segment\n" : "there is nothing to merge\n");
  return IndexStatus::done;
}

}  // namespace backfile
