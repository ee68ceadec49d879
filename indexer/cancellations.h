// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "backfile/date.h"
#include "common/manifest.h"

namespace backfile {

/// Which state of an item it is; either may be unknown.
struct ItemState {
  std::string version{};
  Date date{};

  bool operator==(const ItemState&) const = default;
};

/// Whether `a` is certainly a later state of an item than `b`: by their versions, or by their
/// dates, as exactly as both are known, if one of them has no version.
bool is_later_state(const ItemState& a, const ItemState& b);

/// The items whose providers have withdrawn them, by id, and with which state. They stay out of the
/// index, also when an earlier state is read once more, until a later one comes.
class Cancellations {
 public:
  /// Of several cancellations of an item the latest counts.
  void add(const std::string& id, const ItemState& state);

  void forget(const std::string& id) { items_.erase(id); }

  /// Whether the item has been cancelled, and `state` is no later one.
  bool keep_out(const std::string& id, const ItemState& state) const;

  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }

  /// As a file of the index, a JSON array of id, version and date a line, and back. `decode` throws
  /// IndexError (damaged).
  std::string encode() const;
  static Cancellations decode(std::string_view text);

  bool operator==(const Cancellations&) const = default;

 private:
  std::map<std::string, ItemState> items_{};
};

/// Those of an index; none if its manifest names no file of them. Throws IndexError: damaged if the
/// file is not as it was published, io if it cannot be read.
Cancellations read_cancellations(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace backfile
