// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_reader.h"

#include <utility>

#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

class RecordReader : public ItemReader {
 public:
  RecordReader(std::unique_ptr<Source> text, RecordTags tags, ParseRecord parse, ReadingLog log,
               std::size_t limit)
      : parse_(std::move(parse)),
        log_(std::move(log)),
        scanner_(
            std::move(text), std::move(tags),
            [this](std::size_t line, const std::string& reason) { reject(line, {}, reason); },
            limit) {}

  std::optional<NewsItem> next() override {
    while (const auto record = scanner_.next()) {
      if (auto item = parse(*record)) return item;
    }
    return std::nullopt;
  }

 private:
  std::optional<NewsItem> parse(const Record& record) {
    try {
      NewsItem item = parse_(record);
      item.line = record.line;
      item.ordinal = record.ordinal;
      return item;
    } catch (const RecordError& error) {
      reject(error.line(), error.id(), error.what());
      return std::nullopt;
    }
  }

  void reject(std::size_t line, const std::string& id, const std::string& reason) {
    if (log_.rejected) log_.rejected(line, id, reason);
  }

  ParseRecord parse_;
  ReadingLog log_;
  RecordScanner scanner_;
};

}  // namespace

std::unique_ptr<ItemReader> read_records(std::unique_ptr<Source> text, RecordTags tags,
                                         ParseRecord parse, ReadingLog log, std::size_t limit) {
  return std::make_unique<RecordReader>(std::move(text), std::move(tags), std::move(parse),
                                        std::move(log), limit);
}

}  // namespace backfile
