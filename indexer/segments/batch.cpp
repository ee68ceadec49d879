// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/batch.h"

#include "common/facet_fields.h"
#include "common/glass/packing.h"
#include "common/glass/version_file.h"

namespace backfile {

using glass::append_uint;

std::uint64_t date_key(std::string_view slot_value) {
  if (slot_value.empty()) return 0;
  std::uint64_t key = 0;
  for (const char byte : slot_value) key = key << 8 | static_cast<unsigned char>(byte);
  // With a time of day there are three bytes more; without, it comes before all times of the day.
  constexpr std::size_t day_size = 4;
  return slot_value.size() == day_size ? key << 25 : (key >> 24) << 25 | 1 << 24 | (key & 0xFFFFFF);
}

BatchFacets::BatchFacets() {
  for (const auto& field : facet_fields({}))
    facets_.emplace(field.name, Facet(field.slot, field.prefix));
}

BatchFacets::Facet& BatchFacets::facet(const std::string& name) {
  if (const auto known = facets_.find(name); known != facets_.end()) return known->second;
  return facets_.emplace(name, Facet(next_custom_slot_++, schema::custom_prefix(name)))
      .first->second;
}

BatchFacets::Ordinal BatchFacets::Facet::add(const std::string& value) {
  const auto [place, is_new] = ordinals_.emplace(value, static_cast<Ordinal>(values.size()));
  if (is_new) values.push_back(value);
  return place->second;
}

void Batch::append_terms(const AnalysedDocument& document) {
  terms_.clear();
  posting_bytes_.resize(vocabulary_.size());
  for (const auto& [term, wdf, first, count] : document.terms) {
    posting_.clear();
    append_uint(wdf, posting_);
    append_uint(count, posting_);
    std::uint32_t last = 0;
    for (auto i = first; i < first + count; last = document.positions[i++])
      append_uint(document.positions[i] - last, posting_);
    append_uint(term, terms_);
    glass::append_string(posting_, terms_);
    const auto bytes = static_cast<std::uint32_t>(posting_head + posting_.size());
    posting_bytes_[term] += bytes;
    all_posting_bytes_ += bytes;
  }
}

void Batch::add(const AnalysedDocument& document, std::uint64_t sequence) {
  append_terms(document);
  Record record{.key = {date_key(document.date), sequence},
                .term_count = static_cast<std::uint32_t>(document.terms.size())};
  for (const auto& entry : document.terms) record.length += entry.wdf;
  record.terms = arena_.keep(terms_);
  record.values = arena_.keep(document.values);
  record.id = arena_.keep(document.id);
  record.data =
      keep(compressor_.compress(document.data, glass::compress_min(glass::docdata)), arena_);
  records_.push_back(record);
}

std::size_t Batch::memory() const {
  // The term lists of the documents take about two thirds of what the postings take.
  const std::size_t term_lists = all_posting_bytes_ / 3 * 2 + records_.size() * sizeof(Tag);
  return vocabulary_.memory() + arena_.memory() + all_posting_bytes_ + term_lists +
         records_.size() * (sizeof(Record) + sizeof(SortKey) + 2 * sizeof(DocumentId)) +
         vocabulary_.size() * (sizeof(std::string_view) + 4 * sizeof(std::uint64_t));
}

bool RecordTerms::next(Term& term) {
  if (next_ == end_) return false;
  term.id = read_uint(next_);
  const std::size_t size = read_uint(next_);
  term.posting = {next_, size};
  next_ += size;
  return true;
}

}  // namespace backfile
