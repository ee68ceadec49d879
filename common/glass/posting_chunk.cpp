// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/posting_chunk.h"

namespace backfile::glass {

void PostingChunk::begin_first(std::string_view entry) {
  in_ = Unpacker(entry);
  in_.uint();  // How many postings there are,
  in_.uint();  // and the sum of their wdfs.
  begin(static_cast<DocumentId>(in_.uint() + 1));
}

void PostingChunk::begin_later(std::string_view entry, DocumentId first) {
  in_ = Unpacker(entry);
  begin(first);
}

void PostingChunk::begin(DocumentId first) {
  is_last_ = in_.byte() == '1';
  last_ = static_cast<DocumentId>(first + in_.uint());
  document_ = first;
  begun_ = false;
}

}  // namespace backfile::glass
