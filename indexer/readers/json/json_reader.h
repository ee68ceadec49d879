// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "indexer/readers/json/field_map.h"
#include "indexer/readers/json/json_shape.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// Reads the articles of a file of JSON: one object, a list of them, or lines of them, in valid
/// UTF-8. Each object is parsed for itself, so a broken one costs only itself, and is read by what
/// it is: ninjs, JSON Feed, JSON-LD, or any other by `map`. `shape` is that of all objects, if they
/// are not to be told from one another; with a map of the user's own all are read by it.
std::unique_ptr<ItemReader> read_json(std::unique_ptr<Source> source, ReadingLog log,
                                      FieldMap map = default_field_map(),
                                      std::optional<JsonShape> shape = {},
                                      const ReadingLimits& limits = {});

}  // namespace backfile
