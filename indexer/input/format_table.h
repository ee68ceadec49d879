// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/input/head.h"
#include "indexer/input/reader_kinds.h"

namespace backfile {

/// A format that articles come in.
struct InputFormat {
  std::string name{};         ///< As the option and the report call it: "article-xml".
  std::string description{};  ///< "Reuters-21578 SGML".
  /// Whether a document that begins so is of this format; null for one that must be asked for.
  bool (*fits)(const Head& head) = nullptr;
  OpenReader open{};
};

/// All of them, in the order in which they are tried.
const std::vector<InputFormat>& input_formats();

/// Null if there is none of that name.
const InputFormat* format_named(std::string_view name);

/// The first one that fits; null if none does.
const InputFormat* format_of(const Head& head);

}  // namespace backfile
