// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/sample.h"

#include <xxhash.h>

namespace backfile {
namespace {

// Where in all documents the one of the run with this number is, of so many runs.
std::size_t place_of(std::size_t run, std::size_t runs, std::size_t all) {
  const std::size_t begin = run * all / runs, end = (run + 1) * all / runs;
  return begin + XXH3_64bits(&run, sizeof run) % (end - begin);
}

}  // namespace

SegmentMatches spread(const SegmentMatches& documents, std::size_t most) {
  std::size_t all = 0;
  for (const auto& of_segment : documents) all += of_segment.size();
  if (all <= most) return documents;
  SegmentMatches sample(documents.size());
  std::size_t before = 0, run = 0;  // Documents of the segments before.
  for (std::size_t i = 0; i < documents.size(); before += documents[i++].size()) {
    for (; run < most; ++run) {
      const std::size_t place = place_of(run, most, all) - before;
      if (place >= documents[i].size()) break;
      sample[i].push_back(documents[i][place]);
    }
  }
  return sample;
}

}  // namespace backfile
