// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "backfile/article.h"

namespace backfile {

/// Longer paragraphs, in bytes, are never furniture: they are not counted.
inline constexpr std::size_t longest_block = 2000;

/// The form in which blocks are the same: phrase_key, with "#" for every run of digits and for
/// every web address, so that "Copyright 2019" and "Copyright 2020" are one block. What has no
/// letters stays as it is. Empty for texts that are not counted.
std::string block_key(std::string_view text);

/// Who an article is counted for: its source, or else the host of its address; may be empty.
std::string block_source(const Article& article);

/// Stands for a block of a source; capitals in the name of the source do not matter.
std::uint64_t block_hash(std::string_view source, std::string_view key);

/// Stands for the name of a source.
std::uint64_t source_hash(std::string_view source);

}  // namespace backfile
