// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/manifest.h"

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "backfile/error.h"
#include "common/analysis/folding.h"
#include "common/hash.h"
#include "common/schema.h"

namespace backfile {
namespace {

using Problem = IndexError::Problem;
using Json = nlohmann::ordered_json;

std::string read_text(const std::filesystem::path& index) {
  const auto file = index / manifest_name;
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    if (errno == ENOENT || errno == ENOTDIR)
      throw IndexError(Problem::missing, index.string() + ": there is no index here");
    throw IndexError(Problem::io, file.string() + ": " + std::strerror(errno));
  }
  try {
    in.exceptions(std::ios::badbit);
    return {std::istreambuf_iterator<char>(in), {}};
  } catch (const std::ios_base::failure&) {
    throw IndexError(Problem::io, file.string() + ": cannot be read");
  }
}

void require_version(const std::filesystem::path& index, const std::string& what, int found,
                     int expected) {
  if (found == expected) return;
  throw IndexError(Problem::incompatible, index.string() + ": the index has " + what + " version " +
                                              std::to_string(found) + ", this program has " +
                                              std::to_string(expected) + "; build the index again");
}

// Stemmers change between the major versions of Xapian, and only there.
std::string major_version(const std::string& version) {
  return version.substr(0, version.find('.'));
}

void require_stemmers(const std::filesystem::path& index, const std::string& made_by) {
  if (major_version(made_by) == major_version(Xapian::version_string())) return;
  throw IndexError(Problem::incompatible, index.string() + ": the index was made with Xapian " +
                                              made_by + ", whose stemmers differ from those of " +
                                              Xapian::version_string() + "; build the index again");
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789-") == std::string_view::npos;
}

// A name of ours, never a path that leads elsewhere.
void require_name(std::string_view name, std::string_view stem) {
  if (!name.starts_with(stem) || !is_number(name.substr(stem.size())))
    throw std::invalid_argument("\"" + std::string(name) + "\" is no name of this index");
}

// A file of the segment: its tombstones, or one in its directory.
void require_file_name(const std::string& name, const SegmentRecord& segment) {
  if (!segment.tombstones.empty() && name == segment.tombstones) return;
  const auto inside = segment.name + "/";
  if (!name.starts_with(inside) || name.find('/', inside.size()) != std::string::npos ||
      name.find("..") != std::string::npos)
    throw std::invalid_argument("\"" + name + "\" is no file of " + segment.name);
}

Json to_json(const FileRecord& file) {
  return {{"name", file.name}, {"size", file.size}, {"xxh3", file.checksum}};
}

FileRecord file_from(const Json& json) {
  return {json.at("name").get<std::string>(), json.at("size").get<std::uint64_t>(),
          json.at("xxh3").get<std::string>()};
}

Json to_json(const SegmentRecord& segment) {
  Json files = Json::array();
  for (const auto& file : segment.files) files.push_back(to_json(file));
  Json json = {{"name", segment.name}, {"documents", segment.documents}, {"dead", segment.dead}};
  if (!segment.tombstones.empty()) json["tombstones"] = segment.tombstones;
  json["files"] = std::move(files);
  return json;
}

SegmentRecord segment_from(const Json& json) {
  SegmentRecord segment{.name = json.at("name").get<std::string>(),
                        .documents = json.at("documents").get<std::uint64_t>(),
                        .dead = json.at("dead").get<std::uint64_t>(),
                        .tombstones = json.value("tombstones", std::string())};
  require_name(segment.name, segment_stem);
  if (!segment.tombstones.empty()) require_name(segment.tombstones, tombstones_stem);
  for (const auto& file : json.at("files")) {
    segment.files.push_back(file_from(file));
    require_file_name(segment.files.back().name, segment);
  }
  return segment;
}

Json to_json(const IndexSettings& settings) {
  const auto& [weights, language, term_lists, common_words] = settings;
  return {{"language", language},
          {"term_lists", term_lists},
          {"common_words", common_words},
          {"weights",
           {{"title", weights.title}, {"caption", weights.caption}, {"body", weights.body}}}};
}

IndexSettings settings_from(const Json& json) {
  const auto& weights = json.at("weights");
  return {.weights = {.title = weights.at("title").get<unsigned>(),
                      .caption = weights.at("caption").get<unsigned>(),
                      .body = weights.at("body").get<unsigned>()},
          .language = json.at("language").get<std::string>(),
          // Indexes that do not say are older than the choice.
          .term_lists = json.value("term_lists", true),
          .common_words = json.at("common_words").get<std::vector<std::string>>()};
}

Json cancelled_json(const Manifest& manifest) {
  return {{"items", manifest.cancelled}, {"file", to_json(*manifest.cancellations)}};
}

void read_cancelled(const Json& json, Manifest& manifest) {
  manifest.cancelled = json.at("items").get<std::uint64_t>();
  manifest.cancellations = file_from(json.at("file"));
  require_name(manifest.cancellations->name, cancellations_stem);
}

Manifest manifest_from(const Json& json) {
  Manifest manifest{.generation = json.at("generation").get<std::uint64_t>(),
                    .settings = settings_from(json.at("settings")),
                    .xapian_version = json.at("xapian").get<std::string>(),
                    .segments = {},
                    .origins = json.at("origins").get<std::map<std::string, std::string>>(),
                    .earlier_versions = json.at("earlier_versions").get<std::uint64_t>()};
  if (json.contains("cancelled")) read_cancelled(json.at("cancelled"), manifest);
  for (const auto& segment : json.at("segments"))
    manifest.segments.push_back(segment_from(segment));
  return manifest;
}

std::string with_checksum(const std::string& object) {
  const std::string body = object.substr(0, object.rfind("\n}"));
  return body + ",\n  \"checksum\": \"" + hash_hex(body) + "\"\n}\n";
}

void require_whole(const std::string& text) {
  const auto end = text.rfind(",\n  \"checksum\": ");
  if (end == std::string::npos || with_checksum(text.substr(0, end) + "\n}") != text)
    throw std::invalid_argument("it is not as it was written");
}

}  // namespace

std::uint64_t Manifest::articles() const {
  std::uint64_t number = 0;
  for (const auto& segment : segments) number += segment.live();
  return number;
}

Manifest read_manifest(const std::filesystem::path& index) {
  const std::string text = read_text(index);
  const auto damaged = [&](const std::exception& because) {
    return IndexError(Problem::damaged, (index / manifest_name).string() + ": not a manifest: " +
                                            because.what() + "; build the index again");
  };
  try {
    const auto json = Json::parse(text);
    require_version(index, "format", json.at("format").get<int>(), schema::format_version);
    require_whole(text);
    require_version(index, "analyser", json.at("analyser").get<int>(), analyser_version);
    Manifest manifest = manifest_from(json);
    require_stemmers(index, manifest.xapian_version);
    return manifest;
  } catch (const Json::exception& e) {
    throw damaged(e);
  } catch (const std::invalid_argument& e) {
    throw damaged(e);
  }
}

std::string manifest_text(const Manifest& manifest) {
  Json segments = Json::array();
  for (const auto& segment : manifest.segments) segments.push_back(to_json(segment));
  Json json = {
      {"format", schema::format_version},
      {"analyser", analyser_version},
      {"xapian", manifest.xapian_version},
      {"generation", manifest.generation},
      {"settings", to_json(manifest.settings)},
      {"origins", manifest.origins},
      {"earlier_versions", manifest.earlier_versions},
  };
  if (manifest.cancellations) json["cancelled"] = cancelled_json(manifest);
  json["segments"] = std::move(segments);
  return with_checksum(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace backfile
