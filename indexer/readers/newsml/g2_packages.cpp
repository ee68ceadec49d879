// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/g2_packages.h"

#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

std::optional<std::size_t> find(const std::map<std::string, std::size_t>& places,
                                const std::string& id) {
  const auto found = places.find(id);
  if (id.empty() || found == places.end()) return std::nullopt;
  return found->second;
}

}  // namespace

G2Packages::G2Packages(const std::vector<G2Item>& items, const std::vector<xml_node>& packages) {
  std::size_t texts = 0;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const std::string& id = items[at].item.article.id;
    ids_.insert(id);
    if (items[at].is_media) continue;
    only_text_ = ++texts == 1 ? std::optional(at) : std::nullopt;
    texts_.emplace(id, at);
    for (const auto& link : items[at].links) named_by_.emplace(link, at);
  }
  for (const auto& package : packages) {
    for (const auto& group : descendants(package, "group")) {
      read_group(children(group, "itemRef"));
    }
    read_group(descendants(package, "itemRef"));
  }
}

void G2Packages::read_group(const std::vector<xml_node>& references) {
  std::set<std::size_t> texts;
  for (const auto& each : references) {
    if (const auto text = find(texts_, attribute(each, "residref"))) texts.insert(*text);
  }
  if (texts.size() != 1) return;
  for (const auto& each : references) {
    grouped_with_.emplace(attribute(each, "residref"), *texts.begin());
  }
}

std::optional<std::size_t> G2Packages::text_of(const G2Item& media) const {
  const std::string& id = media.item.article.id;
  if (const auto text = find(named_by_, id)) return text;
  for (const auto& link : media.links) {
    if (const auto text = find(texts_, link)) return text;
  }
  if (const auto text = find(grouped_with_, id)) return text;
  return only_text_;
}

bool G2Packages::has_item_of(const xml_node& package) const {
  for (const auto& each : descendants(package, "itemRef")) {
    if (ids_.contains(attribute(each, "residref"))) return true;
  }
  return false;
}

}  // namespace backfile
