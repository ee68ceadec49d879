// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/reader_kinds.h"

#include <string>
#include <utility>

#include "indexer/input/charset.h"
#include "indexer/input/decoding_source.h"
#include "indexer/input/encoding.h"
#include "indexer/input/input_error.h"

namespace backfile {

namespace {

void warn(const ReadingLog& log, const std::string& reason) {
  if (log.warned) log.warned(0, {}, reason);
}

void warn_of_replacements(const ReadingLog& log, const std::string& encoding,
                          std::size_t replacements) {
  if (replacements == 0) return;
  warn(log, std::to_string(replacements) +
                (replacements == 1 ? " character that is" : " characters that are") + " no " +
                encoding + " became U+FFFD");
}

std::string decoded(std::string bytes, const ReadingLog& log) {
  const std::string declared = declared_encoding(bytes);
  Decoded text = decode_whole(std::move(bytes), declared);
  if (!declared.empty() && charset_name(declared).empty())
    warn(log, "declares the unknown encoding \"" + declared + "\", read as " + text.encoding);
  warn_of_replacements(log, text.encoding, text.replacements);
  return std::move(text.text);
}

/// Gives what a whole document holds, which is read when the first item is asked for.
class DocumentReader : public ItemReader {
 public:
  using Parse = std::function<std::vector<NewsItem>(std::string bytes)>;

  DocumentReader(std::unique_ptr<Source> bytes, std::size_t limit, Parse parse)
      : bytes_(std::move(bytes)), limit_(limit), parse_(std::move(parse)) {}

  std::optional<NewsItem> next() override {
    if (bytes_) read();
    if (given_ == items_.size()) return std::nullopt;
    return std::move(items_[given_++]);
  }

 private:
  void read() {
    const auto bytes = std::exchange(bytes_, nullptr);
    std::string content;
    while (bytes->read(content)) {
      if (content.size() > limit_)
        throw InputError("a document of more than " + std::to_string(limit_) +
                         " bytes (--max-article)");
    }
    items_ = parse_(std::move(content));
  }

  std::unique_ptr<Source> bytes_;
  std::size_t limit_;
  Parse parse_;
  std::vector<NewsItem> items_{};
  std::size_t given_ = 0;
};

}  // namespace

OpenReader text_document(ParseDocument parse) {
  return [parse = std::move(parse)](std::unique_ptr<Source> bytes, const ReadingLog& log,
                                    const InputOptions& options) {
    return std::make_unique<DocumentReader>(std::move(bytes), options.limits.reading.article,
                                            [parse, log, options](std::string content) {
                                              return parse(decoded(std::move(content), log), log,
                                                           options);
                                            });
  };
}

OpenReader byte_document(ParseDocument parse) {
  return [parse = std::move(parse)](std::unique_ptr<Source> bytes, const ReadingLog& log,
                                    const InputOptions& options) {
    return std::make_unique<DocumentReader>(
        std::move(bytes), options.limits.reading.article,
        [parse, log, options](std::string content) { return parse(content, log, options); });
  };
}

OpenReader text_stream(OpenReader read) {
  return [read = std::move(read)](std::unique_ptr<Source> bytes, const ReadingLog& log,
                                  const InputOptions& options) {
    auto text = std::make_unique<DecodingSource>(
        std::move(bytes), [log](const std::string& encoding, std::size_t replacements) {
          warn_of_replacements(log, encoding, replacements);
        });
    return read(std::move(text), log, options);
  };
}

}  // namespace backfile
