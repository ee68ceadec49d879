// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "backfile/error.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// A record that is no article. `what()` is the reason.
class RecordError : public Error {
 public:
  RecordError(std::size_t line, const std::string& reason) : Error(reason), line_(line) {}
  RecordError(std::size_t line, const std::string& reason, std::string id)
      : Error(reason), line_(line), id_(std::move(id)) {}
  std::size_t line() const { return line_; }     ///< Of the file, from 1.
  const std::string& id() const { return id_; }  ///< Of the article, empty if not known.

 private:
  std::size_t line_;
  std::string id_{};
};

/// One record as a parsed XML element of its own.
class XmlRecord {
 public:
  /// Elements a record may have, if it is not so long that they are rare in it; a tree of more
  /// would need too much memory.
  static constexpr std::size_t most_elements = 1'000'000;
  static constexpr std::size_t fewest_bytes = 64;  ///< For each element that is more.

  /// Parses `record`. Raw control characters and references to what is no character
  /// become blanks. Throws RecordError with pugixml's reason if it is not well-formed.
  explicit XmlRecord(const Record& record);

  pugi::xml_node root() const { return document_.document_element(); }

  /// The line of the file on which the start tag of `element` is.
  std::size_t line(const pugi::xml_node& element) const;

 private:
  std::size_t line_at(std::ptrdiff_t offset) const;

  std::string text_;
  mutable std::size_t counted_ = 0;  ///< Up to where in the text lines are counted,
  mutable std::size_t line_;         ///< and the line of that place.
  pugi::xml_document document_{};
};

/// Walks the nodes below `root` in the order of the document, without recursion: the node after
/// `node`, or an empty one at the end.
pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& root);

/// The first element that stands inside of `max_depth` others, counted from `root`, if any.
pugi::xml_node too_deep(const pugi::xml_node& root, std::size_t max_depth);

/// Why it is rejected.
std::string too_deep_reason(std::size_t max_depth);

/// The text that stands straight inside `element`, not that of its children.
std::string own_text(const pugi::xml_node& element);

}  // namespace backfile
