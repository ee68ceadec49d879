// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/html_page.h"

#include <utility>
#include <vector>

#include "indexer/cleaning/html/text_mass.h"

namespace backfile {
namespace {

// Names that say of everything in an element that it is none of the article's text.
constexpr Hints noise_hints =
    Hint::share | Hint::related | Hint::comments | Hint::newsletter | Hint::advertisement |
    Hint::cookies | Hint::navigation | Hint::header | Hint::footer | Hint::sidebar | Hint::tags |
    Hint::author_box | Hint::player | Hint::form | Hint::section | Hint::byline | Hint::date |
    Hint::credit | Hint::caption | Hint::title | Hint::headline | Hint::lead;

// An element that holds so much of the text of paragraphs is the article, or around it, whatever
// its names say. Readers' comments may well be longer than the article.
constexpr double too_much = 0.4;
constexpr double too_much_for_comments = 0.95;

// Names of what is small: a caption, a name, a date. In words.
constexpr Hints small_hints = Hint::caption | Hint::credit | Hint::byline | Hint::date |
                              Hint::headline | Hint::title | Hint::section;
constexpr double most_words_of_small = 110;

/// What is known of an element with all elements around it.
struct Surroundings {
  Hints around = 0;
  bool in_article = false;
  bool in_main = false;
  bool in_figure = false;
  bool in_table = false;
  std::uint8_t list_depth = 0;
  std::uint32_t list = 0;
};

Hints believable(Hints hints, double mass, double all) {
  const bool comments = has(hints, Hint::comments) && mass <= too_much_for_comments * all;
  if (mass > too_much * all) hints &= ~noise_hints;
  if (mass > most_words_of_small) hints &= ~small_hints;
  return comments ? hints | Hint::comments : hints;
}

std::vector<Surroundings> surroundings_of(const BlockTree& tree, const TextMass& mass) {
  std::vector<Surroundings> all(tree.elements.size());
  for (std::uint32_t e = 1; e < all.size(); ++e) {
    const HtmlElement& element = tree.elements[e];
    Surroundings& here = all[e] = all[element.parent];
    here.around |= believable(element.hints, mass[e], mass[0]);
    here.in_article = here.in_article || element.article;
    here.in_main = here.in_main || element.main;
    here.in_figure = here.in_figure || (element.figure && mass[e] <= most_words_of_small);
    here.in_table = here.in_table || element.table;
    if (!element.list) continue;
    here.list = e;
    if (here.list_depth < 255) ++here.list_depth;
  }
  return all;
}

Markup markup_of(const HtmlBlock& block, const Surroundings& around, Hints own) {
  Markup markup;
  markup.tag = block.tag;
  markup.heading = block.heading;
  markup.list_depth = around.list_depth;
  markup.in_article = around.in_article;
  markup.in_main = around.in_main;
  markup.in_figure = around.in_figure;
  markup.in_table = around.in_table;
  markup.link_density = static_cast<float>(block.link_bytes) / static_cast<float>(block.bytes);
  markup.own = own;
  markup.around = around.around;
  markup.container = block.element;
  markup.list = around.list;
  return markup;
}

std::vector<double> masses(const Page& page, bool all) {
  std::vector<double> mass(page.size(), 0.0);
  for (std::size_t i = 0; i < page.size(); ++i) {
    const Markup& markup = page.markup[i];
    if (all || !has_any(markup.around, noise_hints)) {
      mass[i] = paragraph_mass(page.raw[i], markup);
    }
  }
  return mass;
}

void read_markup(Page& page, const BlockTree& tree, const TextMass& mass) {
  const auto surroundings = surroundings_of(tree, mass);
  page.markup.clear();
  for (const HtmlBlock& block : tree.blocks) {
    const Hints own = tree.elements[block.element].hints;
    page.markup.push_back(markup_of(block, surroundings[block.element], own));
  }
}

void find_article_body(Page& page, const BlockTree& tree) {
  const TextMass mass = mass_of_elements(tree, masses(page, false));
  const ArticleElement article = article_element(tree, mass);
  page.body_named = article.named;
  for (Markup& markup : page.markup) {
    markup.in_body = is_within(tree, markup.container, article.number);
  }
}

std::vector<RawLine> lines_of(const BlockTree& tree) {
  std::vector<RawLine> lines;
  for (const HtmlBlock& block : tree.blocks) {
    lines.push_back(describe_line(block.text));
    lines.back().number = lines.size();
  }
  return lines;
}

}  // namespace

Page make_page(const BlockTree& tree) {
  Page page = make_page(lines_of(tree));
  read_markup(page, tree, TextMass(tree.elements.size(), 0.0));
  read_markup(page, tree, mass_of_elements(tree, masses(page, true)));
  find_article_body(page, tree);
  return page;
}

}  // namespace backfile
