// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/glass/packing.h"
#include "indexer/segments/batch_source.h"
#include "indexer/segments/stored_segment.h"
#include "tests/testing.h"

namespace backfile::testing {

/// A document that goes into a batch exactly as it is, past the analyser.
struct TestDocument {
  struct Term {
    std::uint32_t wdf = 1;
    std::vector<std::uint32_t> positions{};
  };

  std::map<std::string, Term> terms{};
  std::map<std::string, std::vector<std::string>> facets{};
  std::string data{};
  Date date{};
  std::string fingerprint{};
  std::string language{};
};

using TestDocuments = std::vector<TestDocument>;

inline AnalysedDocument analysed(const TestDocument& from, Batch& batch) {
  AnalysedDocument document{.data = from.data};
  for (const auto& [term, entry] : from.terms) {
    const auto first = static_cast<std::uint32_t>(document.positions.size());
    document.terms.push_back({batch.vocabulary().add(term), entry.wdf, first,
                              static_cast<std::uint32_t>(entry.positions.size())});
    document.positions.insert(document.positions.end(), entry.positions.begin(),
                              entry.positions.end());
  }
  const auto add_slot = [&](schema::Slot slot, std::string_view value) {
    if (value.empty()) return;
    glass::append_uint(slot, document.values);
    glass::append_string(value, document.values);
  };
  document.date = schema::date_slot(from.date);
  add_slot(schema::slot_date, document.date);
  add_slot(schema::slot_fingerprint, from.fingerprint);
  auto facets = from.facets;
  if (!from.language.empty()) {
    facets["language"] = {from.language};
  }
  for (const auto& [name, values] : facets) {
    auto& facet = batch.facets().facet(name);
    std::vector<FacetValues::Ordinal> ordinals;
    for (const auto& value : values) ordinals.push_back(facet.add(value));
    add_slot(facet.slot, encode_ordinals(ordinals));
  }
  return document;
}

/// Everything that a segment may have.
inline SegmentOptions with_term_lists(SegmentWriter writer, unsigned threads = 1) {
  return {.writer = writer, .threads = threads, .term_lists = true};
}

using IsDead = std::function<bool(std::uint64_t sequence)>;
inline const IsDead none_dead = [](std::uint64_t) { return false; };

/// The documents in `count` batches; document i, which has the sequence number i, goes into batch
/// `batch_of(i)`.
inline std::vector<std::unique_ptr<Batch>> batches_of(
    const TestDocuments& documents, std::size_t count,
    const std::function<std::size_t(std::size_t)>& batch_of) {
  std::vector<std::unique_ptr<Batch>> batches;
  while (batches.size() < count) batches.push_back(std::make_unique<Batch>());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Batch& batch = *batches[batch_of(i)];
    batch.add(analysed(documents[i], batch), i);
  }
  return batches;
}

inline std::unique_ptr<Batch> batch_of(const TestDocuments& documents) {
  return std::move(batches_of(documents, 1, [](std::size_t) { return 0; }).front());
}

inline Sources sources_of(std::vector<std::unique_ptr<Batch>> batches,
                          const IsDead& is_dead = none_dead) {
  Sources sources;
  for (auto& batch : batches)
    sources.push_back(std::make_unique<BatchSource>(std::move(batch), is_dead, 2, true));
  return sources;
}

inline Sources sources_of(const TestDocuments& documents, const IsDead& is_dead = none_dead) {
  return sources_of(batches_of(documents, 1, [](std::size_t) { return 0; }), is_dead);
}

inline Sources stored(const std::filesystem::path& segment, Tombstones tombstones = {}) {
  Sources sources;
  sources.push_back(std::make_unique<StoredSegment>(segment, std::move(tombstones), 0));
  return sources;
}

/// The content of the files of a segment, by name.
inline std::map<std::string, std::string> files_of(const std::filesystem::path& segment) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(segment))
    files[entry.path().filename().string()] = read_file(entry.path());
  return files;
}

/// Which file of two segments is not the same; "" if all are.
inline std::string differing_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  const auto files = files_of(a), others = files_of(b);
  if (files.empty()) return "no files";
  for (const auto& [name, content] : files) {
    const auto other = others.find(name);
    if (other == others.end()) return "no second " + name;
    if (other->second != content) return name;
  }
  return files.size() == others.size() ? "" : "a file more";
}

}  // namespace backfile::testing
