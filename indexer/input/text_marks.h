// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile {

/// How formats that are neither XML nor JSON are told. `head` is the beginning of the document, in
/// bytes.

/// Wire text of an agency: a start of heading (SOH) before any text, or a header line as IPTC 7901
/// has it, "abc0123 3 s 586".
bool begins_wire_message(std::string_view head);

/// A mail: fields up to a blank line, two or more of those that mails have.
bool begins_mail(std::string_view head);

/// A mailbox: "From ", somebody, a day of the week and a time of day.
bool begins_mailbox(std::string_view head);

/// A web archive, WARC or ARC, not compressed.
bool begins_web_archive(std::string_view head);

}  // namespace backfile
