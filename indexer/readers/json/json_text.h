// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "backfile/error.h"
#include "indexer/readers/news_item.h"

namespace backfile {

using Json = nlohmann::json;

/// A text that is no JSON. `what()` is the reason, without the place.
class JsonError : public Error {
 public:
  JsonError(std::size_t offset, const std::string& reason) : Error(reason), offset_(offset) {}
  std::size_t offset() const { return offset_; }  ///< Of the first byte that cannot be.

 private:
  std::size_t offset_;
};

/// What a text means, and whether it had to be mended for that.
struct ParsedJson {
  Json value{};
  bool mended = false;
};

/// Parses one value in valid UTF-8. What is certain is mended: raw control characters and `\'` in
/// strings, halves of surrogate pairs, numbers too large or NaN (which become null), commas before
/// a closing bracket, comments, and the marks of CDATA sections and HTML comments around. Throws
/// JsonError otherwise, and if more than `max_depth` lists and objects stand inside each other.
ParsedJson parse_json(std::string_view text, std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
