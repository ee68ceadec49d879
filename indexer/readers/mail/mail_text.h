// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/readers/mail/mime_message.h"

namespace backfile {

/// The paragraphs of plain text, without the signature at its end. Lines that are broken to a width
/// are joined; where a line is longer than mail programs break them, each line is a paragraph.
std::vector<std::string> mail_paragraphs(const MimeText& part);

}  // namespace backfile
