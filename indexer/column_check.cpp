// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/column_check.h"

#include <algorithm>
#include <string_view>

#include "backfile/error.h"
#include "common/column_file.h"
#include "common/date_code.h"
#include "common/facet_fields.h"
#include "common/stored_article.h"
#include "indexer/segments/column_lists.h"

namespace backfile {
namespace {

using Numbers = std::vector<std::uint32_t>;

template <typename Visit>
void each_value(const Xapian::Database& database, schema::Slot slot, Visit&& visit) {
  const auto end = database.valuestream_end(slot);
  for (auto at = database.valuestream_begin(slot); at != end; ++at) visit(at.get_docid(), *at);
}

Numbers lengths_in(const Xapian::Database& database, std::size_t documents) {
  Numbers lengths(documents + 1);
  const std::string all;
  for (auto at = database.postlist_begin(all); at != database.postlist_end(all); ++at)
    if (*at <= documents) lengths[*at] = at.get_doclength();
  return lengths;
}

Numbers dates_in(const Xapian::Database& database, std::size_t documents) {
  Numbers dates(documents + 1, no_date);
  each_value(database, schema::slot_date, [&](Xapian::docid document, const std::string& value) {
    if (document <= documents) dates[document] = date_code(schema::date_of_slot(value));
  });
  return dates;
}

ColumnLists lists_in(const Xapian::Database& database, schema::Slot slot, std::size_t documents) {
  ColumnLists lists(static_cast<DocumentId>(documents));
  each_value(database, slot,
             [&](Xapian::docid document, const std::string& value) { lists.add(document, value); });
  lists.finish();
  return lists;
}

// A stored article that cannot be read says nothing, and is reported by whoever reads all of it.
bool says_id(std::string_view id, const std::string& stored) {
  try {
    return id == id_of_stored(stored);
  } catch (const IndexError&) {
    return true;
  }
}

bool says_ids(const TextColumn& column, const Xapian::Database& database, std::size_t documents) {
  for (std::size_t i = 1; i <= documents; ++i) {
    const auto document = database.get_document(static_cast<Xapian::docid>(i));
    if (!says_id(column[i], document.get_data())) return false;
  }
  return true;
}

template <typename Found, typename Expected>
bool equal(const Found& found, const Expected& expected) {
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end());
}

bool is_equal(const std::optional<ListColumn>& found, const ColumnLists& expected) {
  if (!found) return expected.ordinals().empty();
  return equal(found->begins, expected.begins()) &&
         std::visit([&](const auto& numbers) { return equal(numbers, expected.ordinals()); },
                    found->numbers);
}

}  // namespace

std::vector<std::string> differing_columns(const Xapian::Database& database,
                                           const std::filesystem::path& directory,
                                           std::uint64_t documents) {
  const ColumnFile file(directory, documents);
  std::vector<std::string> differing;
  if (!equal(file.numbers(schema::column_of_lengths), lengths_in(database, documents)))
    differing.push_back("lengths");
  if (!equal(file.numbers(schema::slot_date), dates_in(database, documents)))
    differing.push_back("date");
  if (!says_ids(file.texts(schema::column_of_ids), database, documents)) differing.push_back("ids");
  for (const auto& facet : facet_fields(read_names(database, schema::key_custom_facets))) {
    const auto distinct = read_facet_values(database, facet.name).size();
    const auto expected = lists_in(database, facet.slot, documents);
    if (!is_equal(file.lists(facet.slot, distinct), expected)) differing.push_back(facet.name);
  }
  return differing;
}

}  // namespace backfile
