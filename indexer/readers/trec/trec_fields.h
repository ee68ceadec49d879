// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// The paper or agency whose collection a DOCNO begins with: "AP880212-0001"; empty if it is none
/// of them.
std::string_view trec_source(std::string_view docno);

/// The day in a DOCNO that has one as eight figures: "NYT19980601.0001"; unknown if it has none.
Date trec_docno_date(std::string_view docno);

/// The date in what the collections write in DATE and its likes: "January 1, 1990, Monday, Home
/// Edition", "910514" and "03/04/90" (the month first: the papers are American), and everything
/// that `parse_news_date` reads. Unknown if there is none.
Date trec_date(std::string_view text);

/// The date in a FILEID of AP: "AP-NR-02-12-88 2344EST".
Date trec_file_id_date(std::string_view text);

/// The headline without what the Financial Times put before it: "FT  14 MAY 91 / ".
std::string trec_headline(std::string headline);

}  // namespace backfile
