// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_trends.h"

#include <string>
#include <vector>

#include "common/program/safe_text.h"
#include "common/program/wrap.h"
#include "searcher/program/columns.h"
#include "searcher/program/print_facets.h"
#include "searcher/program/print_timelines.h"

namespace backfile {

namespace {

void print_heading(const std::string& text, const Style& style, std::ostream& out) {
  out << '\n';
  for (const auto& line : wrap(text, style.width)) out << paint(line, look::bold, style) << '\n';
}

std::string counted(std::uint64_t number, const std::string& noun) {
  return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

std::string sample_of(const SignificantTerms& terms) {
  const std::string read = "in " + counted(terms.sample, "article");
  if (terms.copies == 0) return read;
  return read + ", " + std::to_string(terms.copies) +
         (terms.copies == 1 ? " near copy aside" : " near copies aside");
}

// `elsewhere` is what the articles were compared with.
void print_terms(const SignificantTerms& terms, const std::string& elsewhere, const Style& style,
                 std::ostream& out) {
  if (terms.terms.empty()) {
    out << "  none stands out\n";
    return;
  }
  std::vector<TextRow> rows;
  for (const auto& term : terms.terms)
    rows.push_back({term.text, std::to_string(term.matches), std::to_string(term.articles),
                    with_digits(term.score, 1)});
  print_columns({"", "here", elsewhere, "log-likelihood"}, rows, style, out);
}

void print_bursts(const std::vector<Burst>& bursts, const Style& style, std::ostream& out) {
  print_heading(bursts.empty() ? "no bursts" : "bursts", style, out);
  if (bursts.empty()) return;
  std::vector<TextRow> rows;
  for (const auto& burst : bursts) {
    const bool one = burst.first == burst.last;
    rows.push_back({one ? burst.first : burst.first + " to " + burst.last,
                    std::to_string(burst.count), with_digits(burst.expected, 1),
                    with_digits(burst.weight, 1)});
  }
  print_columns({"", "articles", "expected", "weight"}, rows, style, out);
}

void print_trend(const Trend& trend, const Style& style, std::ostream& out) {
  print_facets({trend.timeline}, style, out);
  print_bursts(trend.bursts, style, out);
  if (!trend.first) return;
  print_heading("first article", style, out);
  const std::string between = style.utf8 ? " \u00B7 " : " | ";
  const std::string line = to_string(trend.first->date) + between + safe_line(trend.first->title) +
                           between + safe_line(trend.first->id);
  for (const auto& part : wrap(line, style.width > 2 ? style.width - 2 : 0))
    out << "  " << part << '\n';
}

void print_comparison(const Results& results, const Style& style, std::ostream& out) {
  const Comparison& comparison = *results.comparison;
  const std::string &first = results.query, &second = comparison.query;
  print_heading("compared", style, out);
  print_columns({"", "articles"},
                {{"only " + first, std::to_string(comparison.only_first)},
                 {"only " + second, std::to_string(comparison.only_second)},
                 {"both", std::to_string(comparison.both)}},
                style, out);
  print_timelines({first, comparison.first_timeline}, {second, comparison.second_timeline}, style,
                  out);
  const auto words = [&](const std::string& query, const SignificantTerms& terms) {
    print_heading("words of " + safe_line(query) + ", " + sample_of(terms), style, out);
    print_terms(terms, "there", style, out);
  };
  words(first, comparison.first_terms);
  words(second, comparison.second_terms);
}

}  // namespace

void print_trends(const Results& results, const Style& style, std::ostream& out) {
  if (results.significant) {
    print_heading("unusual words, " + sample_of(*results.significant), style, out);
    print_terms(*results.significant, "in all", style, out);
  }
  if (results.trend) print_trend(*results.trend, style, out);
  if (results.comparison) print_comparison(results, style, out);
}

}  // namespace backfile
