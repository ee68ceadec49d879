// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace backfile {

/// What metadata is about.
enum class StatedField {
  title,
  subtitle,
  description,
  byline,
  published,
  modified,
  site_name,
  url,
  language,
  section,
  topics,
  picture,  ///< The alternative text of the picture that stands for the article.
};

/// How a page states something.
enum class StatedIn {
  article,   ///< A member of the article in JSON-LD,
  web_page,  ///< of the page in JSON-LD.
  meta,      ///< A meta element, by its name or, which is believed more, its property.
  item,      ///< A property in microdata.
  html,      ///< An attribute of the element `html`.
  link,      ///< The relation of a link element.
  mark,      ///< An element of the text: the element, relation or class that marks it.
};

/// One place where a page may state a field.
struct MetadataSource {
  StatedField field;
  StatedIn in;
  std::string_view name;  ///< In lower case; a colon is a dot.
};

/// Every place that is read, for each field the most trusted one first.
const std::vector<MetadataSource>& metadata_sources();

}  // namespace backfile
