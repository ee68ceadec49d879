// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"
#include "backfile/date.h"

namespace backfile {

/// What an HTML page says of its article beside the article's text: in JSON-LD, meta elements,
/// microdata and a few marks. Which of them is believed is one table, `metadata_sources`. All texts
/// are one line without markup; what is not stated is empty.
struct PageMetadata {
  std::string title{};
  std::string subtitle{};     ///< An alternative headline.
  std::string description{};  ///< Of the article; that of pages which may be of the site is none.
  std::string byline{};       ///< As stated: "By Ann Berg", "Ann Berg, Jo Li".
  std::vector<std::string> authors{};
  Date published{};
  std::string published_text{};  ///< As written, where it says more than `published`: a time zone.
  Date modified{};
  std::string site_name{};
  std::string url{};       ///< Of http or https.
  std::string language{};  ///< ISO 639-1.
  std::string section{};
  std::vector<std::string> topics{};
  std::vector<std::string> places{};
  std::vector<std::string> people{};
  std::vector<std::string> organisations{};
  std::vector<Caption> captions{};
  std::vector<std::string> body{};  ///< The paragraphs of `articleBody`.

  bool operator==(const PageMetadata&) const = default;
};

class MetadataCollector;

/// What those statements amount to that were collected while a page was walked through.
PageMetadata page_metadata(const MetadataCollector& collected);

/// Reads the metadata of a whole page in UTF-8, which may be any tag soup. Takes time linear in its
/// length; of texts longer than a page has any use for, only the beginning is looked at.
PageMetadata read_page_metadata(std::string_view html);

/// Completes what was found in the text of a page by what the page states. The statement wins for
/// title, byline, authors, date, source, language, section and topics; the text wins for subtitle,
/// body, URL and captions.
void complete(Article& article, const PageMetadata& metadata);

}  // namespace backfile
