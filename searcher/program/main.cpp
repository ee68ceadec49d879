// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "backfile/searcher.h"
#include "common/program/output.h"
#include "common/program/pages.h"
#include "searcher/program/export_rows.h"
#include "searcher/program/manual.h"
#include "searcher/program/options.h"
#include "searcher/program/print_article.h"
#include "searcher/program/print_error.h"
#include "searcher/program/print_json.h"
#include "searcher/program/print_suggestions.h"
#include "searcher/program/print_text.h"
#include "searcher/program/time_limit.h"

namespace {

using namespace backfile;

enum Status { found = 0, nothing_found = 1, failed = 2 };

Style style_of(int descriptor, const SearchOptions& options) {
  Style style = style_for(terminal_of(descriptor, options.colour, environment()));
  style.asked = options.request.match;
  return style;
}

Status show_article(Searcher& searcher, const SearchOptions& options, std::ostream& out) {
  const std::optional<Article> article = searcher.article(*options.show);
  if (!article) {
    print_error("no article has the id '" + *options.show + "'", std::cerr);
    return nothing_found;
  }
  const auto print = options.format == Format::json ? print_article_json : print_article;
  print(*article, style_of(STDOUT_FILENO, options), out);
  return found;
}

Status suggest(Searcher& searcher, const SearchOptions& options, std::ostream& out) {
  const Suggestions suggestions = searcher.suggest(*options.suggest, options.request.limit);
  const auto print = options.format == Format::json ? print_suggestions_json : print_suggestions;
  print(suggestions, style_of(STDOUT_FILENO, options), out);
  return suggestions == Suggestions{} ? nothing_found : found;
}

Status search(Searcher& searcher, const SearchOptions& options, std::ostream& out) {
  const Results results = searcher.search(options.request);
  const Style style = style_of(STDOUT_FILENO, options);
  if (options.format == Format::json) {
    print_json(results, style, out);
  } else {
    print_warnings(results.warnings, std::cerr);
    print_text(results, style, out);
  }
  return results.total > 0 ? found : nothing_found;
}

// A reader that has seen enough is no failure.
Status delivered(std::error_code error, Status status) {
  if (!error || error == std::errc::broken_pipe) return status;
  print_error("cannot write the output: " + error.message(), std::cerr);
  return failed;
}

Status export_all(Searcher& searcher, const SearchOptions& options) {
  const Exported exported = export_rows(searcher, options, STDOUT_FILENO);
  print_warnings(exported.results.warnings, std::cerr);
  return delivered(exported.error, exported.results.total > 0 ? found : nothing_found);
}

Status answer(const SearchOptions& options, std::ostream& out) try {
  Searcher searcher(options.index);
  if (options.show) return show_article(searcher, options, out);
  if (options.suggest) return suggest(searcher, options, out);
  return is_of_rows(options.format) ? export_all(searcher, options)
                                    : search(searcher, options, out);
} catch (const QueryError& error) {
  const Style style = style_of(STDERR_FILENO, options);
  print_query_error(error, options.request.query, style, std::cerr);
  return failed;
}

std::string message_of_delay(const SearchOptions& options) {
  std::ostringstream message;
  print_error("no answer after " + std::to_string(options.time_limit) +
                  " s; ask for less, or for more time with --time-limit; 'backfile-index "
                  "verify' tells whether the index is damaged",
              message);
  return message.str();
}

Status run(const std::vector<std::string>& words, std::ostream& out) try {
  const CommandLine line(search_program(), words);
  const Terminal terminal = terminal_of(STDOUT_FILENO, ColourChoice::never, environment());
  const std::size_t width = terminal.is_terminal ? style_for(terminal).width : Terminal{}.width;
  if (print_requested_page(search_program(), line, width, out)) return found;
  const SearchOptions options = read_options(line);
  limit_time(options.time_limit, message_of_delay(options));
  return answer(options, out);
} catch (const UsageError& error) {
  print_usage_error(search_program(), error, std::cerr);
  return failed;
} catch (const std::exception& error) {
  print_error(error.what(), std::cerr);
  return failed;
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  std::ostringstream out;
  const Status status = run({argv + (argc > 0 ? 1 : 0), argv + argc}, out);
  limit_time(0);  // A reader may take its time.
  return status == failed ? failed : delivered(write_all(STDOUT_FILENO, out.str()), status);
}
