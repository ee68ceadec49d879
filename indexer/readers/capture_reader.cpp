// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/capture_reader.h"

#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/readers/block_file.h"
#include "indexer/readers/file_format.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/record_reader.h"

namespace backfile {

namespace {

/// Valid text with LF line ends, so that blanking controls does not take line ends with it.
std::string readable(std::string_view bytes) {
  const std::string decoded = decode_text(bytes);
  std::string text;
  text.reserve(decoded.size());
  for (const std::string_view line : split_lines(decoded)) text.append(line).append("\n");
  return valid_text(text);
}

/// All of the file, or a little more than a capture may have.
std::string read_bounded(BlockFile& file) {
  std::string bytes;
  while (bytes.size() <= largest_capture && file.read(bytes)) {
  }
  return bytes;
}

class CaptureReader : public ArticleReader {
 public:
  CaptureReader(const InputFile& file, OnReject on_reject)
      : file_(file.file), path_(file.path), on_reject_(std::move(on_reject)) {}

  std::optional<Article> next() override {
    if (std::exchange(done_, true)) return std::nullopt;
    const std::string bytes = read_bounded(file_);
    if (bytes.size() > largest_capture) {
      return reject("more than " + std::to_string(largest_capture) +
                    " bytes, too large for a text capture");
    }
    return article_of(bytes);
  }

 private:
  std::optional<Article> article_of(std::string_view bytes) {
    Article article = to_article(label_lines(readable(bytes)));
    if (article.title.empty()) return reject("no article text found, expected a title");
    if (article.body.empty()) return reject("no article text found, expected a paragraph");
    article.path = path_;
    if (article.id.empty()) article.id = derived_id(path_, 1);
    return article;
  }

  std::optional<Article> reject(const std::string& reason) {
    if (on_reject_) on_reject_({.path = path_, .line = 0, .id = {}, .reason = reason});
    return std::nullopt;
  }

  BlockFile file_;
  std::string path_;
  OnReject on_reject_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> read_capture(const InputFile& file, OnReject on_reject) {
  return std::make_unique<CaptureReader>(file, std::move(on_reject));
}

std::optional<std::string> read_capture_text(const InputFile& file) {
  BlockFile in(file.file);
  const std::string bytes = read_bounded(in);
  const auto format = file_format(bytes, file.file.filename().string());
  if (format.kind != FileFormat::Kind::capture || bytes.size() > largest_capture) return {};
  return readable(bytes);
}

}  // namespace backfile
