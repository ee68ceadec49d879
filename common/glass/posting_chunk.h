// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "common/glass/packing.h"

namespace backfile::glass {

/// Reads the chunks of a posting list.
class PostingChunk {
 public:
  /// The first chunk of a term, and a later one, which begins with document `first`.
  void begin_first(std::string_view entry);
  void begin_later(std::string_view entry, DocumentId first);

  /// False at the end of the chunk.
  bool next(DocumentId& document, std::uint32_t& wdf) {
    if (in_.at_end()) return false;
    if (begun_) document_ += static_cast<DocumentId>(in_.uint() + 1);
    begun_ = true;
    document = document_;
    wdf = static_cast<std::uint32_t>(in_.uint());
    return true;
  }

  /// Moves on until `document` is not below `least`. False if the chunk ends before.
  bool skip_to(DocumentId least, DocumentId& document, std::uint32_t& wdf) {
    Unpacker in = in_;  // In registers.
    DocumentId here = document_;
    std::uint64_t occurrences = 0;
    bool begun = begun_, found = false;
    while (!found && !in.at_end()) {
      if (begun) here += static_cast<DocumentId>(in.uint() + 1);
      begun = true;
      occurrences = in.uint();
      found = here >= least;
    }
    in_ = in;
    begun_ = begun;
    document = document_ = here;
    wdf = static_cast<std::uint32_t>(occurrences);
    return found;
  }

  bool is_last() const { return is_last_; }

  /// The last document of the chunk, as the chunk says.
  DocumentId last() const { return last_; }

 private:
  void begin(DocumentId first);

  Unpacker in_{{}};
  DocumentId document_ = 0;
  DocumentId last_ = 0;
  bool begun_ = false;
  bool is_last_ = true;
};

}  // namespace backfile::glass
