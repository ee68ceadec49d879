// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segment_check.h"

#include <xapian.h>

#include <cstdint>

#include "backfile/error.h"
#include "common/facet_fields.h"
#include "common/stored_article.h"
#include "common/tombstones.h"

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

/// Walks through the documents: stored articles, values, terms.
class DocumentWalk {
 public:
  DocumentWalk(const Xapian::Database& database, const Tombstones& tombstones)
      : database_(database), tombstones_(tombstones) {}

  void run() {
    const std::string all;
    for (auto at = database_.postlist_begin(all); at != database_.postlist_end(all); ++at) {
      read(*at);
      ++documents_;
      if (tombstones_.contains(*at)) ++dead_;
    }
  }

  std::uint64_t terms() const { return terms_; }

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
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      (void)*value;
    std::uint64_t length = 0;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      length += term.get_wdf();
      ++terms_;
    }
    if (length != database_.get_doclength(id)) odd_.add(std::to_string(id));
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
  std::uint64_t documents_ = 0;
  std::uint64_t dead_ = 0;
  std::uint64_t terms_ = 0;  // In all documents together.
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

  void report(const std::string& segment, std::uint64_t terms_of_documents,
              Findings& findings) const {
    odd_.report(segment, "terms that have not as many postings as they say", findings);
    if (postings_ != terms_of_documents)
      findings.push_back({segment, "has " + std::to_string(postings_) +
                                       " postings, its documents " +
                                       std::to_string(terms_of_documents) + " terms"});
  }

 private:
  std::uint64_t read(const std::string& term) const {
    std::uint64_t postings = 0;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
      for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
        (void)*place;
      ++postings;
    }
    return postings;
  }

  const Xapian::Database& database_;
  std::uint64_t postings_ = 0;
  Tally odd_{};
};

void read_metadata(const Xapian::Database& database) {
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    (void)database.get_metadata(*key);
  read_names(database, schema::key_languages);
  for (const auto& facet : facet_fields(read_names(database, schema::key_custom_facets)))
    read_facet_values(database, facet.name);
}

void read_spellings(const Xapian::Database& database) {
  for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
    (void)*word;
}

Findings read_segment(const std::filesystem::path& index, const SegmentRecord& segment) {
  const Tombstones tombstones = read_tombstones(index, segment);
  const Xapian::Database database((index / segment.name).string());
  DocumentWalk documents(database, tombstones);
  documents.run();
  TermWalk terms(database);
  terms.run();
  read_metadata(database);
  read_spellings(database);
  Findings findings;
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
