// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segment_check.h"

#include <xapian.h>

#include <cstdint>
#include <optional>

#include "backfile/error.h"
#include "common/column_file.h"
#include "common/facet_fields.h"
#include "common/stored_article.h"
#include "common/tombstones.h"
#include "indexer/column_check.h"

namespace backfile {
namespace {

using Findings = std::vector<Finding>;

/// Cases of one fault: how many there are, and which was the first.
class Tally {
 public:
  void add(const std::string& which) {
    if (number_++ == 0) first_ = which;
  }

  void report(const std::string& path, const std::string& what, Findings& findings) const {
    if (number_ == 0) return;
    findings.push_back({path, what + ": " + std::to_string(number_) + ", the first is " + first_});
  }

 private:
  std::uint64_t number_ = 0;
  std::string first_{};
};

bool is_article(const std::string& record) {
  try {
    decode_article(record);
    return true;
  } catch (const IndexError&) {
    return false;
  }
}

/// A number for each document, from 1.
class ByDocument {
 public:
  std::uint64_t& operator[](Xapian::docid document) {
    if (document >= numbers_.size()) numbers_.resize(std::size_t{document} + 1);
    return numbers_[document];
  }

 private:
  std::vector<std::uint64_t> numbers_{};
};

bool keeps_term_lists(const Xapian::Database& database) {
  try {
    database.termlist_begin(1);
    return true;
  } catch (const Xapian::FeatureUnavailableError&) {
    return false;
  } catch (const Xapian::DocNotFoundError&) {
    return true;
  }
}

/// Walks through the documents: stored articles, lengths and, if they are kept, lists of terms.
class DocumentWalk {
 public:
  DocumentWalk(const Xapian::Database& database, const Tombstones& tombstones)
      : database_(database), tombstones_(tombstones), has_term_lists_(keeps_term_lists(database)) {}

  void run() {
    const std::string all;
    for (auto at = database_.postlist_begin(all); at != database_.postlist_end(all); ++at) {
      read(*at);
      ++documents_;
      if (tombstones_.contains(*at)) ++dead_;
    }
  }

  /// The documents whose terms, with these sums of wdfs, do not add up to their length.
  void compare_lengths(ByDocument sums) {
    const std::string all;
    for (auto at = database_.postlist_begin(all); at != database_.postlist_end(all); ++at) {
      if (sums[*at] != at.get_doclength()) odd_.add(std::to_string(*at));
    }
  }

  /// In all documents together, if the segment keeps lists of terms.
  std::optional<std::uint64_t> terms() const {
    return has_term_lists_ ? std::optional(terms_) : std::nullopt;
  }

  void report(const SegmentRecord& segment, Findings& findings) const {
    unreadable_.report(segment.name, "stored articles that cannot be read", findings);
    odd_.report(segment.name, "documents whose terms do not add up to their length", findings);
    if (documents_ != segment.documents)
      findings.push_back({segment.name, "holds " + std::to_string(documents_) +
                                            " documents instead of " +
                                            std::to_string(segment.documents)});
    report_dead(segment, findings);
  }

 private:
  void read(Xapian::docid id) {
    const Xapian::Document document = database_.get_document(id);
    // Nobody asks for what a dead one says.
    if (!is_article(document.get_data()) && !tombstones_.contains(id))
      unreadable_.add(std::to_string(id));
    if (!has_term_lists_) return;
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      (void)*value;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) ++terms_;
  }

  void report_dead(const SegmentRecord& segment, Findings& findings) const {
    const auto& path = segment.tombstones.empty() ? segment.name : segment.tombstones;
    if (tombstones_.size() != segment.dead)
      findings.push_back({path, "names " + std::to_string(tombstones_.size()) +
                                    " dead documents instead of " + std::to_string(segment.dead)});
    if (dead_ != tombstones_.size())
      findings.push_back({path, "names " + std::to_string(tombstones_.size() - dead_) +
                                    " documents that " + segment.name + " does not hold"});
  }

  const Xapian::Database& database_;
  const Tombstones& tombstones_;
  const bool has_term_lists_;
  std::uint64_t documents_ = 0;
  std::uint64_t dead_ = 0;
  std::uint64_t terms_ = 0;
  Tally unreadable_{};
  Tally odd_{};
};

/// Walks through the terms: postings, positions.
class TermWalk {
 public:
  explicit TermWalk(const Xapian::Database& database) : database_(database) {}

  void run() {
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      const std::uint64_t postings = read(*term);
      if (postings != term.get_termfreq()) odd_.add(*term);
      postings_ += postings;
    }
  }

  const ByDocument& lengths() const { return lengths_; }

  void report(const std::string& segment, std::optional<std::uint64_t> terms_of_documents,
              Findings& findings) const {
    odd_.report(segment, "terms that have not as many postings as they say", findings);
    if (terms_of_documents && *terms_of_documents != postings_)
      findings.push_back({segment, "has " + std::to_string(postings_) +
                                       " postings, its documents " +
                                       std::to_string(*terms_of_documents) + " terms"});
  }

 private:
  std::uint64_t read(const std::string& term) {
    std::uint64_t postings = 0;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
      for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
        (void)*place;
      lengths_[*at] += at.get_wdf();
      ++postings;
    }
    return postings;
  }

  const Xapian::Database& database_;
  std::uint64_t postings_ = 0;
  ByDocument lengths_{};  // The sums of the wdfs.
  Tally odd_{};
};

void read_slot(const Xapian::Database& database, schema::Slot slot) {
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value)
    (void)*value;
}

void read_metadata_and_values(const Xapian::Database& database) {
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    (void)database.get_metadata(*key);
  read_names(database, schema::key_languages);
  read_slot(database, schema::slot_fingerprint);
}

void read_spellings(const Xapian::Database& database) {
  for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
    (void)*word;
}

void check_columns(const Xapian::Database& database, const std::filesystem::path& index,
                   const SegmentRecord& segment, Findings& findings) {
  for (const auto& column : differing_columns(database, index / segment.name, segment.documents))
    findings.push_back({segment.name + "/" + std::string(ColumnFile::name),
                        "says something else of the " + column + " than the database"});
}

Findings read_segment(const std::filesystem::path& index, const SegmentRecord& segment) {
  const Tombstones tombstones = read_tombstones(index, segment);
  const Xapian::Database database((index / segment.name).string());
  DocumentWalk documents(database, tombstones);
  documents.run();
  TermWalk terms(database);
  terms.run();
  documents.compare_lengths(terms.lengths());
  read_metadata_and_values(database);
  read_spellings(database);
  Findings findings;
  if (database.get_doccount() == segment.documents)
    check_columns(database, index, segment, findings);
  documents.report(segment, findings);
  terms.report(segment.name, documents.terms(), findings);
  return findings;
}

}  // namespace

std::vector<Finding> check_segment(const std::filesystem::path& index,
                                   const SegmentRecord& segment) {
  const auto because = [&](const std::string& reason, bool unreadable) -> Findings {
    return {{segment.name, "cannot be read: " + reason, unreadable}};
  };
  try {
    return read_segment(index, segment);
  } catch (const Xapian::Error& error) {
    const char* const system = error.get_error_string();
    return because(error.get_msg() + (system ? std::string(": ") + system : ""), system != nullptr);
  } catch (const IndexError& error) {
    return because(error.what(), error.problem() == IndexError::Problem::io);
  }
}

}  // namespace backfile
