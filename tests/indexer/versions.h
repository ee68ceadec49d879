// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/index_facts.h"
#include "tests/indexer/runs.h"

namespace backfile::testing {

/// One `<article>` of the id "a".
inline std::string item(const std::string& attributes, const std::string& title) {
  return "<article id='a' " + attributes + "><title>" + title + "</title></article>";
}

/// An archive whose files are given by their text, and what its runs told.
struct Versions {
  Archive archive{};
  Told told{};
  std::vector<Rejection> earlier{};
  std::vector<Rejection> cancelled{};
  std::vector<Rejection> embargoed{};

  void write(const std::string& file, const std::string& items) const {
    std::filesystem::create_directories(archive.news());
    write_file(archive.news() / file, "<articles>" + items + "</articles>");
  }

  RunObserver observer() {
    RunObserver observer = told.observer();
    const auto into = [](std::vector<Rejection>& list) {
      return [&list](const Rejection& about) { list.push_back(about); };
    };
    observer.on_earlier = into(earlier);
    observer.on_cancelled = into(cancelled);
    observer.on_embargoed = into(embargoed);
    return observer;
  }

  RunCounts build(unsigned jobs = 1) {
    return build_index(archive.index(), {}, true, {.inputs = {archive.news()}}, observer(),
                       {.jobs = jobs});
  }

  RunCounts update(const InputOptions& input = {}, bool prune = false) {
    return update_index(archive.index(),
                        {.inputs = {archive.news()}, .prune = prune, .input = input}, observer());
  }

  std::vector<std::string> titles() const {
    std::vector<std::string> titles;
    for (const auto& hit : Searcher(archive.index()).search({.query = "*"}).hits)
      titles.push_back(plain_text(hit.title));
    return titles;
  }

  std::uint64_t earlier_versions() const {
    return read_index_facts(archive.index()).manifest.earlier_versions;
  }
};

}  // namespace backfile::testing
