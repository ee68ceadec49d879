// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdlib.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backfile/article.h"
#include "backfile/results.h"
#include "backfile/searcher.h"
#include "backfile/suggestions.h"
#include "common/analysis/tokenizer.h"
#include "common/stored_article.h"
#include "indexer/index_directory.h"
#include "indexer/index_jobs.h"
#include "indexer/article_analyser.h"
#include "indexer/article_check.h"
#include "indexer/batch_builder.h"
#include "indexer/index_change.h"
#include "indexer/met_articles.h"
#include "indexer/segments/batch_source.h"
#include "indexer/segments/segment_writer.h"

// How the values of the project look in a failed check.
namespace backfile {

inline std::ostream& operator<<(std::ostream& out, const Date& date) {
  return out << (date.known() ? to_string(date) : std::string("no date"));
}

inline std::ostream& operator<<(std::ostream& out, const Caption& caption) {
  return out << '"' << caption.text << "\" by \"" << caption.credit << '"';
}

inline std::ostream& operator<<(std::ostream& out, const Article& article) {
  out << "article " << article.id << " of " << article.date << ", \"" << article.title << '"';
  for (const auto& paragraph : article.body) out << "\n  " << paragraph;
  for (const auto& caption : article.captions) out << "\n  caption " << caption;
  return out;
}

inline std::ostream& operator<<(std::ostream& out, const Piece& piece) {
  return out << (piece.match ? "[" : "") << piece.text << (piece.match ? "]" : "");
}

inline std::ostream& operator<<(std::ostream& out, const Hit& hit) {
  return out << hit.rank << ". " << hit.id;
}

inline std::ostream& operator<<(std::ostream& out, const FacetValue& value) {
  out << value.value << '=' << value.count << (value.selected ? "*" : "");
  return value.of > 0 ? out << " of " << value.of : out;
}

inline std::ostream& operator<<(std::ostream& out, const Facet& facet) {
  out << facet.field << " of " << facet.distinct << ':';
  for (const auto& value : facet.values) out << ' ' << value;
  return out << ", missing " << facet.missing;
}

inline std::ostream& operator<<(std::ostream& out, const Completion& completion) {
  return out << completion.text << '=' << completion.articles;
}

inline std::ostream& operator<<(std::ostream& out, const Token& token) {
  static constexpr const char* kinds[] = {"",         "joined ",  "joined_end ", "elided ",
                                          "acronym ", "ideograph ", "last_ideograph "};
  return out << kinds[static_cast<int>(token.kind)] << token.term << '@' << token.position << '['
             << token.begin << ',' << token.end << ')';
}

inline std::ostream& operator<<(std::ostream& out, IndexError::Problem problem) {
  static constexpr const char* names[] = {"missing", "exists", "incompatible",
                                          "busy",    "io",     "damaged"};
  return out << names[static_cast<int>(problem)];
}

inline std::ostream& operator<<(std::ostream& out, Match match) {
  static constexpr const char* names[] = {"all_or_any", "all", "any"};
  return out << names[static_cast<int>(match)];
}

namespace testing {

/// A directory of its own that goes when the test ends.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "backfile-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = std::filesystem::canonical(name);
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_{};
};

inline std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::filesystem::path& file, std::string_view content) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << content;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

/// An article with a title and the paragraphs of its body; the rest is for the test to fill in.
inline Article make_article(std::string id, std::string title,
                            std::vector<std::string> paragraphs = {}) {
  return {.id = std::move(id), .title = std::move(title), .body = std::move(paragraphs)};
}

/// Writes a segment of these articles, of different ids, as the directory `name` of an index.
inline SegmentRecord write_articles_as_segment(const std::filesystem::path& index,
                                               const std::string& name,
                                               const std::vector<Article>& articles,
                                               const IndexSettings& settings = {},
                                               SegmentWriter writer = default_segment_writer()) {
  auto batch = std::make_unique<Batch>();
  ArticleAnalyser analyser(settings, *batch);
  std::uint64_t sequence = 0;
  for (const auto& article : articles) {
    const Article tidied = tidy(article);
    batch->add(analyser.analyse(tidied, encode_article(tidied)), sequence++);
  }
  Sources sources;
  sources.push_back(std::make_unique<BatchSource>(
      std::move(batch), [](auto) { return false; }, 1, settings.term_lists));
  return write_segment(sources, index / name,
                       {.writer = writer, .term_lists = settings.term_lists});
}

/// An index in a temporary directory, made by the indexer from articles in memory.
class TestIndex {
 public:
  explicit TestIndex(const std::vector<Article>& articles, const IndexSettings& settings = {})
      : settings_(settings) {
    build(articles);
  }

  const std::filesystem::path& path() const { return directory_.path(); }
  std::filesystem::path segment() const {
    return path() / read_manifest(path()).segments.front().name;
  }

  /// Publishes a new generation with nothing but these articles.
  void build(const std::vector<Article>& articles) {
    publish({.settings = settings_, .xapian_version = Xapian::version_string()}, articles);
  }

  /// Adds or replaces these articles in one generation.
  void put(const std::vector<Article>& articles) { publish(read_manifest(path()), articles); }

  void remove(const std::string& id) { remove_articles(path(), {id}); }

  Searcher open() const { return Searcher(path()); }

  /// The ids that a query finds, in their order.
  std::vector<std::string> ids(const std::string& query) const;

 private:
  void publish(Manifest base, const std::vector<Article>& articles) const {
    MetArticles met(base.segments.size());
    IndexChange change(path(), std::move(base), {.jobs = 1});
    BatchBuilder builder(change);
    std::uint64_t sequence = first_new_sequence;
    for (const auto& article : articles) {
      met.add(builder.put(article, sequence), sequence);
      ++sequence;
    }
    if (auto batch = builder.release()) change.keep(std::move(batch));
    met.remove_replaced(change);
    change.publish([&](std::uint64_t number) { return met.is_dead(number); });
  }

  TemporaryDirectory directory_{};
  IndexSettings settings_{};
};

inline std::vector<std::string> ids_of(const Results& results) {
  std::vector<std::string> ids;
  for (const auto& hit : results.hits) ids.push_back(hit.id);
  return ids;
}

inline std::vector<std::string> TestIndex::ids(const std::string& query) const {
  return ids_of(open().search({.query = query, .limit = 1000}));
}

/// A marked text with its matches in brackets.
inline std::string bracketed(const MarkedText& marked) {
  std::string text;
  for (const auto& piece : marked) text += piece.match ? "[" + piece.text + "]" : piece.text;
  return text;
}

}  // namespace testing
}  // namespace backfile
