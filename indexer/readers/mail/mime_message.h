// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// A part of a mail that is text and no attachment.
struct MimeText {
  bool html = false;
  bool flowed = false;        ///< A blank at a line's end means that the line goes on (RFC 3676),
  bool delete_blank = false;  ///< and is no part of the text.
  std::string text{};         ///< Valid UTF-8.
};

/// A mail of RFC 5322 with the parts of MIME, taken apart by GMime.
class MimeMessage {
 public:
  explicit MimeMessage(std::string_view bytes);
  ~MimeMessage();
  MimeMessage(const MimeMessage&) = delete;
  MimeMessage& operator=(const MimeMessage&) = delete;

  /// A field of the head as one line with its encoded words as text; empty if it is not there.
  std::string field(const char* name) const;

  /// The names, or without a name the addresses, in the field "From".
  std::vector<std::string> senders() const;

  /// In their order. Decoded when asked for.
  std::vector<MimeText> texts() const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace backfile
