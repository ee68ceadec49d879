// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "common/program/wrap.h"
#include "searcher/program/marked_lines.h"
#include "searcher/program/print_facets.h"
#include "searcher/program/print_trends.h"

namespace backfile {

namespace {

std::string count_of(std::uint64_t total, bool exact) {
  return (exact ? "" : "at least ") + std::to_string(total);
}

std::string articles(const Results& results) {
  const std::string noun = results.total == 1 ? " article" : " articles";
  return count_of(results.total, results.total_is_exact) + noun;
}

// Which of the articles the page holds; empty if it holds them all.
std::string page(const Results& results) {
  if (results.hits.empty() || results.hits.size() == results.total) return "";
  const std::string first = std::to_string(results.hits.front().rank);
  const std::string last = std::to_string(results.hits.back().rank);
  return first == last ? ", number " + first : ", " + first + " to " + last;
}

std::string headline(const Results& results, const Style& style) {
  if (results.total == 0) return "No articles";
  const bool fell_back = results.match == Match::any && style.asked == Match::all_or_any;
  if (!fell_back) return articles(results) + page(results);
  return "No article has all words; " + count_of(results.total, results.total_is_exact) +
         (results.total == 1 ? " has" : " have") + " any of them" + page(results);
}

void print_explanation(const std::string& explanation, const Style& style, std::ostream& out) {
  if (explanation.empty()) return;
  out << '\n';
  for (std::size_t begin = 0; begin < explanation.size();) {
    const std::size_t end = std::min(explanation.find('\n', begin), explanation.size());
    out << paint(safe_text(explanation.substr(begin, end - begin)), look::dim, style) << '\n';
    begin = end + 1;
  }
}

// Prints below each other what belongs to one article, beside its rank.
class HitPrinter {
 public:
  HitPrinter(std::size_t margin, const Style& style, std::ostream& out)
      : margin_(margin), style_(style), out_(out) {}

  void print(const Hit& hit) {
    out_ << '\n' << pad_left(std::to_string(hit.rank) + ". ", margin_);
    print_title(hit.title);
    print_facts(hit);
    if (!in_a_caption(hit)) print_lines(marked_lines(hit.snippet, room(), {}, style_));
    for (const CaptionHit& caption : hit.captions)
      if (caption.match) print_caption(caption);
  }

 private:
  std::size_t room() const {
    if (style_.width == 0) return 0;
    return style_.width > 2 * margin_ ? style_.width - margin_ : margin_;
  }

  void print_lines(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) out_ << std::string(margin_, ' ') << line << '\n';
  }

  void print_title(const MarkedText& title) {
    std::vector<std::string> lines =
        marked_lines(title, room(), {look::bold, look::title_match}, style_);
    if (lines.empty()) lines = {paint("(no title)", look::dim, style_)};
    out_ << lines.front() << '\n';
    print_lines({lines.begin() + 1, lines.end()});
  }

  void print_facts(const Hit& hit) {
    const std::string between = style_.utf8 ? " \u00B7 " : " | ";
    std::string facts;
    const auto add = [&](const std::string& fact) {
      if (!fact.empty()) facts += (facts.empty() ? "" : between) + safe_line(fact);
    };
    add(to_string(Date{hit.date.year, hit.date.month, hit.date.day}));
    add(hit.source);
    for (const std::string& author : hit.authors) add(author);
    add(hit.id);
    print_lines(marked_lines({{facts, false}}, room(), {look::dim, look::dim}, style_));
  }

  void print_caption(const CaptionHit& caption) {
    MarkedText line = {{"Picture: ", false}};
    line.insert(line.end(), caption.text.begin(), caption.text.end());
    if (!caption.credit.empty()) line.push_back({" (" + caption.credit + ")", false});
    print_lines(marked_lines(line, room(), {}, style_));
  }

  // A snippet taken from a caption would say the same twice.
  static bool in_a_caption(const Hit& hit) {
    const std::string snippet = plain_text(hit.snippet);
    return std::any_of(hit.captions.begin(), hit.captions.end(), [&](const CaptionHit& caption) {
      return caption.match && plain_text(caption.text).find(snippet) != std::string::npos;
    });
  }

  std::size_t margin_;
  const Style& style_;
  std::ostream& out_;
};

void print_hits(const std::vector<Hit>& hits, const Style& style, std::ostream& out) {
  std::size_t margin = 0;
  for (const Hit& hit : hits) margin = std::max(margin, std::to_string(hit.rank).size() + 2);
  HitPrinter printer(margin, style, out);
  for (const Hit& hit : hits) printer.print(hit);
}

}  // namespace

void print_text(const Results& results, const Style& style, std::ostream& out) {
  for (const std::string& line : wrap(headline(results, style), style.width))
    out << paint(line, look::bold, style) << '\n';
  if (!results.translated.empty()) out << "Translated: " << safe_line(results.translated) << '\n';
  if (!results.suggestion.empty()) out << "Did you mean: " << safe_line(results.suggestion) << '\n';
  print_explanation(results.explanation, style, out);
  print_hits(results.hits, style, out);
  print_facets(results.facets, style, out);
  print_trends(results, style, out);
}

}  // namespace backfile
