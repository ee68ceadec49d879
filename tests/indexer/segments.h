// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "common/facet_fields.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/tombstones.h"
#include "indexer/durable_files.h"
#include "indexer/file_record.h"
#include "indexer/index_directory.h"
#include "indexer/segment_check.h"
#include "indexer/segments/column_writer.h"
#include "indexer/segments/stored_segment.h"
#include "tests/testing.h"

namespace backfile {

inline std::ostream& operator<<(std::ostream& out, const Finding& finding) {
  return out << finding.path << ": " << finding.what << (finding.unreadable ? " (?)" : "");
}

namespace testing {

/// An index of several segments that is made with nothing but the engine, so that a test can decide
/// everything in it.
class EngineMadeIndex {
 public:
  EngineMadeIndex() {
    manifest.generation = 1;
    manifest.xapian_version = Xapian::version_string();
  }

  const std::filesystem::path& path() const { return directory_.path(); }

  /// Adds a segment of these articles, of which those with the numbers `dead` are no longer part of
  /// the index.
  void add(const std::vector<Article>& articles, const std::vector<std::uint32_t>& dead = {}) {
    const std::string number = std::to_string(++segments_);
    const std::string name = std::string(segment_stem) + number;
    write_database(name, articles);
    SegmentRecord record{.name = name, .documents = articles.size()};
    record.files = record_files(path() / name);
    for (auto& file : record.files) file.name = name + "/" + file.name;
    manifest.segments.push_back(std::move(record));
    if (!dead.empty()) bury(manifest.segments.back(), dead);
  }

  /// Gives a segment tombstones, and the manifest what it says of them.
  void bury(SegmentRecord& segment, const std::vector<std::uint32_t>& dead) const {
    Tombstones tombstones;
    for (const auto document : dead) tombstones.add(document);
    segment.tombstones = std::string(tombstones_stem) + segment.name.substr(segment_stem.size());
    segment.dead = dead.size();
    write_file(path() / segment.tombstones, tombstones.encode());
    segment.files.push_back(record_file(path(), segment.tombstones));
  }

  /// As a file beside the segments, whatever they are worth.
  void publish() const { write_file(path() / manifest_name, manifest_text(manifest)); }

  void publish_next() {
    ++manifest.generation;
    publish();
  }

  Manifest manifest{};
  /// Is called with every document before it is added.
  std::function<void(Xapian::Document&)> change_document = [](Xapian::Document&) {};
  std::function<void(Xapian::WritableDatabase&)> change_database = [](Xapian::WritableDatabase&) {};

 private:
  void write_database(const std::string& name, const std::vector<Article>& articles) const {
    Xapian::WritableDatabase database((path() / name).string(), Xapian::DB_CREATE);
    FacetValues topics;
    std::vector<std::string> languages;
    for (const auto& article : articles) {
      database.add_document(document_of(article, topics));
      if (std::find(languages.begin(), languages.end(), article.language) == languages.end())
        languages.push_back(article.language);
    }
    database.set_metadata(schema::key_facet_values("topic"), topics.encode());
    database.set_metadata(std::string(schema::key_languages), encode_names(languages));
    database.add_spelling("word");
    database.commit();
    write_columns_of(path() / name, articles);
    change_database(database);
    database.commit();
  }

  static void write_columns_of(const std::filesystem::path& segment,
                               const std::vector<Article>& articles) {
    Sources sources;
    sources.push_back(std::make_unique<StoredSegment>(segment, Tombstones(), 0));
    std::vector<std::string_view> ids;
    for (const auto& article : articles) ids.push_back(article.id);
    write_columns(plan_values(sources, DocumentMap(sources)), ids, segment);
  }

  Xapian::Document document_of(const Article& article, FacetValues& topics) const {
    Xapian::Document document;
    document.set_data(encode_article(article));
    document.add_boolean_term(schema::id_term(article.id));
    Xapian::termpos position = 0;
    for (const auto& word : article.body) document.add_posting(word, ++position);
    document.add_value(schema::slot_date, schema::date_slot(article.date));
    std::vector<FacetValues::Ordinal> ordinals;
    for (const auto& topic : article.topics) ordinals.push_back(topics.add(topic));
    document.add_value(*schema::find_field("topic")->facet, encode_ordinals(ordinals));
    change_document(document);
    return document;
  }

  TemporaryDirectory directory_{};
  int segments_ = 0;
};

inline Article article_on(std::string id, Date date, std::vector<std::string> topics = {},
                          std::string language = "en") {
  return {.id = std::move(id),
          .title = "A title",
          .body = {"some", "words", "some"},
          .date = date,
          .language = std::move(language),
          .topics = std::move(topics)};
}

}  // namespace testing
}  // namespace backfile
