// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/input/input_file.h"
#include "indexer/input/item_reading.h"
#include "indexer/input/rejection.h"

namespace backfile {

inline std::ostream& operator<<(std::ostream& out, const Rejection& rejection) {
  return out << rejection.path << ':' << rejection.line << ": [" << rejection.id << "] "
             << rejection.reason;
}

namespace testing {

/// A folder of its own that goes when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "backfile-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = std::filesystem::canonical(name);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  std::filesystem::path write(const std::string& name, std::string_view content) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

 private:
  std::filesystem::path path_{};
};

/// Everything that comes out of one file.
struct Reading {
  std::vector<Article> articles{};
  std::vector<Rejection> rejections{};
  std::vector<Rejection> warnings{};
  std::vector<Rejection> skips{};
  std::vector<Rejection> embargoed{};
  std::vector<NewsItem> items{};  ///< Of the articles.
  bool known = false;             ///< Whether there was a reader.

  std::string skip_reason() const { return skips.empty() ? std::string() : skips.front().reason; }
};

inline Reading read_all(const InputFile& file, const InputOptions& options = {}) {
  Reading reading;
  const auto into = [](std::vector<Rejection>& list) {
    return [&list](const Rejection& about) { list.push_back(about); };
  };
  reading.known = read_items(file, options,
                             {.on_item =
                                  [&](const NewsItem& item, const Rejection&) {
                                    reading.items.push_back(item);
                                    reading.articles.push_back(item.article);
                                  },
                              .on_reject = into(reading.rejections),
                              .on_warning = into(reading.warnings),
                              .on_skip = into(reading.skips),
                              .on_embargo = into(reading.embargoed)});
  return reading;
}

/// Reads `content` as a file "in/NAME".
inline Reading read_content(const std::string& name, std::string_view content,
                            const InputOptions& options = {}) {
  const TemporaryFolder folder;
  return read_all({.file = folder.write(name, content), .path = "in/" + name}, options);
}

inline std::vector<std::string> ids(const Reading& reading) {
  std::vector<std::string> found;
  for (const auto& article : reading.articles) found.push_back(article.id);
  return found;
}

}  // namespace testing
}  // namespace backfile
