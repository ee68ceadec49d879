// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_reader.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/json/json_cutter.h"
#include "indexer/readers/json/json_item.h"
#include "indexer/readers/json/json_values.h"
#include "indexer/readers/line_counter.h"

namespace backfile {

namespace {

JsonShape shape_of(const Json& object) {
  std::vector<std::string> members;
  for (const auto& [name, value] : object.items()) members.push_back(name);
  const Json& version = member(object, "version");
  return json_shape(members, version.is_string() ? version.get<std::string>() : std::string());
}

/// The item of ninjs that the answer of an agency's server holds, or null: {"data": {"item": ...}}.
const Json& wrapped_ninjs(const Json& object) {
  const Json& data = member(object, "data");
  return member(data.is_null() ? object : data, {"item", "items"});
}

class JsonReader : public ItemReader {
 public:
  JsonReader(std::unique_ptr<Source> source, ReadingLog log, FieldMap map,
             std::optional<JsonShape> shape, const ReadingLimits& limits)
      : log_(std::move(log)),
        map_(std::move(map)),
        shape_(shape),
        max_depth_(limits.depth),
        cutter_(std::move(source), log_, limits.article) {
    if (!map_.is_default) shape_ = JsonShape::object;
  }

  std::optional<NewsItem> next() override {
    while (next_ == items_.size()) {
      items_.clear();
      next_ = 0;
      const auto piece = cutter_.next();
      if (!piece) return end();
      read_piece(*piece);
      met_article_ = met_article_ || !items_.empty();
    }
    return std::move(items_[next_++]);
  }

 private:
  void read_piece(const JsonPiece& piece) {
    try {
      const ParsedJson json = parse_json(piece.text, max_depth_);
      if (json.mended && log_.warned) log_.warned(piece.line, {}, "not valid JSON; mended");
      read_value(json.value, piece.line);
    } catch (const JsonError& error) {
      const std::size_t line = LineCounter(piece.text, piece.line).line_at(error.offset());
      const std::size_t line_begin = piece.text.rfind('\n', error.offset());
      const std::size_t column = error.offset() - (line_begin == piece.text.npos ? 0 : line_begin);
      reject(line, std::string(error.what()) + " at byte " + std::to_string(column + 1));
    }
  }

  void read_value(const Json& value, std::size_t line) {
    if (!value.is_object()) return reject(line, "not a JSON object");
    switch (shape_ ? *shape_ : shape_of(value)) {
      case JsonShape::ninjs:
        return add_ninjs(value, line);
      case JsonShape::json_feed:
        return add(read_json_feed(value, line, log_));
      case JsonShape::json_ld:
        return add_json_ld(value, line);
      default:
        return read_other(value, line);
    }
  }

  void read_other(const Json& value, std::size_t line) {
    const Json& wrapped = wrapped_ninjs(value);
    const Json& first = wrapped.is_array() ? wrapped.front() : wrapped;
    if (shape_ || !first.is_object() || shape_of(first) != JsonShape::ninjs) {
      return add(read_mapped(value, map_, line, log_));
    }
    for_each_value(wrapped, [&](const Json& item) { add_ninjs(item, line); });
  }

  void add_json_ld(const Json& value, std::size_t line) {
    auto items = read_json_ld(value, line, log_);
    if (!items) return without_article_.push_back(line);
    add(std::move(*items));
  }

  /// What of JSON-LD is no article, such as the breadcrumbs of a page, is news only if nothing is.
  std::optional<NewsItem> end() {
    const OnProblem& report = met_article_ ? log_.warned : log_.rejected;
    for (const std::size_t line : std::exchange(without_article_, {})) {
      if (report) report(line, {}, "JSON-LD without an article");
    }
    return std::nullopt;
  }

  void add_ninjs(const Json& object, std::size_t line) {
    if (auto item = read_ninjs(object, line, log_)) items_.push_back(std::move(*item));
  }

  void add(std::vector<NewsItem> items) {
    for (NewsItem& item : items) items_.push_back(std::move(item));
  }

  void reject(std::size_t line, const std::string& reason) const {
    if (log_.rejected) log_.rejected(line, {}, reason);
  }

  ReadingLog log_;
  FieldMap map_;
  std::optional<JsonShape> shape_;
  std::size_t max_depth_;
  JsonCutter cutter_;
  std::vector<NewsItem> items_{};  ///< Of the last object,
  std::size_t next_ = 0;           ///< and how many of them were given.
  bool met_article_ = false;
  std::vector<std::size_t> without_article_{};  ///< Lines of JSON-LD without any.
};

}  // namespace

std::unique_ptr<ItemReader> read_json(std::unique_ptr<Source> source, ReadingLog log, FieldMap map,
                                      std::optional<JsonShape> shape, const ReadingLimits& limits) {
  return std::make_unique<JsonReader>(std::move(source), std::move(log), std::move(map), shape,
                                      limits);
}

}  // namespace backfile
