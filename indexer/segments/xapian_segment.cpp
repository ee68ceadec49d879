// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/xapian_segment.h"

#include <xapian.h>

#include <deque>
#include <string>
#include <vector>

#include "common/xapian_guard.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

// Xapian is fastest while what it gathers in memory stays small; its own default, 10,000, takes
// half as long again.
constexpr DocumentId batch_size = 200;

struct Origin {
  std::size_t source = 0;
  DocumentId document = 0;
};

// Where each document of the segment comes from, in the order of the segment.
std::vector<Origin> origins(const DocumentMap& map) {
  std::vector<Origin> all(map.size());
  map.each([&](auto source, auto document, auto number) { all[number - 1] = {source, document}; });
  return all;
}

/// The values of one slot for one document after the other.
class SlotValues {
 public:
  explicit SlotValues(const SlotPlan& plan) : slot_(plan.slot()), cursor_(plan) { advance(); }

  void add_to(Xapian::Document& document, DocumentId number) {
    if (at_end_ || value_.document != number) return;
    document.add_value(slot_, std::string(value_.value));
    advance();
  }

 private:
  void advance() { at_end_ = !cursor_.next(value_); }

  schema::Slot slot_;
  SlotPlan::Cursor cursor_;
  SlotValue value_{};
  bool at_end_ = false;
};

void fill(Xapian::WritableDatabase& database, const Sources& sources, const DocumentMap& map,
          const ValuePlan& plan) {
  std::deque<SlotValues> slots;  // They stay where they are, as their views of values need.
  for (const auto& slot : plan.slots) slots.emplace_back(slot);
  DocumentId number = 0;
  for (const auto& [source, document] : origins(map)) {
    Xapian::Document copy = sources[source]->document(document);
    ++number;
    for (auto& slot : slots) slot.add_to(copy, number);
    database.add_document(copy);
    if (number % batch_size == 0) database.commit();
  }
  for (const auto& [name, value] : plan.metadata()) database.set_metadata(name, value);
  database.commit();
}

}  // namespace

void write_xapian_segment(const Sources& sources, const DocumentMap& map, const ValuePlan& plan,
                          const fs::path& directory, const SegmentOptions& options) {
  const fs::path scratch = directory.string() + ".loose";
  guard_xapian("writing " + directory.string(), [&] {
    {
      const int lists = options.term_lists ? 0 : Xapian::DB_NO_TERMLIST;
      Xapian::WritableDatabase database(scratch.string(), Xapian::DB_CREATE |
                                                              Xapian::DB_BACKEND_GLASS |
                                                              Xapian::DB_NO_SYNC | lists);
      fill(database, sources, map, plan);
      database.compact(directory.string());
    }
    fs::remove_all(scratch);
  });
}

}  // namespace backfile
