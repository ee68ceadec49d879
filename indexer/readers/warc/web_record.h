// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace backfile {

/// What the head of a record of a web archive says about its block.
struct WebRecord {
  std::string kind{};  ///< WARC-Type: "response", "conversion"; what ARC has is a response.
  std::string id{};    ///< WARC-Record-ID.
  std::string url{};
  std::string date{};                 ///< When it was captured, as written.
  std::string media_type{};           ///< In lower case, without parameters.
  std::string language{};             ///< The first of WARC-Identified-Content-Language: "eng".
  std::string block_digest{};         ///< "sha1:3I42H3S6…", or of another algorithm.
  std::string payload_digest{};       ///< Of what HTTP carries in the block; of all without HTTP.
  std::optional<std::size_t> size{};  ///< Of the block in bytes, if the head gives it.
};

/// Reads the head of a WARC record, from "WARC/" to the blank line.
WebRecord read_warc_head(std::string_view head);

/// Reads the line that begins an ARC record, of version 1 or 2. Nothing if it is none. An address
/// may have blanks in it.
std::optional<WebRecord> read_arc_head(std::string_view line);

/// What the head of an HTTP response says.
struct HttpHead {
  int status = 0;            ///< 200 ...
  std::string media_type{};  ///< As in WebRecord.
  std::string charset{};     ///< In lower case; empty if it is not said.
  bool chunked = false;      ///< Whether the body is in chunks, as it was sent.
  std::size_t size = 0;      ///< Of the head, its blank line included; 0 if there is none.
};

HttpHead read_http_head(std::string_view block);

/// A body that was sent in chunks, whole; as it is where its chunks cannot be read.
std::string without_chunks(std::string_view body);

/// The size of a head up to its blank line, with it; 0 if it has no end.
std::size_t head_size(std::string_view text);

}  // namespace backfile
