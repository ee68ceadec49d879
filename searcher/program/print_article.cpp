// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_article.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "common/program/wrap.h"
#include "searcher/program/marked_lines.h"

namespace backfile {

namespace {

// Columns for the value of a fact, however long its name.
constexpr std::size_t least_room = 8;

using Fact = std::pair<std::string, std::string>;

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string line;
  for (const std::string& word : words)
    if (!word.empty()) line += (line.empty() ? "" : between) + word;
  return line;
}

class ArticlePrinter {
 public:
  ArticlePrinter(const Style& style, std::ostream& out) : style_(style), out_(out) {}

  void print(const Article& article) {
    print_head(article);
    for (const std::string& paragraph : article.body) print_block(paragraph);
    for (const Caption& caption : article.captions) print_caption(caption);
    print_facts(facts_of(article));
    print_related(article.related);
  }

 private:
  std::size_t room_beside(std::size_t indent) const {
    if (style_.width == 0) return 0;
    return style_.width > indent + least_room ? style_.width - indent : least_room;
  }

  // The lines of `text`, all but the first indented.
  void print_lines(const std::string& text, std::string_view look, std::size_t indent = 0) {
    const std::size_t room = room_beside(indent);
    std::string before;
    for (const std::string& line : marked_lines({{text, false}}, room, {look, look}, style_)) {
      out_ << before << line << '\n';
      before.assign(indent, ' ');
    }
  }

  void print_block(const std::string& text) {
    if (wrap_ranges(safe_line(text), 0).empty()) return;
    out_ << '\n';
    print_lines(text, look::plain);
  }

  void print_head(const Article& article) {
    if (article.title.empty())
      print_lines("(no title)", look::dim);
    else
      print_lines(article.title, look::bold);
    print_lines(article.subtitle, look::plain);
    print_lines(article.byline.empty() ? joined(article.authors, ", ") : article.byline,
                look::plain);
    print_lines(joined({to_string(article.date), article.source, article.section},
                       style_.utf8 ? " \u00B7 " : " | "),
                look::dim);
    print_lines(article.url, look::dim);
  }

  void print_caption(const Caption& caption) {
    const std::string credit = caption.credit.empty() ? "" : "(" + caption.credit + ")";
    print_block(joined({"Picture:", caption.text, credit}, " "));
  }

  // Under the names that a query gives to the fields.
  static std::vector<Fact> facts_of(const Article& article) {
    std::vector<Fact> facts = {
        {"author", joined(article.authors, ", ")},    {"topic", joined(article.topics, ", ")},
        {"place", joined(article.places, ", ")},      {"person", joined(article.people, ", ")},
        {"org", joined(article.organisations, ", ")}, {"language", article.language}};
    for (const auto& [name, values] : article.facets)
      facts.emplace_back(name, joined(values, ", "));
    facts.emplace_back("id", article.id);
    facts.emplace_back("file", article.path);
    std::erase_if(facts, [](const Fact& fact) { return fact.second.empty(); });
    return facts;
  }

  void print_facts(const std::vector<Fact>& facts) {
    std::size_t column = 0;
    for (const Fact& fact : facts) column = std::max(column, display_width(safe_line(fact.first)));
    if (!facts.empty()) out_ << '\n';
    for (const auto& [name, value] : facts) {
      out_ << paint(pad_right(safe_line(name), column), look::dim, style_) << "  ";
      print_lines(value, look::plain, column + 2);
    }
  }

  void print_related(const std::vector<RelatedLink>& related) {
    if (related.empty()) return;
    out_ << '\n' << paint("Related links, not part of the article:", look::dim, style_) << '\n';
    for (const RelatedLink& link : related) {
      const std::string text = joined({link.headline, link.teaser, link.picture}, " / ");
      if (text.empty()) continue;
      out_ << "- ";
      print_lines(text, look::plain, 2);
    }
  }

  const Style& style_;
  std::ostream& out_;
};

}  // namespace

void print_article(const Article& article, const Style& style, std::ostream& out) {
  ArticlePrinter(style, out).print(article);
}

}  // namespace backfile
