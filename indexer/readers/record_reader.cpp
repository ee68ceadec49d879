// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_reader.h"

#include <utility>

#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

class RecordReader : public ArticleReader {
 public:
  RecordReader(const InputFile& file, RecordTags tags, ParseRecord parse, OnReject on_reject)
      : path_(file.path),
        parse_(std::move(parse)),
        on_reject_(std::move(on_reject)),
        scanner_(file.file, std::move(tags), [this](std::size_t line, const std::string& reason) {
          reject(line, {}, reason);
        }) {}

  std::optional<Article> next() override {
    while (const auto record = scanner_.next()) {
      line_ = record->line;
      if (auto article = parse(*record)) return article;
    }
    return std::nullopt;
  }

  std::size_t line() const override { return line_; }

 private:
  std::optional<Article> parse(const Record& record) {
    try {
      Article article = parse_(record);
      article.path = path_;
      if (article.id.empty()) article.id = derived_id(path_, record.ordinal);
      return article;
    } catch (const RecordError& error) {
      reject(error.line(), error.id(), error.what());
      return std::nullopt;
    }
  }

  void reject(std::size_t line, const std::string& id, const std::string& reason) {
    if (on_reject_) on_reject_({.path = path_, .line = line, .id = id, .reason = reason});
  }

  std::string path_;
  ParseRecord parse_;
  OnReject on_reject_;
  RecordScanner scanner_;
  std::size_t line_ = 0;
};

}  // namespace

std::string derived_id(std::string_view path, std::size_t ordinal) {
  std::string id(path);
  if (ordinal > 1) id += "#" + std::to_string(ordinal);
  return id;
}

std::unique_ptr<ArticleReader> read_records(const InputFile& file, RecordTags tags,
                                            ParseRecord parse, OnReject on_reject) {
  return std::make_unique<RecordReader>(file, std::move(tags), std::move(parse),
                                        std::move(on_reject));
}

}  // namespace backfile
