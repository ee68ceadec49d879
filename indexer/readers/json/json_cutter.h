// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/news_item.h"
#include "indexer/readers/source_window.h"

namespace backfile {

/// One object of a file, as it is written.
struct JsonPiece {
  std::string text{};
  std::size_t line = 0;  ///< Where it begins, from 1.

  bool operator==(const JsonPiece&) const = default;
};

/// Cuts JSON into the objects that stand in a file: one, several of them, or a list of them, with
/// line ends, commas or nothing between. In JSON lines every line is a piece, whatever is in it;
/// elsewhere a string that is not closed ends its object where a line begins as its own one did.
/// Holds no more of the file than one object.
class JsonCutter {
 public:
  /// `limit` is how many bytes an object may have.
  JsonCutter(std::unique_ptr<Source> source, ReadingLog log,
             std::size_t limit = ReadingLimits{}.article);

  /// The next object, or nothing at the end. What is larger than the limit is rejected and passed
  /// over, and so is what stands outside of objects. Throws std::system_error.
  std::optional<JsonPiece> next();

 private:
  std::optional<JsonPiece> next_line();
  std::optional<JsonPiece> next_object();
  bool skip_to_object();
  std::size_t object_end();
  bool is_neighbour(std::size_t line_begin);
  JsonPiece take(std::size_t size);
  void skip_text_outside(std::size_t size);
  void reject(std::size_t line, const std::string& reason) const;
  void reject_too_large(std::size_t line) const;

  SourceWindow window_;
  ReadingLog log_;
  std::size_t limit_;
  std::optional<bool> in_lines_{};  ///< Not known before the first call of `next`.
  bool line_begins_ = true;         ///< Whether nothing of this line was read yet.
  std::optional<std::string>
      indent_{};  ///< The blanks before the object that alone begin its line.
  bool outside_reported_ = false;
};

}  // namespace backfile
