// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace backfile::testing {

/// Compares everything that two databases tell through Xapian's public interface.
class DatabaseComparison {
 public:
  DatabaseComparison(Xapian::Database a, Xapian::Database b) : a_(std::move(a)), b_(std::move(b)) {}

  /// The first difference; empty if there is none.
  std::string everything() {
    all_but_term_lists();
    term_lists();
    return difference_;
  }

  /// The same of databases of which one may have no lists of the terms and slots of documents.
  std::string all_but_term_lists() {
    bounds();
    terms();
    for (Xapian::docid document = 1; document <= a_.get_lastdocid(); ++document)
      same(a_.get_document(document).get_data(), b_.get_document(document).get_data(), "data",
           std::to_string(document));
    values();
    metadata();
    return difference_;
  }

  /// The same for the results of a query, by rank or by a value.
  std::string results(const Xapian::Query& query, bool by_date) {
    const auto a = found(a_, query, by_date), b = found(b_, query, by_date);
    const std::string of = query.get_description();
    same(a.get_matches_estimated(), b.get_matches_estimated(), "matches", of);
    same(a.get_matches_lower_bound(), b.get_matches_lower_bound(), "least matches", of);
    same(a.get_matches_upper_bound(), b.get_matches_upper_bound(), "most matches", of);
    same(a.get_max_possible(), b.get_max_possible(), "greatest weight possible", of);
    same(a.size(), b.size(), "hits", of);
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end(); ++i, ++j) {
      same(*i, *j, "hit", of);
      same(i.get_weight(), j.get_weight(), "weight", of);
    }
    hits_ += a.size();
    return difference_;
  }

  /// How many single facts were compared, and how many hits of queries are among them.
  std::uint64_t facts() const { return facts_; }
  std::uint64_t hits() const { return hits_; }

 private:
  template <typename Value>
  void same(const Value& a, const Value& b, const char* what, const std::string& of = {}) {
    ++facts_;
    if (a == b || !difference_.empty()) return;
    std::ostringstream out;
    out << what << " of \"" << of << "\": " << Catch::Detail::stringify(shown(a)) << " and "
        << Catch::Detail::stringify(shown(b));
    difference_ = out.str();
  }

  template <typename Value>
  static Value shown(const Value& value) {
    return value;
  }

  // Values and data are seldom text.
  static std::string shown(const std::string& bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes.substr(0, 60)) {
      const auto number = static_cast<unsigned char>(byte);
      if (number >= ' ' && number < 0x7F) {
        text += byte;
      } else {
        text.append("\\x") += digits[number >> 4];
        text += digits[number & 15];
      }
    }
    return text;
  }

  static Xapian::MSet found(Xapian::Database& database, const Xapian::Query& query, bool by_date) {
    constexpr Xapian::doccount most_hits = 60;
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    if (by_date) enquire.set_sort_by_value_then_relevance(0, true);
    return enquire.get_mset(0, most_hits);
  }

  void bounds() {
    same(a_.get_doccount(), b_.get_doccount(), "documents");
    same(a_.get_lastdocid(), b_.get_lastdocid(), "last document");
    same(a_.get_total_length(), b_.get_total_length(), "total length");
    same(a_.get_avlength(), b_.get_avlength(), "average length");
    same(a_.get_doclength_lower_bound(), b_.get_doclength_lower_bound(), "least length");
    same(a_.get_doclength_upper_bound(), b_.get_doclength_upper_bound(), "greatest length");
    same(a_.has_positions(), b_.has_positions(), "positions");
  }

  template <typename Iterator>
  void positions(Iterator i, Iterator end, Iterator j, Iterator end_b, const std::string& of) {
    for (; i != end && j != end_b; ++i, ++j) same(*i, *j, "position", of);
    same(i == end, j == end_b, "end of positions", of);
  }

  void terms() {
    auto i = a_.allterms_begin(), j = b_.allterms_begin();
    for (; i != a_.allterms_end() && j != b_.allterms_end(); ++i, ++j) {
      same(*i, *j, "term");
      same(i.get_termfreq(), j.get_termfreq(), "frequency", *i);
      same(a_.get_collection_freq(*i), b_.get_collection_freq(*j), "collection frequency", *i);
      same(a_.get_wdf_upper_bound(*i), b_.get_wdf_upper_bound(*j), "wdf bound", *i);
      postings(*i);
    }
    same(i == a_.allterms_end(), j == b_.allterms_end(), "end of the terms");
    postings({});
  }

  void postings(const std::string& term) {
    auto i = a_.postlist_begin(term), j = b_.postlist_begin(term);
    for (; i != a_.postlist_end(term) && j != b_.postlist_end(term); ++i, ++j) {
      same(*i, *j, "posting", term);
      same(i.get_wdf(), j.get_wdf(), "wdf", term);
      same(i.get_doclength(), j.get_doclength(), "document length", term);
      if (!term.empty())
        positions(i.positionlist_begin(), i.positionlist_end(), j.positionlist_begin(),
                  j.positionlist_end(), term);
    }
    same(i == a_.postlist_end(term), j == b_.postlist_end(term), "end of the postings", term);
  }

  void term_lists() {
    for (Xapian::docid document = 1; document <= a_.get_lastdocid(); ++document) {
      const std::string of = std::to_string(document);
      same(a_.get_unique_terms(document), b_.get_unique_terms(document), "number of terms", of);
      auto i = a_.termlist_begin(document), j = b_.termlist_begin(document);
      for (; i != a_.termlist_end(document) && j != b_.termlist_end(document); ++i, ++j) {
        same(*i, *j, "term of document", of);
        same(i.get_wdf(), j.get_wdf(), "wdf in document", of);
      }
      same(i == a_.termlist_end(document), j == b_.termlist_end(document), "end of terms", of);
      const auto x = a_.get_document(document), y = b_.get_document(document);
      same(x.values_count(), y.values_count(), "number of values", of);
      auto k = x.values_begin(), l = y.values_begin();
      for (; k != x.values_end() && l != y.values_end(); ++k, ++l) {
        same(k.get_valueno(), l.get_valueno(), "slot", of);
        same(*k, *l, "value", of + "\" in slot \"" + std::to_string(k.get_valueno()));
      }
    }
  }

  void values() {
    constexpr Xapian::valueno slots = 200;
    for (Xapian::valueno slot = 0; slot < slots; ++slot) {
      const std::string of = std::to_string(slot);
      same(a_.get_value_freq(slot), b_.get_value_freq(slot), "values", of);
      same(a_.get_value_lower_bound(slot), b_.get_value_lower_bound(slot), "least value", of);
      same(a_.get_value_upper_bound(slot), b_.get_value_upper_bound(slot), "greatest value", of);
      auto i = a_.valuestream_begin(slot), j = b_.valuestream_begin(slot);
      for (; i != a_.valuestream_end(slot) && j != b_.valuestream_end(slot); ++i, ++j) {
        same(i.get_docid(), j.get_docid(), "document with value", of);
        same(*i, *j, "value in slot", of);
      }
      same(i == a_.valuestream_end(slot), j == b_.valuestream_end(slot), "end of values", of);
    }
  }

  void metadata() {
    auto i = a_.metadata_keys_begin(), j = b_.metadata_keys_begin();
    for (; i != a_.metadata_keys_end() && j != b_.metadata_keys_end(); ++i, ++j) {
      same(*i, *j, "metadata key");
      same(a_.get_metadata(*i), b_.get_metadata(*i), "metadata", *i);
    }
    same(i == a_.metadata_keys_end(), j == b_.metadata_keys_end(), "end of metadata");
  }

  Xapian::Database a_;
  Xapian::Database b_;
  std::string difference_{};
  std::uint64_t facts_ = 0;
  std::uint64_t hits_ = 0;
};

}  // namespace backfile::testing
