// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/facet_values.h"

#include "common/analysis/folding.h"
#include "common/byte_code.h"

namespace backfile {

FacetValues::Ordinal FacetValues::add(std::string_view value) {
  const auto next = static_cast<Ordinal>(values_.size());
  const auto [place, is_new] = ordinals_.emplace(fold_value(value), next);
  if (is_new) values_.emplace_back(value);
  return place->second;
}

FacetValues::Ordinal FacetValues::find(std::string_view value) const {
  const auto found = ordinals_.find(fold_value(value));
  return found == ordinals_.end() ? static_cast<Ordinal>(size()) : found->second;
}

std::string FacetValues::encode() const {
  std::string bytes;
  for (const auto& value : values_) append_text(value, bytes);
  return bytes;
}

FacetValues FacetValues::decode(std::string_view bytes) {
  FacetValues values;
  for (ByteReader in(bytes); !in.at_end();) {
    const std::size_t before = values.size();
    values.add(in.text());
    if (values.size() == before) throw ByteReader::damaged();
  }
  return values;
}

std::string encode_ordinals(const std::vector<FacetValues::Ordinal>& ordinals) {
  std::string slot;
  for (const auto ordinal : ordinals) append_number(ordinal, slot);
  return slot;
}

void decode_ordinals(std::string_view slot, std::vector<FacetValues::Ordinal>& ordinals) {
  for (ByteReader in(slot); !in.at_end();)
    ordinals.push_back(static_cast<FacetValues::Ordinal>(in.number()));
}

}  // namespace backfile
