// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_facts.h"

#include <xapian.h>

#include <algorithm>
#include <map>

#include "common/byte_code.h"
#include "common/facet_fields.h"
#include "common/tombstones.h"
#include "common/xapian_guard.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

// Each time with a newer manifest, because a writer was faster.
constexpr int most_attempts = 5;

/// Gathers the facts segment by segment.
class Gathering {
 public:
  void add(const Xapian::Database& database, const Tombstones& tombstones) {
    add_dates(database, tombstones);
    for (const auto& language : read_names(database, schema::key_languages)) note(language);
    for (const auto& field : facet_fields(read_names(database, schema::key_custom_facets)))
      add_values(database, tombstones, field);
  }

  IndexFacts facts(const Manifest& manifest) const {
    IndexFacts facts{.manifest = manifest,
                     .first_date = schema::date_of_slot(first_date_),
                     .last_date = schema::date_of_slot(last_date_),
                     .languages = languages_};
    for (const auto& field : facets_)
      facts.facet_values.emplace_back(field, values_.at(field).size());
    return facts;
  }

  /// The facets that every index has.
  Gathering() {
    for (const auto& field : facet_fields({})) values_of(field.name);
  }

 private:
  // Calls `visit` with the value of `slot` in every document that has one and is alive.
  template <typename Visit>
  static void each_value(const Xapian::Database& database, const Tombstones& tombstones,
                         schema::Slot slot, Visit&& visit) {
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
      if (!tombstones.contains(at.get_docid())) visit(*at);
    }
  }

  // Xapian's own bounds know nothing of tombstones.
  void add_dates(const Xapian::Database& database, const Tombstones& tombstones) {
    each_value(database, tombstones, schema::slot_date, [this](const std::string& date) {
      if (first_date_.empty() || date < first_date_) first_date_ = date;
      if (date > last_date_) last_date_ = date;
    });
  }

  void note(const std::string& language) {
    if (std::find(languages_.begin(), languages_.end(), language) == languages_.end())
      languages_.push_back(language);
  }

  void add_values(const Xapian::Database& database, const Tombstones& tombstones,
                  const FacetField& field) {
    const FacetValues here = read_facet_values(database, field.name);
    std::vector<bool> alive(here.size(), tombstones.empty());
    if (!tombstones.empty())
      each_value(database, tombstones, field.slot,
                 [&](const std::string& value) { mark_ordinals(value, alive); });
    FacetValues& all = values_of(field.name);
    for (FacetValues::Ordinal i = 0; i < here.size(); ++i) {
      if (alive[i]) all.add(here.value(i));
    }
  }

  static void mark_ordinals(const std::string& value, std::vector<bool>& marks) {
    std::vector<FacetValues::Ordinal> ordinals;
    decode_ordinals(value, ordinals);
    for (const auto ordinal : ordinals) {
      if (ordinal >= marks.size()) throw ByteReader::damaged();
      marks[ordinal] = true;
    }
  }

  FacetValues& values_of(const std::string& facet) {
    const auto [place, is_new] = values_.try_emplace(facet);
    if (is_new) facets_.push_back(facet);
    return place->second;
  }

  std::string first_date_{};  // As slots have them.
  std::string last_date_{};
  std::vector<std::string> languages_{};
  std::vector<std::string> facets_{};  // In the order in which they were met.
  std::map<std::string, FacetValues> values_{};
};

IndexFacts facts_of(const fs::path& index, const Manifest& manifest) {
  Gathering gathering;
  for (const auto& segment : manifest.segments) {
    const auto path = index / segment.name;
    guard_xapian("reading " + path.string(), [&] {
      gathering.add(Xapian::Database(path.string()), read_tombstones(index, segment));
    });
  }
  return gathering.facts(manifest);
}

}  // namespace

IndexFacts read_index_facts(const fs::path& index) {
  for (int attempt = 1;; ++attempt) {
    const Manifest manifest = read_manifest(index);
    try {
      return facts_of(index, manifest);
    } catch (const IndexError&) {
      const bool overtaken = read_manifest(index).generation != manifest.generation;
      if (!overtaken || attempt == most_attempts) throw;
    }
  }
}

std::uint64_t size_of(const SegmentRecord& segment) {
  std::uint64_t size = 0;
  for (const auto& file : segment.files) size += file.size;
  return size;
}

}  // namespace backfile
