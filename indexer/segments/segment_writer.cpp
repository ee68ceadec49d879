// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segment_writer.h"

#include <xapian.h>

#include <string_view>

#include "indexer/durable_files.h"
#include "indexer/segments/column_writer.h"
#include "indexer/segments/document_map.h"
#include "indexer/segments/glass_segment.h"
#include "indexer/segments/value_plan.h"
#include "indexer/segments/xapian_segment.h"

namespace backfile {

namespace fs = std::filesystem;

SegmentWriter default_segment_writer() {
  return std::string_view(Xapian::version_string()).starts_with("1.4.") ? SegmentWriter::glass
                                                                        : SegmentWriter::xapian;
}

SegmentRecord write_segment(const Sources& sources, const fs::path& directory,
                            const SegmentOptions& options) {
  const DocumentMap map(sources);
  SegmentRecord record{.name = directory.filename().string(), .documents = map.size()};
  if (map.size() == 0) return record;
  const ValuePlan plan = plan_values(sources, map);
  if (options.writer == SegmentWriter::xapian) {
    write_xapian_segment(sources, map, plan, directory, options);
    record.files = record_files(directory);
  } else {
    make_directory(directory);
    record.files = write_glass_segment(sources, map, plan, directory, options);
  }
  record.files.push_back(write_columns(plan, new_ids(sources, map), directory));
  for (auto& file : record.files) file.name = record.name + "/" + file.name;
  return record;
}

}  // namespace backfile
