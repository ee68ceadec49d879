// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/learned_file.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

constexpr std::string_view head =
    "# What stands in many articles of one source, and is taken out of their bodies by --learned.\n"
    "# A line a block: articles that have it, articles of the source, the source, the text, with\n"
    "# tabs between. Only source and text count. Capitals, digits and marks at the ends of a text\n"
    "# make no difference. Delete a line to keep its text in the articles; add one to remove "
    "more.\n";

std::string row(const LearnedBlock& block) {
  return std::to_string(block.articles) + '\t' + std::to_string(block.of) + '\t' +
         squeeze(block.source) + '\t' + squeeze(block.text) + '\n';
}

bool read_count(std::string_view text, std::uint64_t& count) {
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  return error == std::errc() && stop == end;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  while (cells.size() < 3 && line.find('\t') != line.npos) {
    cells.push_back(line.substr(0, line.find('\t')));
    line.remove_prefix(cells.back().size() + 1);
  }
  cells.push_back(line);
  return cells;
}

// False if the line is no row.
bool read_row(std::string_view line, LearnedBlock& block) {
  const auto cells = cells_of(line);
  if (cells.size() != 4 || !read_count(cells[0], block.articles) ||
      !read_count(cells[1], block.of) || strip(cells[3]).empty())
    return false;
  block.source = squeeze(cells[2]);
  block.text = squeeze(cells[3]);
  return true;
}

}  // namespace

void write_learned_file(const std::filesystem::path& file, const LearnedBlocks& learned) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << head;
  for (const auto& block : learned.blocks()) out << row(block);
  if (!out.flush())
    throw IndexError(IndexError::Problem::io,
                     file.string() + ": cannot write what was learned: " + std::strerror(errno));
}

LearnedBlocks read_learned_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::system_error(errno, std::generic_category(), file.string());
  std::vector<LearnedBlock> blocks;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (strip(line).empty() || line.starts_with('#')) continue;
    if (!read_row(line, blocks.emplace_back()))
      throw LearnedFileError(file.string() + ":" + std::to_string(number) +
                             ": expected two numbers, a source and a text, with tabs between");
  }
  if (in.bad()) throw std::system_error(EIO, std::generic_category(), file.string());
  return LearnedBlocks(std::move(blocks));
}

}  // namespace backfile
