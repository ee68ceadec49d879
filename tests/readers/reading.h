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

#include "indexer/readers/article_reader.h"
#include "indexer/readers/input_file.h"
#include "indexer/readers/open_articles.h"

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
  std::string skip_reason{};
};

inline Reading read_all(const InputFile& file) {
  Reading reading;
  auto opened = open_articles(
      file, [&](const Rejection& rejection) { reading.rejections.push_back(rejection); });
  reading.skip_reason = opened.skip_reason;
  while (opened.reader) {
    auto article = opened.reader->next();
    if (!article) break;
    reading.articles.push_back(std::move(*article));
  }
  return reading;
}

/// Reads `content` as a file "in/NAME".
inline Reading read_content(const std::string& name, std::string_view content) {
  const TemporaryFolder folder;
  return read_all({.file = folder.write(name, content), .path = "in/" + name});
}

inline std::vector<std::string> ids(const Reading& reading) {
  std::vector<std::string> found;
  for (const auto& article : reading.articles) found.push_back(article.id);
  return found;
}

}  // namespace testing
}  // namespace backfile
