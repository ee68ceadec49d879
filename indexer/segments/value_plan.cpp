// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/value_plan.h"

#include <algorithm>
#include <limits>
#include <set>

#include "common/analysis/stemmer.h"
#include "common/facet_fields.h"
#include "common/glass/packing.h"

namespace backfile {
namespace {

constexpr auto unnumbered = std::numeric_limits<SlotPlan::Ordinal>::max();

std::optional<SourceFacet> facet_of(const SegmentSource& source, const std::string& name) {
  for (auto& facet : source.facets()) {
    if (facet.name == name) return facet;
  }
  return {};
}

// Of all sources, whether one of their living documents has it or not.
std::vector<std::string> custom_facets_of(const Sources& sources) {
  std::set<std::string> names;
  for (const auto& source : sources) {
    for (const auto& facet : source->facets()) {
      if (!schema::find_field(facet.name)) names.insert(facet.name);
    }
  }
  return {names.begin(), names.end()};
}

// Every article has a language, as it was given.
std::vector<std::string> stemming_languages(const FacetValues& languages) {
  std::set<std::string> codes;
  for (const auto& language : languages.all()) codes.insert(stemming_language(language));
  return {codes.begin(), codes.end()};
}

std::vector<std::uint32_t> new_lengths(const Sources& sources, const DocumentMap& map) {
  std::vector<std::uint32_t> lengths(map.size() + std::size_t{1});
  map.each([&](auto source, auto document, auto number) {
    lengths[number] = sources[source]->lengths()[document - 1];
  });
  return lengths;
}

}  // namespace

/// The values of all sources as they are there.
class SlotPlan::SourceValues {
 public:
  explicit SourceValues(const SlotPlan& plan) : stream_(*plan.map_) {
    for (std::size_t i = 0; i < plan.sources_->size(); ++i) {
      const bool is_facet = !plan.name_.empty();
      if (is_facet && !plan.facets_[i]) continue;
      const auto slot = is_facet ? plan.facets_[i]->slot : plan.slot_;
      cursors_.push_back(std::make_unique<Cursor>((*plan.sources_)[i]->values(slot)));
      stream_.add(i, cursors_.back().get());
    }
  }

  const SlotValue* next() { return stream_.next(); }
  std::size_t source() const { return stream_.source(); }

 private:
  struct Cursor {
    explicit Cursor(std::unique_ptr<ValueCursor> cursor) : values(std::move(cursor)) {}
    bool next(SlotValue& value) { return values->next(value.document, value.value); }
    std::unique_ptr<ValueCursor> values;
  };

  std::vector<std::unique_ptr<Cursor>> cursors_{};
  MergedStream<Cursor, SlotValue> stream_;
};

SlotPlan::SlotPlan(schema::Slot slot, const Sources& sources, const DocumentMap& map)
    : slot_(slot), sources_(&sources), map_(&map) {
  count_values();
}

SlotPlan::SlotPlan(schema::Slot slot, std::string name, const Sources& sources,
                   const DocumentMap& map)
    : slot_(slot), name_(std::move(name)), sources_(&sources), map_(&map) {
  for (const auto& source : sources) {
    facets_.push_back(facet_of(*source, name_));
    numbers_.emplace_back(facets_.back() ? facets_.back()->values->size() : 0, unnumbered);
  }
  number_values();
  count_values();
}

void SlotPlan::number_values() {
  SourceValues all(*this);
  std::vector<Ordinal> ordinals;
  while (const auto* found = all.next()) {
    ordinals.clear();
    decode_ordinals(found->value, ordinals);
    for (const auto ordinal : ordinals) {
      if (ordinal >= numbers_[all.source()].size()) glass::Unpacker::throw_damaged();
      auto& number = numbers_[all.source()][ordinal];
      if (number == unnumbered) number = values_.add(facets_[all.source()]->values->at(ordinal));
    }
  }
}

void SlotPlan::count_values() {
  Cursor values(*this);
  SlotValue found;
  while (values.next(found)) {
    auto& [count, lowest, highest] = statistics_;
    if (count == 0 || found.value < lowest) lowest = found.value;
    if (count == 0 || found.value > highest) highest = found.value;
    ++count;
  }
}

SlotPlan::Cursor::Cursor(const SlotPlan& plan)
    : plan_(plan), values_(std::make_unique<SourceValues>(plan)) {}
SlotPlan::Cursor::~Cursor() = default;
SlotPlan::Cursor::Cursor(Cursor&&) noexcept = default;

bool SlotPlan::Cursor::next(SlotValue& value) {
  const auto* const found = values_->next();
  if (!found) return false;
  value = *found;
  if (plan_.name_.empty()) return true;
  ordinals_.clear();
  decode_ordinals(value.value, ordinals_);
  for (auto& ordinal : ordinals_) ordinal = plan_.numbers_[values_->source()].at(ordinal);
  value_ = encode_ordinals(ordinals_);
  value.value = value_;
  return true;
}

std::vector<std::pair<std::string, std::string>> ValuePlan::metadata() const {
  std::vector<std::pair<std::string, std::string>> all;
  const auto add = [&all](std::string key, std::string value) {
    if (!value.empty()) all.emplace_back(std::move(key), std::move(value));
  };
  for (const auto& slot : slots) {
    if (!slot.facet().empty()) add(schema::key_facet_values(slot.facet()), slot.values().encode());
  }
  add(std::string(schema::key_custom_facets), encode_names(custom_facets));
  add(std::string(schema::key_languages), encode_names(languages));
  std::sort(all.begin(), all.end());
  return all;
}

ValuePlan plan_values(const Sources& sources, const DocumentMap& map) {
  ValuePlan plan{.lengths = new_lengths(sources, map)};
  const auto add = [&plan](SlotPlan slot) {
    if (slot.statistics().count > 0) plan.slots.push_back(std::move(slot));
  };
  for (const auto slot : {schema::slot_date, schema::slot_fingerprint}) add({slot, sources, map});
  for (const auto& facet : facet_fields({})) {
    add({facet.slot, facet.name, sources, map});
    if (facet.name == "language" && !plan.slots.empty() && plan.slots.back().facet() == "language")
      plan.languages = stemming_languages(plan.slots.back().values());
  }
  auto slot = schema::first_custom_slot;
  for (const auto& name : custom_facets_of(sources)) {
    SlotPlan facet(slot, name, sources, map);
    if (facet.statistics().count == 0) continue;
    plan.slots.push_back(std::move(facet));
    plan.custom_facets.push_back(name);
    ++slot;
  }
  return plan;
}

}  // namespace backfile
