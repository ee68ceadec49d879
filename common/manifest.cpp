// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/manifest.h"

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "backfile/error.h"
#include "common/analysis/folding.h"
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
  throw IndexError(Problem::incompatible,
                   index.string() + ": the index has " + what + " version " +
                       std::to_string(found) + ", this program has " + std::to_string(expected) +
                       "; build the index again");
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

// A name, never a path that leads elsewhere.
bool names_a_segment(const std::string& name) {
  return name.starts_with(segment_stem) && name.find('/') == std::string::npos;
}

Manifest from_json(const Json& json) {
  const auto& weights = json.at("settings").at("weights");
  return {.generation = json.at("generation").get<std::uint64_t>(),
          .segment = json.at("segment").get<std::string>(),
          .settings = {.weights = {.title = weights.at("title").get<unsigned>(),
                                   .caption = weights.at("caption").get<unsigned>(),
                                   .body = weights.at("body").get<unsigned>()},
                       .language = json.at("settings").at("language").get<std::string>()},
          .xapian_version = json.at("xapian").get<std::string>()};
}

}  // namespace

Manifest read_manifest(const std::filesystem::path& index) {
  const std::string text = read_text(index);
  try {
    const auto json = Json::parse(text);
    require_version(index, "format", json.at("format").get<int>(), schema::format_version);
    require_version(index, "analyser", json.at("analyser").get<int>(), analyser_version);
    Manifest manifest = from_json(json);
    require_stemmers(index, manifest.xapian_version);
    if (!names_a_segment(manifest.segment))
      throw IndexError(Problem::damaged, (index / manifest_name).string() + ": \"" +
                                             manifest.segment +
                                             "\" is no segment; build the index again");
    return manifest;
  } catch (const Json::exception& e) {
    throw IndexError(Problem::damaged, (index / manifest_name).string() +
                                           ": not a manifest: " + e.what() +
                                           "; build the index again");
  }
}

std::string manifest_text(const Manifest& manifest) {
  const auto& [weights, language] = manifest.settings;
  const Json json = {
      {"format", schema::format_version},
      {"analyser", analyser_version},
      {"xapian", manifest.xapian_version},
      {"generation", manifest.generation},
      {"segment", manifest.segment},
      {"settings",
       {{"language", language},
        {"weights",
         {{"title", weights.title}, {"caption", weights.caption}, {"body", weights.body}}}}},
  };
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace backfile
