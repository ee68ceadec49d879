// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/marked_lines.h"

#include <algorithm>

#include "common/program/safe_text.h"
#include "common/program/wrap.h"

namespace backfile {

namespace {

MarkedText safe_pieces(const MarkedText& text) {
  MarkedText safe;
  bool after_blank = true;
  for (const Piece& piece : text) {
    std::string line = safe_line(piece.text);
    if (after_blank && line.starts_with(' ')) line.erase(0, 1);
    if (line.empty()) continue;
    after_blank = line.ends_with(' ');
    safe.push_back({std::move(line), piece.match});
  }
  return safe;
}

// The part of the pieces that lies in `range`, counted over all of them.
std::string painted(const MarkedText& pieces, const LineRange& range, const Looks& looks,
                    const Style& style) {
  std::string line;
  std::size_t start = 0;
  for (const Piece& piece : pieces) {
    const std::size_t end = start + piece.text.size();
    const std::size_t from = std::max(start, range.begin);
    const std::size_t to = std::min(end, range.end);
    if (from < to)
      line += paint(std::string_view(piece.text).substr(from - start, to - from),
                    piece.match ? looks.match : looks.other, style);
    start = end;
  }
  return line;
}

}  // namespace

std::vector<std::string> marked_lines(const MarkedText& text, std::size_t width, const Looks& looks,
                                      const Style& style) {
  const MarkedText pieces = safe_pieces(text);
  std::vector<std::string> lines;
  for (const LineRange& range : wrap_ranges(plain_text(pieces), width))
    lines.push_back(painted(pieces, range, looks, style));
  return lines;
}

}  // namespace backfile
