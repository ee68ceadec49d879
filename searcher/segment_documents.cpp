// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/segment_documents.h"

#include <utility>

namespace backfile {

Xapian::Query SegmentDocuments::query(BySegment documents) {
  auto* source = new SegmentDocuments(std::make_shared<const BySegment>(std::move(documents)));
  return Xapian::Query(source->release());
}

void SegmentDocuments::init(const Xapian::Database& segment) {
  const auto found = documents_->find(segment.get_uuid());
  here_ = found == documents_->end() ? nullptr : &found->second;
  count_ = here_ ? static_cast<Xapian::doccount>(here_->cardinality()) : 0;
  begun_ = false;
}

void SegmentDocuments::begin() {
  place_ = {};
  if (here_) roaring_init_iterator(&here_->roaring, &place_);
  begun_ = true;
}

void SegmentDocuments::next(double) {
  if (!begun_) return begin();
  roaring_advance_uint32_iterator(&place_);
}

void SegmentDocuments::skip_to(Xapian::docid document, double) {
  if (!begun_) begin();
  // Roaring would go back for a document that is behind; Xapian wants to stay.
  if (place_.has_value && place_.current_value < document)
    roaring_move_uint32_iterator_equalorlarger(&place_, document);
}

std::string SegmentDocuments::get_description() const {
  std::uint64_t number = 0;
  for (const auto& [segment, documents] : *documents_) number += documents.cardinality();
  return "Documents(" + std::to_string(number) + ")";
}

}  // namespace backfile
