// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/open_index.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "common/glass/version_file.h"
#include "common/hash.h"
#include "common/xapian_guard.h"

namespace backfile {
namespace {

// A writer would have to publish that often while one manifest is read and opened.
constexpr int max_attempts = 100;

IndexError damaged(const std::string& what) {
  return IndexError(IndexError::Problem::damaged, what);
}

// Xapian trusts the head of a database, and falls over one that is damaged.
void require_whole_head(const std::filesystem::path& index, const SegmentRecord& segment) {
  for (const auto& file : segment.files) {
    if (!file.name.ends_with(glass::version_file_name)) continue;
    std::ifstream in(index / file.name, std::ios::binary);
    if (!in)
      throw damaged((index / file.name).string() + ": cannot be opened: " + std::strerror(errno));
    if (hash_hex(std::string(std::istreambuf_iterator<char>(in), {})) != file.checksum)
      throw damaged((index / file.name).string() + ": is not as it was written");
  }
}

OpenSegment open_segment(const std::filesystem::path& index, const SegmentRecord& segment) {
  require_whole_head(index, segment);
  const auto path = (index / segment.name).string();
  OpenSegment open{.database = Xapian::Database(path, Xapian::DB_OPEN),
                   .tombstones = read_tombstones(index, segment),
                   .positions = std::make_shared<const PositionTable>(path),
                   .postings = std::make_shared<const PostingTable>(path, segment.documents),
                   .articles = std::make_shared<const StoredArticles>(path),
                   .columns = std::make_shared<const ColumnFile>(path, segment.documents)};
  if (open.tombstones.size() != segment.dead)
    throw damaged(path + ": has another number of tombstones than the manifest says");
  return open;
}

// By their UUIDs Xapian's callbacks tell the segments apart.
void require_distinct(const std::vector<OpenSegment>& segments) {
  std::set<std::string> seen;
  for (const auto& segment : segments) {
    if (!seen.insert(segment.database.get_uuid()).second)
      throw damaged("two segments have the same UUID");
  }
}

Xapian::Database joined(const std::vector<OpenSegment>& segments) {
  // A Database of nothing cannot be searched.
  if (segments.empty()) return Xapian::Database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  Xapian::Database all;
  for (const auto& segment : segments) all.add_database(segment.database);
  return all;
}

OpenIndex open_generation(const std::filesystem::path& index, const Manifest& manifest) {
  return guard_xapian("opening " + index.string(), [&] {
    OpenIndex open{.manifest = manifest};
    for (const auto& segment : manifest.segments)
      open.segments.push_back(open_segment(index, segment));
    require_distinct(open.segments);
    open.database = joined(open.segments);
    return open;
  });
}

}  // namespace

std::uint64_t OpenIndex::frequency(std::string_view term) const {
  std::uint64_t frequency = 0;
  for (const auto& segment : segments) frequency += segment.postings->frequency(term);
  return frequency;
}

// Xapian numbers the documents of several databases in turn.
DocumentPlace OpenIndex::place_of(Xapian::docid document) const {
  const auto count = static_cast<Xapian::docid>(segments.size());
  return {(document - 1) % count, (document - 1) / count + 1};
}

Xapian::docid OpenIndex::number_of(const DocumentPlace& place) const {
  return static_cast<Xapian::docid>((place.document - 1) * segments.size() + place.segment + 1);
}

std::string_view OpenIndex::article_id(Xapian::docid document) const {
  const DocumentPlace place = place_of(document);
  return segments[place.segment].columns->texts(schema::column_of_ids)[place.document];
}

std::string OpenIndex::stored_article(Xapian::docid document) const {
  const DocumentPlace place = place_of(document);
  return segments[place.segment].articles->data(place.document);
}

Xapian::docid OpenSegment::find(const std::string& term) const {
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    if (!tombstones.contains(*posting)) return *posting;
  }
  return 0;
}

std::uint64_t OpenIndex::article_count() const {
  std::uint64_t count = 0;
  for (const auto& segment : segments)
    count += segment.database.get_doccount() - segment.tombstones.size();
  return count;
}

bool OpenIndex::has_dead() const {
  return std::any_of(segments.begin(), segments.end(),
                     [](const auto& segment) { return !segment.tombstones.empty(); });
}

bool OpenIndex::has(const std::string& term) const {
  return std::any_of(segments.begin(), segments.end(),
                     [&](const auto& segment) { return segment.find(term) != 0; });
}

OpenIndex open_index(const std::filesystem::path& index) {
  Manifest manifest = read_manifest(index);
  for (int attempt = 1;; ++attempt) {
    try {
      return open_generation(index, manifest);
    } catch (const IndexError&) {
      // Files that a newer manifest no longer names go; what the newest one names is there, or the
      // index is damaged.
      Manifest newest = read_manifest(index);
      if (newest == manifest || attempt == max_attempts) throw;
      manifest = std::move(newest);
    }
  }
}

}  // namespace backfile
