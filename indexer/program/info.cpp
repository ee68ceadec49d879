// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/program/safe_text.h"
#include "common/schema.h"
#include "indexer/index_facts.h"
#include "indexer/program/progress.h"
#include "indexer/program/shell_word.h"
#include "indexer/program/verbs.h"

namespace backfile {
namespace {

using Json = nlohmann::ordered_json;

std::uint64_t size_of(const Manifest& manifest) {
  std::uint64_t size = 0;
  for (const auto& segment : manifest.segments) size += backfile::size_of(segment);
  return size;
}

std::string dates_of(const IndexFacts& facts) {
  if (!facts.first_date.known()) return "none";
  return to_string(facts.first_date) + " to " + to_string(facts.last_date);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string facet_counts(const IndexFacts& facts) {
  std::vector<std::string> counts;
  for (const auto& [field, number] : facts.facet_values)
    counts.push_back(field + " " + std::to_string(number));
  return joined(counts);
}

std::string weights_text(const FieldWeights& weights) {
  return "title " + std::to_string(weights.title) + ", caption " + std::to_string(weights.caption) +
         ", body " + std::to_string(weights.body);
}

std::string made_with(const Manifest& manifest) {
  const std::size_t common = manifest.settings.common_words.size();
  return "format " + std::to_string(schema::format_version) + ", Xapian " +
         manifest.xapian_version + ", default language " + manifest.settings.language +
         (manifest.settings.term_lists ? ", term lists" : "") +
         (common > 0 ? ", " + counted(common, "common word") : "");
}

std::string segment_text(const SegmentRecord& segment) {
  return segment.name + ": " + counted(segment.documents, "document") + ", " +
         grouped(segment.dead) + " dead, " + megabytes(backfile::size_of(segment));
}

std::vector<std::string> databases(const std::string& index, const Manifest& manifest) {
  std::vector<std::string> paths;
  for (const auto& segment : manifest.segments)
    paths.push_back((std::filesystem::path(index) / segment.name).string());
  return paths;
}

bool has_dead(const Manifest& manifest) {
  return std::any_of(manifest.segments.begin(), manifest.segments.end(),
                     [](const auto& segment) { return segment.dead > 0; });
}

// How to open the index with Xapian's own tools.
std::string stub_text(const std::string& index, const Manifest& manifest) {
  std::string command = "xapian-delve";
  for (const auto& path : databases(index, manifest)) command += " " + shell_word(path);
  if (has_dead(manifest)) command += "  (Xapian's tools see the dead ones too)";
  return command;
}

void print_row(std::string name, const std::string& value, std::ostream& out) {
  constexpr std::size_t width = 14;
  name.resize(std::max(name.size() + 1, width), ' ');
  out << name << safe_text(value) << '\n';
}

void print_text(const std::string& index, const IndexFacts& facts, std::ostream& out) {
  const Manifest& manifest = facts.manifest;
  print_row("articles", grouped(manifest.articles()), out);
  print_row("dates", dates_of(facts), out);
  print_row("size", megabytes(size_of(manifest)), out);
  print_row("languages", facts.languages.empty() ? "none" : joined(facts.languages), out);
  print_row("facet values", facet_counts(facts), out);
  print_row("weights", weights_text(manifest.settings.weights), out);
  print_row("made with", made_with(manifest), out);
  if (manifest.earlier_versions > 0)
    print_row("replaced", counted(manifest.earlier_versions, "earlier version"), out);
  if (manifest.cancelled > 0) print_row("cancelled", counted(manifest.cancelled, "item"), out);
  print_row("generation", std::to_string(manifest.generation), out);
  for (const auto& segment : manifest.segments) print_row("segment", segment_text(segment), out);
  if (!manifest.segments.empty()) print_row("stub", stub_text(index, manifest), out);
}

Json segments_json(const Manifest& manifest) {
  Json segments = Json::array();
  for (const auto& segment : manifest.segments)
    segments.push_back({{"name", segment.name},
                        {"documents", segment.documents},
                        {"dead", segment.dead},
                        {"bytes", backfile::size_of(segment)}});
  return segments;
}

Json facets_json(const IndexFacts& facts) {
  Json facets = Json::object();
  for (const auto& [field, number] : facts.facet_values) facets[field] = number;
  return facets;
}

Json to_json(const std::string& index, const IndexFacts& facts) {
  const Manifest& manifest = facts.manifest;
  const auto& weights = manifest.settings.weights;
  return {
      {"articles", manifest.articles()},
      {"bytes", size_of(manifest)},
      {"first_date", to_string(facts.first_date)},
      {"last_date", to_string(facts.last_date)},
      {"generation", manifest.generation},
      {"earlier_versions", manifest.earlier_versions},
      {"cancelled", manifest.cancelled},
      {"format", schema::format_version},
      {"xapian", manifest.xapian_version},
      {"language", manifest.settings.language},
      {"weights", {{"title", weights.title}, {"caption", weights.caption}, {"body", weights.body}}},
      {"term_lists", manifest.settings.term_lists},
      {"common_words", manifest.settings.common_words.size()},
      {"languages", facts.languages},
      {"facet_values", facets_json(facts)},
      {"segments", segments_json(manifest)},
      {"xapian_databases", databases(index, manifest)}};
}

}  // namespace

IndexStatus run_info(const CommandLine& line, const VerbContext& context) {
  if (line.operands().size() != 1) throw UsageError("expected the directory of one index");
  const std::string& index = line.operands().front();
  const IndexFacts facts = read_index_facts(index);
  if (line.text("format") == "json") {
    const auto text = to_json(index, facts).dump(2, ' ', false, Json::error_handler_t::replace);
    context.out << safe_json(text) << '\n';
  } else {
    print_text(index, facts, context.out);
  }
  return IndexStatus::done;
}

}  // namespace backfile
