// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/cleaning/capture_lines.h"

namespace backfile {

// What text extractors leave in bodies, on lines of their own.

/// Whether a rule about single lines could take the paragraph for anything but body. Says yes for
/// most leftovers and no for most paragraphs, at a small part of what the rules themselves cost.
bool may_be_leftover(std::string_view paragraph);

/// "Follow Ana Costa on Twitter: @ana", "Write to Tomas Reed at reed@example.com".
bool is_contact_line(const RawLine& line);

/// "Ana Costa contributed to this report.", with no other sentence.
bool is_contribution_line(const RawLine& line);

/// "Updated at 9:40 p.m. ET", "This story has been corrected.", "This column first appeared in
/// ...".
bool is_article_note(const RawLine& line);

/// A link in brackets: behind a label in capitals as in "(PHOTOS: The ferry in the ice)", or in
/// brackets that were set around a link as in "( The ferry in the ice)", or that say what to do
/// with it as in "[Read the report.]".
bool is_bracketed_link(const RawLine& line);

/// "FERRY IN THE ICE:Passengers walked ashore": a link whose label ran into it.
bool is_glued_link(const RawLine& line);

/// "The ferry in the ice Read more".
bool is_read_more_link(const RawLine& line);

/// Seven words or more in capitals: the headline of a link, too long for a subheading.
bool is_shouted_link(const RawLine& line);

/// The labels of a player, with or without the name of what it plays; or a name of a film with the
/// host that it was embedded from behind it.
bool is_player_line(const RawLine& line);

/// A piece of markup that is no text: "poster=\"boat.jpg\"".
bool is_markup(const RawLine& line);

/// "For all about the ice, click here."
bool is_click_line(const RawLine& line);

/// "Should the ferry run at night? Vote now".
bool is_poll_box(const RawLine& line);

/// "The ferry in the ice (Gazette file photo: Ana Costa)".
bool is_photo_in_brackets(const RawLine& line);

/// "The report: gz.example/r1": a name and an address.
bool is_address_line(const RawLine& line);

/// "Advertisement" of "Advertisement Advertisement"; `text` if it is no such line.
std::string_view said_once(std::string_view text);

/// The line without the labels of the viewer of a picture or film before its caption and credit:
/// "Enlarge this image toggle caption", "Media caption". Where the credit stands twice behind them
/// it is taken once. Equal to `text` if it does not begin so.
std::string without_viewer_labels(std::string_view text);

}  // namespace backfile
