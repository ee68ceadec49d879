// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page_metadata.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"
#include "indexer/readers/date_text.h"
#include "indexer/readers/html/metadata_collector.h"
#include "indexer/readers/html/page_json_ld.h"
#include "indexer/readers/html/page_title.h"
#include "indexer/readers/html/stated_authors.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/item_text.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

using Strings = std::vector<std::string>;

/// Bytes; what is longer and only marked as a byline is about the author.
constexpr std::size_t longest_marked_byline = 100;

constexpr std::size_t most_section_words = 8;

/// Alternative texts with fewer words are names of things or files.
constexpr std::size_t fewest_caption_words = 4;

/// Whether software left a value out that it should have put in: "{{ page.title }}".
bool is_unfilled(std::string_view value) {
  return value.find("{{") != value.npos || value.find("{$") != value.npos ||
         value.find("${") != value.npos;
}

/// Values as they are shown: on one line, with references resolved that were escaped twice.
Strings lines(const Strings& values) {
  Strings shown;
  for (const std::string& value : values) {
    if (!is_unfilled(value)) add_distinct_line(html_line(value), shown);
  }
  return shown;
}

std::string first_line(const Strings& values) {
  const Strings shown = lines(values);
  return shown.empty() ? std::string() : shown.front();
}

/// Puts what a page states together, from the most trusted place for each field.
class MetadataReader {
 public:
  explicit MetadataReader(const MetadataCollector& collected)
      : json_ld_(collected.json_ld()), values_(collected.values()) {
    names_.headings = collected.headings();
  }

  PageMetadata read() {
    read_url();
    auto article = read_page_json_ld(json_ld_, {metadata_.url, stated_title()}, values_);
    if (metadata_.url.empty()) read_url();
    read_names();
    read_texts();
    if (article) take(*article);
    read_captions(article ? std::move(article->captions) : std::vector<Caption>{});
    read_dates();
    read_byline();
    return std::move(metadata_);
  }

 private:
  /// The first value of `field` of which `make` makes something.
  template <typename Read>
  std::string first(StatedField field, Read make) const {
    std::string found;
    values_.each(field, [&](const Strings& values, const MetadataSource&) {
      for (const std::string& value : values) {
        if (found.empty() && !is_unfilled(value)) found = make(value);
      }
      return !found.empty();
    });
    return found;
  }

  std::string first(StatedField field) const {
    return first(field, [](const std::string& value) { return html_line(value); });
  }

  void take(Article& article) {
    metadata_.body = std::move(article.body);
    metadata_.places = std::move(article.places);
    metadata_.people = std::move(article.people);
    metadata_.organisations = std::move(article.organisations);
  }

  void read_url() {
    metadata_.url = first(StatedField::url, [](const std::string& value) {
      return web_address(html_line(value), {});
    });
  }

  std::string stated_title() const { return first(StatedField::title); }

  void read_names() {
    metadata_.site_name = site_name();
    names_.site_name = metadata_.site_name;
    names_.host = host_of(metadata_.url);
    metadata_.section = first(StatedField::section, section_name);
    metadata_.language =
        first(StatedField::language, [](const std::string& value) { return language_of(value); });
    values_.each(StatedField::topics, [&](const Strings& values, const MetadataSource&) {
      for (const std::string& value : values) add_listed_values(value, metadata_.topics);
      return !metadata_.topics.empty();
    });
  }

  /// The first name, but sooner that of a paper or site than that of a company.
  std::string site_name() const {
    const std::string name = first(StatedField::site_name, [](const std::string& value) {
      const std::string line = html_line(value);
      return has_legal_form(line) ? std::string() : site_in(line);
    });
    return name.empty() ? first(StatedField::site_name) : name;
  }

  /// "Bay Post" as it is, "bay.example" of "http://www.bay.example".
  static std::string site_in(const std::string& line) {
    return is_link(line) ? std::string(host_of(line)) : line;
  }

  /// "Business" of "Business"; of a list the first, and nothing for paths and numbers, which are
  /// for machines.
  static std::string section_name(const std::string& value) {
    std::string line = html_line(value);
    const std::size_t comma = line.find(',');
    const bool list = comma != line.npos &&
                      (line.compare(comma, 2, ", ") != 0 || line.find(',', comma + 1) != line.npos);
    if (list) line.resize(comma);
    const bool name = words_of(line).size() <= most_section_words && line.find('/') == line.npos;
    return name && !is_number(line) ? line : std::string();
  }

  void read_texts() {
    values_.each(StatedField::title, [&](const Strings& values, const MetadataSource& source) {
      std::string title = stated_headline(first_line(values), names_);
      if (source.in == StatedIn::mark) title = headline_in_title(title, names_);
      std::string& known = metadata_.title;
      if (known.empty() || is_cut_off(known, title)) known = std::move(title);
      return false;
    });
    metadata_.subtitle = first(StatedField::subtitle);
    metadata_.description = first(StatedField::description);
  }

  /// Keeps those captions that describe a picture and are no title again. A credit that stands at
  /// the end of one is split off.
  void read_captions(std::vector<Caption> stated) {
    std::string picture = first(StatedField::picture);
    if (!picture.empty()) stated.push_back({.text = std::move(picture)});
    for (Caption& caption : stated) {
      const CreditSplit split = split_caption(caption.text);
      Caption taken{.text = std::string(split.text), .credit = caption.credit};
      if (taken.credit.empty()) taken.credit = split.credit;
      // Without a full stop it is the name of a thing or a file.
      const bool tells = !taken.credit.empty() || taken.text.ends_with('.');
      if (tells && is_caption(taken.text)) add_captions({std::move(taken)}, metadata_.captions);
    }
  }

  bool is_caption(const std::string& text) const {
    const std::string key = phrase_key(text);
    return words_of(text).size() >= fewest_caption_words && !is_number(text.substr(0, 5)) &&
           is_capitalised(text) && key != phrase_key(metadata_.description) &&
           phrase_key(metadata_.title).find(key) == std::string::npos;
  }

  void read_dates() {
    const auto readable = [](const std::string& value) {
      return parse_news_date(value) ? without_runs_of_blanks(value) : std::string();
    };
    const std::string published = first(StatedField::published, readable);
    const std::string modified = first(StatedField::modified, readable);
    if (!published.empty()) metadata_.published = *parse_news_date(published);
    if (!modified.empty()) metadata_.modified = *parse_news_date(modified);
    metadata_.published_text = date_text(published, metadata_.published);
  }

  /// Takes whatever names an author first, but sooner anything than the site itself.
  void read_byline() {
    for (const AuthorKind least : {AuthorKind::author, AuthorKind::company}) {
      values_.each(StatedField::byline, [&](const Strings& values, const MetadataSource& source) {
        return take_byline(lines(values), source.in == StatedIn::mark, least);
      });
      if (!metadata_.byline.empty()) return;
    }
  }

  /// Of marks in the text, of which there are others for other articles, only the first one counts.
  bool take_byline(const Strings& stated, bool marked, AuthorKind least) {
    for (const std::string& line : stated) {
      const std::string name = marked ? marked_byline(line) : line;
      if (marked && name.size() > longest_marked_byline) continue;
      if (kind_of_author(name, names_) < least) continue;
      metadata_.byline += (metadata_.byline.empty() ? "" : ", ") + name;
      add_stated_authors(name, names_, metadata_.authors);
      if (marked) break;
    }
    return !metadata_.byline.empty();
  }

  PageMetadata metadata_{};
  PageNames names_{};
  Strings json_ld_;
  StatedValues values_;
};

}  // namespace

PageMetadata page_metadata(const MetadataCollector& collected) {
  return MetadataReader(collected).read();
}

PageMetadata read_page_metadata(std::string_view html) {
  MetadataCollector collector;
  walk_html(html, collector);
  return page_metadata(collector);
}

}  // namespace backfile
