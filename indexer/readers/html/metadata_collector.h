// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/stated_values.h"
#include "indexer/readers/html_events.h"

namespace backfile {

/// Collects all that a page states, while it is walked through. What it needs memory for is bounded
/// whatever the page.
class MetadataCollector : public HtmlHandler {
 public:
  void start(std::string_view name, const HtmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;

  const StatedValues& values() const { return values_; }
  const std::vector<std::string>& json_ld() const { return json_ld_; }    ///< Texts of scripts.
  const std::vector<std::string>& headings() const { return headings_; }  ///< Of `h1` elements.

 private:
  /// An element whose text is collected: a value, or a heading.
  struct Capture {
    std::size_t depth;
    StatedValues::Place place;
    bool heading = false;
    std::string text{};
  };
  /// An item of microdata. `role` is the property of the article that it is: "author".
  struct Scope {
    std::size_t depth;
    bool article = false;
    std::string role{};
  };

  void start_script(std::string_view type);
  void start_head(std::string_view name, const HtmlAttributes& attributes);
  void add_meta(const HtmlAttributes& attributes);
  void start_item(std::string_view name, const HtmlAttributes& attributes);
  void add_property(std::string_view property, std::string_view value);
  void start_mark(std::string_view name, const HtmlAttributes& attributes);
  void start_time(const HtmlAttributes& attributes);
  void capture(StatedIn in, std::string_view name);
  void finish(const Capture& capture);
  bool is_aside() const { return aside_from_ != 0; }

  StatedValues values_{};
  std::vector<std::string> json_ld_{};
  std::size_t json_ld_size_ = 0;
  std::vector<std::string> headings_{};
  std::vector<Capture> captures_{};
  std::vector<Scope> scopes_{};
  bool met_title_ = false;
  bool in_json_ld_ = false;
  std::size_t depth_ = 0;         ///< Elements that are open,
  std::size_t silent_from_ = 0;   ///< and how many were where a script or style began, or 0;
  std::size_t aside_from_ = 0;    ///< likewise what stands beside the article: menus, comments;
  std::size_t article_from_ = 0;  ///< likewise the element `article` or `main`.
};

}  // namespace backfile
