// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/export_rows.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "common/program/output.h"
#include "common/program/safe_text.h"
#include "searcher/program/print_json.h"
#include "searcher/program/table_row.h"
#include "searcher/program/time_limit.h"

namespace backfile {

namespace {

constexpr std::size_t block_size = 1 << 16;

/// Gathers rows to blocks and writes them.
class BlockWriter {
 public:
  explicit BlockWriter(int descriptor) : descriptor_(descriptor) {}

  /// False if nothing can be written any more.
  bool add(const std::string& row) {
    block_ += row;
    return block_.size() < block_size || flush();
  }

  bool flush() {
    if (!error_) error_ = write_all(descriptor_, block_);
    block_.clear();
    return !error_;
  }

  std::error_code error() const { return error_; }

 private:
  int descriptor_;
  std::string block_{};
  std::error_code error_{};
};

// Of one cell.
std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : "; ") + value;
  return text;
}

std::string joined(const std::vector<CaptionHit>& captions) {
  std::vector<std::string> texts;
  for (const auto& caption : captions) texts.push_back(safe_line(plain_text(caption.text)));
  return joined(texts);
}

std::string in_format(Format format, const TableRow& row) {
  return format == Format::csv ? row.csv() : row.tsv();
}

// Nothing for formats without a header.
std::string header(Format format, std::initializer_list<const char*> names) {
  if (format == Format::ids || format == Format::jsonl) return {};
  TableRow row;
  for (const auto* name : names) row.add_text(name);
  return in_format(format, row);
}

std::string row_of(const Hit& hit, Format format) {
  if (format == Format::ids) return safe_text(hit.id) + '\n';
  if (format == Format::jsonl) return json_line(json_of(hit));
  TableRow row;
  row.add_number(hit.rank).add_score(hit.score).add_text(hit.id).add_text(to_string(hit.date));
  row.add_text(hit.source).add_text(joined(hit.authors));
  row.add_text(safe_line(plain_text(hit.title))).add_text(safe_line(plain_text(hit.snippet)));
  row.add_text(joined(hit.captions)).add_text(hit.url).add_text(hit.path);
  return in_format(format, row);
}

std::string row_of(const Facet& facet, const FacetValue& value, Format format) {
  if (format == Format::jsonl) {
    nlohmann::ordered_json json = {{"field", facet.field}};
    json.update(json_of(value, facet.unit));
    return json_line(json);
  }
  TableRow row;
  row.add_text(facet.field).add_text(value.value).add_number(value.count);
  row.add_text(value.of > 0 ? std::to_string(value.of) : "");
  return in_format(format, row);
}

Results export_hits(Searcher& searcher, const SearchOptions& options, BlockWriter& out) {
  out.add(header(options.format, {"rank", "score", "id", "date", "source", "authors", "title",
                                  "snippet", "captions", "url", "path"}));
  const std::size_t first = options.request.offset + 1;
  return searcher.each_hit(options.request, [&](const Hit& hit) {
    // The answer is there; how long it takes to write it is up to the reader.
    if (hit.rank == first) limit_time(0);
    return out.add(row_of(hit, options.format));
  });
}

// The articles without any value come last, under an empty value.
Results export_facets(Searcher& searcher, const SearchOptions& options, BlockWriter& out) {
  SearchRequest request = options.request;
  request.limit = 0;
  Results results = searcher.search(request);
  out.add(header(options.format, {"field", "value", "count", "of"}));
  for (const auto& facet : results.facets) {
    for (const auto& value : facet.values) out.add(row_of(facet, value, options.format));
    if (facet.missing > 0) out.add(row_of(facet, {.count = facet.missing}, options.format));
  }
  return results;
}

}  // namespace

Exported export_rows(Searcher& searcher, const SearchOptions& options, int descriptor) {
  BlockWriter out(descriptor);
  const bool hits = options.request.facets.empty() || options.format == Format::ids;
  Exported exported{.results = hits ? export_hits(searcher, options, out)
                                    : export_facets(searcher, options, out)};
  limit_time(0);
  out.flush();
  exported.error = out.error();
  return exported;
}

}  // namespace backfile
