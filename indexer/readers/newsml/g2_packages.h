// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "indexer/readers/newsml/g2_item.h"

namespace backfile {

/// Knows to which text of a message a picture belongs: the one that names it, or that it names, or
/// that is the only one of its group, of its package or of the message.
class G2Packages {
 public:
  G2Packages(const std::vector<G2Item>& items, const std::vector<pugi::xml_node>& packages);

  /// The place of that text among the items.
  std::optional<std::size_t> text_of(const G2Item& media) const;

  /// Whether any item of `package` is there.
  bool has_item_of(const pugi::xml_node& package) const;

 private:
  using Places = std::map<std::string, std::size_t>;  ///< Of texts, by the ids of items.

  void read_group(const std::vector<pugi::xml_node>& references);

  std::set<std::string> ids_{};  ///< Of all items.
  Places texts_{};
  Places named_by_{};
  Places grouped_with_{};
  std::optional<std::size_t> only_text_{};
};

}  // namespace backfile
