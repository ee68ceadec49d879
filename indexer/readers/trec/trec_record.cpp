// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/trec_record.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "indexer/cleaning/bylines.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/trec/sgml_elements.h"
#include "indexer/readers/trec/trec_fields.h"

namespace backfile {

namespace {

using Names = std::vector<std::string_view>;

const Names id_names = {"DOCNO", "DOCID"};
const Names title_names = {"HEADLINE", "HL", "TTL", "TITLE", "DOCTITLE", "TI", "HEAD", "H3"};
const Names body_names = {"LP", "LEADPARA", "TEXT"};
const Names caption_names = {"GRAPHIC", "CAPTION"};
const Names date_names = {"DATE_TIME", "DATE", "DATE1", "DD", "PUBDATE"};
const Names source_names = {"PUB", "SO", "SOURCE"};
const Names topic_names = {"SUBJECT", "KEYWORD", "KEYWORDS"};
const Names other_names = {"FILEID", "BYLINE", "DATELINE", "SECTION", "URL"};

Names all_names() {
  Names all;
  for (const auto* names : {&id_names, &title_names, &body_names, &caption_names, &date_names,
                            &source_names, &topic_names, &other_names}) {
    all.insert(all.end(), names->begin(), names->end());
  }
  return all;
}

/// The elements of a record by what they are for.
class Fields {
 public:
  explicit Fields(std::string_view record) {
    static const Names names = all_names();
    found_ = elements(record, names);
  }

  /// The contents of the elements of a name, in their order.
  std::vector<std::string_view> all(std::string_view name) const {
    std::vector<std::string_view> contents;
    for (const auto& element : found_) {
      if (element.name == name) contents.push_back(element.content);
    }
    return contents;
  }

  /// The first of `names`, in the order of `names`, that has text.
  std::string line(const Names& names) const {
    for (const auto name : names) {
      for (const auto content : all(name)) {
        if (std::string text = sgml_line(content); !text.empty()) return text;
      }
    }
    return {};
  }

  std::vector<std::string> paragraphs(const Names& names) const {
    std::vector<std::string> paragraphs;
    for (const auto& element : found_) {
      if (std::find(names.begin(), names.end(), element.name) == names.end()) continue;
      for (auto& text : sgml_paragraphs(element.content)) paragraphs.push_back(std::move(text));
    }
    return paragraphs;
  }

 private:
  std::vector<SgmlElement> found_{};
};

/// Drops what FBIS writes before its "[Text]": the language of the original and who reported.
void drop_fbis_head(std::vector<std::string>& body) {
  constexpr std::size_t longest_head = 8;  // Paragraphs.
  constexpr std::array<std::string_view, 2> marks = {"[Text]", "[Excerpt]"};
  for (std::size_t i = 0; i < std::min(body.size(), longest_head); ++i) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](auto text) { return body[i].starts_with(text); });
    if (mark == marks.end()) continue;
    body[i] = without_runs_of_blanks(std::string_view(body[i]).substr(mark->size()));
    const std::size_t dropped = body[i].empty() ? i + 1 : i;
    body.erase(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(dropped));
    return;
  }
}

std::vector<std::string> read_body(const Fields& fields) {
  auto body = fields.paragraphs(body_names);
  drop_fbis_head(body);
  const std::string dateline = fields.line({"DATELINE"});
  if (dateline.empty()) return body;
  if (body.empty()) return {dateline};
  if (!body.front().starts_with(dateline)) body.front() = dateline + " " + body.front();
  return body;
}

std::vector<std::string> read_topics(const Fields& fields) {
  std::vector<std::string> topics;
  for (const std::string& line : fields.paragraphs(topic_names)) {
    for (auto& topic : listed_lines(line, ";")) topics.push_back(std::move(topic));
  }
  return topics;
}

void read_date(const Fields& fields, TrecRecord& record) {
  const std::string text = fields.line(date_names);
  Date& date = record.item.article.date;
  date = trec_date(text);
  if (!date.known()) record.bad_date = text;
  if (!date.known()) date = trec_file_id_date(fields.line({"FILEID"}));
  if (!date.known()) date = trec_docno_date(record.item.article.id);
}

std::string without_comments(std::string_view record) {
  std::string text;
  while (!record.empty()) {
    const std::size_t begin = record.find("<!--");
    const std::size_t end = begin == record.npos ? begin : record.find("-->", begin);
    text.append(record.substr(0, end == record.npos ? end : begin));
    record.remove_prefix(end == record.npos ? record.size() : end + 3);
  }
  return text;
}

void set_if_any(std::string text, std::string& field) {
  if (!text.empty()) field = std::move(text);
}

/// Reads the title; a byline that the Wall Street Journal puts into it goes to its own place.
void read_headline(const Fields& fields, Article& article) {
  set_if_any(trec_headline(fields.line(title_names)), article.title);
  article.byline = fields.line({"BYLINE"});
  const std::size_t rule = article.title.find(" ---");
  if (rule == article.title.npos) return;
  const std::size_t byline = article.title.find(" By ", rule);
  if (byline != article.title.npos && article.byline.empty()) {
    article.byline = article.title.substr(byline + 1);
  }
  article.title.resize(rule);
}

void read_attributes(std::string_view attributes, Article& article) {
  for (const auto* name : {"docid", "docno", "id"}) {
    set_if_any(attribute_value(attributes, name), article.id);
  }
  article.title = attribute_value(attributes, "title");
  article.url = attribute_value(attributes, "url");
}

}  // namespace

TrecRecord parse_trec_record(std::string_view record) {
  const std::string text = without_comments(record);
  const Fields fields(text);
  TrecRecord parsed;
  Article& article = parsed.item.article;
  read_attributes(next_tag(text, 0).attributes, article);
  set_if_any(fields.line(id_names), article.id);
  read_headline(fields, article);
  article.subtitle = fields.line({"HEAD"});
  if (article.subtitle == article.title) article.subtitle.clear();
  set_if_any(fields.line({"URL"}), article.url);
  article.body = read_body(fields);
  for (auto& caption : fields.paragraphs(caption_names)) article.captions.push_back({caption, {}});
  if (const auto byline = read_byline(article.byline)) article.authors = byline->authors;
  article.source = trec_source(article.id);
  set_if_any(fields.line(source_names), article.source);
  read_date(fields, parsed);
  article.section = fields.line({"SECTION"});
  article.topics = read_topics(fields);
  return parsed;
}

}  // namespace backfile
