// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/version_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "backfile/error.h"
#include "common/glass/block_layout.h"
#include "common/glass/packing.h"

namespace backfile::glass {
namespace {

using namespace std::string_view_literals;

// The format's version is the day on which it changed last.
constexpr unsigned format = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::string_view magic = "\x0F\x0DXapian Glass"sv;
constexpr std::size_t uuid_size = 16;

constexpr unsigned fake_root_flag = 1;  // There is no file.
constexpr unsigned sequential_flag = 2;
constexpr unsigned level_shift = 2;
constexpr unsigned block_size_shift = 11;

// No block was ever freed.
std::string free_list(const TableRoot& root) {
  std::string list;
  for (const std::uint32_t number : {first_revision, root.blocks, 0U, 0U, 0U, 0U})
    append_uint(number, list);
  return list;
}

void append_root(const std::optional<TableRoot>& root, Table table, std::string& out) {
  append_uint(root ? root->block : 0, out);
  append_uint(
      root ? root->level << level_shift | sequential_flag : sequential_flag | fake_root_flag, out);
  append_uint(root ? root->entries : 0, out);
  append_uint(block_size >> block_size_shift, out);
  append_uint(compress_min(table), out);
  append_string(root ? free_list(*root) : std::string(), out);
}

std::optional<TableRoot> read_root(Unpacker& in) {
  TableRoot root;
  root.block = static_cast<std::uint32_t>(in.uint());
  const auto level_and_flags = in.uint();
  root.level = static_cast<std::uint32_t>(level_and_flags >> level_shift);
  root.entries = in.uint();
  root.block_size = static_cast<std::uint32_t>(in.uint() << block_size_shift);
  root.compress_min = static_cast<std::uint32_t>(in.uint());
  Unpacker list(in.string());
  if (level_and_flags & fake_root_flag) return {};
  list.uint();
  root.blocks = static_cast<std::uint32_t>(list.uint());
  constexpr std::uint32_t most_levels = 10, least_size = 2048, most_size = 65536;
  if (root.level > most_levels || root.block_size < least_size || root.block_size > most_size)
    Unpacker::throw_damaged();
  return root;
}

Statistics read_statistics(Unpacker& in) {
  const auto number = [&in] { return static_cast<std::uint32_t>(in.uint()); };
  Statistics statistics;
  statistics.documents = number();
  number();  // How far the last document's number is beyond.
  statistics.shortest_document = number();
  statistics.highest_wdf = number();
  statistics.longest_document = statistics.highest_wdf + number();
  number();  // The oldest changeset.
  statistics.total_length = in.uint();
  return statistics;
}

}  // namespace

std::string table_file(Table table) {
  static constexpr std::string_view names[] = {"postlist", "docdata",  "termlist",
                                               "position", "spelling", "synonym"};
  return std::string(names[table]) + ".glass";
}

std::uint32_t compress_min(Table table) {
  constexpr std::uint32_t default_compress_min = 18;
  return table == postlist || table == position ? 0 : default_compress_min;
}

std::string encode(const VersionFile& version) {
  std::string out(magic);
  out += static_cast<char>(format >> 8);
  out += static_cast<char>(format & 0xFF);
  out += version.uuid;
  append_uint(first_revision, out);
  for (unsigned table = 0; table < table_count; ++table)
    append_root(version.tables[table], static_cast<Table>(table), out);
  const auto& [documents, shortest, longest, wdf, total] = version.statistics;
  for (const std::uint64_t number : std::initializer_list<std::uint64_t>{
           documents, 0, shortest, wdf, longest - wdf, 0, total, 0})
    append_uint(number, out);
  return out;
}

VersionFile decode_version_file(std::string_view bytes) {
  Unpacker in(bytes);
  if (in.bytes(magic.size()) != magic) Unpacker::throw_damaged();
  if ((unsigned{in.byte()} << 8 | in.byte()) != format)
    throw IndexError(IndexError::Problem::incompatible,
                     "a segment is of another version of Xapian's glass format");
  VersionFile version;
  version.uuid = in.bytes(uuid_size);
  in.uint();  // The revision.
  for (auto& table : version.tables) table = read_root(in);
  version.statistics = read_statistics(in);
  return version;
}

VersionFile read_version_file(const std::filesystem::path& directory) {
  const auto file = directory / version_file_name;
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw IndexError(IndexError::Problem::io,
                     file.string() + ": cannot be opened: " + std::strerror(errno));
  return decode_version_file(std::string(std::istreambuf_iterator<char>(in), {}));
}

}  // namespace backfile::glass
