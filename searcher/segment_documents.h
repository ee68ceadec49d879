// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <roaring/roaring.hh>
#include <string>
#include <utility>

namespace backfile {

/// Matches given documents of each segment, whether the segments are searched together or one
/// alone. Xapian hands its callbacks the document ids of the segment they look at and copies them
/// for each, hence one list a segment, which the copies share.
class SegmentDocuments : public Xapian::PostingSource {
 public:
  using BySegment = std::map<std::string, Roaring>;  ///< By the UUID of the segment's database.

  explicit SegmentDocuments(std::shared_ptr<const BySegment> documents)
      : documents_(std::move(documents)) {}

  /// As a query, which weighs nothing.
  static Xapian::Query query(BySegment documents);

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void init(const Xapian::Database& segment) override;
  void next(double) override;
  void skip_to(Xapian::docid document, double) override;
  bool at_end() const override { return !place_.has_value; }
  Xapian::docid get_docid() const override { return place_.current_value; }
  PostingSource* clone() const override { return new SegmentDocuments(documents_); }
  std::string get_description() const override;

 private:
  void begin();

  std::shared_ptr<const BySegment> documents_;
  const Roaring* here_ = nullptr;  // The list of the segment, or null if it has none.
  Xapian::doccount count_ = 0;     // Of `here_`.
  bool begun_ = false;
  roaring_uint32_iterator_t place_{};  // In `here_`; has no value beyond the end.
};

}  // namespace backfile
