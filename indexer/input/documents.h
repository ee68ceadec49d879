// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "indexer/input/input_file.h"
#include "indexer/input/input_options.h"
#include "indexer/input/peeked_source.h"
#include "indexer/input/rejection.h"

namespace backfile {

/// A file that is no container, or a member of an archive.
struct Document {
  std::string path{};    ///< Of the file, and below it of the member: "news/may.tar/a/one.xml".
  std::string member{};  ///< "a/one.xml"; empty for a file of its own.
  std::string name{};    ///< The last part, without the ending of a compression: "one.xml".
  std::unique_ptr<PeekedSource> bytes{};  ///< Readable only while the document is at hand.
};

/// Who is told what. A callback that throws ends the reading.
struct DocumentCallbacks {
  std::function<void(Document)> on_document{};
  OnReject on_skip{};    ///< Left out on purpose: hidden members, links.
  OnReject on_reject{};  ///< Beyond a limit, encrypted, damaged.
};

/// Opens `file`, and what is in it if it is compressed or an archive, down to the nesting that the
/// limits allow. Nothing is unpacked to the disk. Throws std::system_error if the file cannot be
/// opened or read; what its members throw when they are read is theirs.
void open_documents(const InputFile& file, const InputLimits& limits,
                    const DocumentCallbacks& callbacks);

}  // namespace backfile
