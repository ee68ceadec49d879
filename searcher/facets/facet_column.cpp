// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_column.h"

#include <limits>

#include "backfile/error.h"
#include "common/byte_code.h"

namespace backfile {
namespace {

[[noreturn]] void throw_damaged(const std::string& what) {
  throw IndexError(IndexError::Problem::damaged, what);
}

// Fills both with what the slot of `field` says of each document.
template <typename Number>
std::vector<Number> read_ordinals(const PostingTable& table, const FacetField& field,
                                  std::size_t distinct, std::vector<std::uint32_t>& begins) {
  std::vector<Number> ordinals;
  ordinals.reserve(begins.size());
  std::size_t next = 0;
  const auto begin_until = [&](std::size_t document) {
    for (; next <= document; ++next) begins[next] = static_cast<std::uint32_t>(ordinals.size());
  };
  table.each_value(field.slot, [&](std::uint32_t document, std::string_view value) {
    begin_until(document);
    for (ByteReader in(value); !in.at_end();) {
      const auto ordinal = in.number();
      if (ordinal >= distinct)
        throw_damaged("a value of " + field.name + " is not in its dictionary");
      ordinals.push_back(static_cast<Number>(ordinal));
    }
  });
  begin_until(begins.size() - 1);
  if (ordinals.capacity() > ordinals.size() + ordinals.size() / 4) ordinals.shrink_to_fit();
  return ordinals;
}

}  // namespace

FacetColumn::FacetColumn(const PostingTable& table, const FacetField& field, std::size_t distinct)
    : begins_(table.documents() + std::size_t{2}) {
  if (distinct <= std::numeric_limits<std::uint16_t>::max() + std::size_t{1}) {
    ordinals_ = read_ordinals<std::uint16_t>(table, field, distinct, begins_);
  } else {
    ordinals_ = read_ordinals<std::uint32_t>(table, field, distinct, begins_);
  }
}

std::uint64_t FacetColumn::count(const Documents& documents,
                                 std::vector<std::uint64_t>& counts) const {
  std::uint64_t missing = 0;
  each(documents, [&](auto begin, auto end) {
    if (begin == end) ++missing;
    for (; begin != end; ++begin) ++counts[*begin];
  });
  return missing;
}

std::size_t FacetColumn::bytes() const {
  const auto of_ordinals = [](const auto& ordinals) {
    return ordinals.capacity() * sizeof(ordinals.front());
  };
  return begins_.capacity() * sizeof(begins_.front()) + std::visit(of_ordinals, ordinals_);
}

// Documents ascend.
void FacetColumn::require(const Documents& documents) const {
  if (!documents.empty() && documents.back() + std::size_t{1} >= begins_.size())
    throw_damaged("document " + std::to_string(documents.back()) + " is beyond the last one");
}

}  // namespace backfile
