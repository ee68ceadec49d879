// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open_articles.h"

#include <utility>

#include "indexer/readers/article_xml.h"
#include "indexer/readers/block_file.h"
#include "indexer/readers/capture_reader.h"
#include "indexer/readers/file_format.h"
#include "indexer/readers/reuters_reader.h"

namespace backfile {

namespace {

/// Stands for an article file whose articles were all rejected at once.
class NothingReader : public ArticleReader {
 public:
  std::optional<Article> next() override { return std::nullopt; }
};

std::string head_of(const std::filesystem::path& file) {
  std::string head;
  BlockFile(file).read(head);
  return head;
}

}  // namespace

Opened open_articles(const InputFile& file, OnReject on_reject) {
  auto [kind, reason] = file_format(head_of(file.file), file.file.filename().string());
  switch (kind) {
    case FileFormat::Kind::article_xml:
      return {.reader = read_article_xml(file, std::move(on_reject))};
    case FileFormat::Kind::reuters:
      return {.reader = read_reuters(file, std::move(on_reject))};
    case FileFormat::Kind::capture:
      return {.reader = read_capture(file, std::move(on_reject))};
    case FileFormat::Kind::unreadable:
      if (on_reject) on_reject({.path = file.path, .line = 1, .id = {}, .reason = reason});
      return {.reader = std::make_unique<NothingReader>()};
    case FileFormat::Kind::none:
      break;
  }
  return {.reader = nullptr, .skip_reason = std::move(reason)};
}

}  // namespace backfile
