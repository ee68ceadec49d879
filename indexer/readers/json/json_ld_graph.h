// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/readers/json/json_text.h"

namespace backfile {

/// The nodes of a JSON-LD document, which may refer to each other by their `@id`.
class JsonLdGraph {
 public:
  /// `document` must outlive this.
  explicit JsonLdGraph(const Json& document);

  /// The articles in their order, wherever in the document they are, but not inside of one another.
  const std::vector<const Json*>& articles() const { return articles_; }

  /// The first node that is a web page, or null.
  const Json* web_page() const { return web_page_; }

  /// The node that `value` refers to, or `value` itself if it says more than a reference does or
  /// its node is not there.
  const Json& resolve(const Json& value) const;

 private:
  void collect(const Json& value, bool in_article);

  std::vector<const Json*> articles_{};
  const Json* web_page_ = nullptr;
  std::unordered_map<std::string, const Json*> nodes_{};
};

/// Whether `node` is of the type `type`, or of one whose name ends so: "NewsArticle" of "Article".
bool has_type(const Json& node, std::string_view type);

}  // namespace backfile
