// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <nlohmann/json.hpp>

#include "common/facet_fields.h"
#include "common/program/safe_text.h"
#include "common/xapian_guard.h"
#include "indexer/index_jobs.h"
#include "indexer/program/progress.h"
#include "indexer/program/verbs.h"

namespace backfile {
namespace {

using Json = nlohmann::ordered_json;

Json languages_and_facets(const Xapian::Database& database) {
  Json facets = Json::object();
  for (const auto& field : facet_fields(read_names(database, schema::key_custom_facets)))
    facets[field.name] = read_facet_values(database, field.name).size();
  return {{"languages", read_names(database, schema::key_languages)}, {"facet_values", facets}};
}

struct DateRange {
  std::string first{};
  std::string last{};
};

// Xapian's own bounds stay where they were when an article is removed.
DateRange date_range(const Xapian::Database& database) {
  std::string first, last;
  for (auto slot = database.valuestream_begin(schema::slot_date);
       slot != database.valuestream_end(schema::slot_date); ++slot) {
    const std::string date = *slot;
    if (first.empty() || date < first) first = date;
    if (date > last) last = date;
  }
  return {to_string(schema::date_of_slot(first)), to_string(schema::date_of_slot(last))};
}

Json facts(const std::filesystem::path& index) {
  const Manifest manifest = read_manifest(index);
  return guard_xapian("reading " + index.string(), [&] {
    const Xapian::Database database((index / manifest.segment).string());
    const auto& weights = manifest.settings.weights;
    const DateRange dates = date_range(database);
    Json json = {{"articles", database.get_doccount()},
                 {"bytes", index_size(index)},
                 {"first_date", dates.first},
                 {"last_date", dates.last},
                 {"generation", manifest.generation},
                 {"segment", manifest.segment},
                 {"format", schema::format_version},
                 {"xapian", manifest.xapian_version},
                 {"language", manifest.settings.language},
                 {"weights",
                  {{"title", weights.title}, {"caption", weights.caption}, {"body", weights.body}}}};
    json.update(languages_and_facets(database));
    return json;
  });
}

std::string plain(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string joined(const Json& values) {
  std::string text;
  for (const auto& [name, value] : values.items()) {
    if (!text.empty()) text += ", ";
    text += values.is_array() ? plain(value) : name + " " + plain(value);
  }
  return text;
}

void print_row(std::string name, const std::string& value, std::ostream& out) {
  constexpr std::size_t width = 14;
  name.resize(std::max(name.size() + 1, width), ' ');
  out << name << safe_text(value) << '\n';
}

void print_facts(const Json& json, std::ostream& out) {
  print_row("articles", grouped(json["articles"].get<std::uint64_t>()), out);
  print_row("dates", plain(json["first_date"]) + " to " + plain(json["last_date"]), out);
  print_row("size", megabytes(json["bytes"].get<std::uint64_t>()), out);
  print_row("languages", joined(json["languages"]), out);
  print_row("facet values", joined(json["facet_values"]), out);
  print_row("weights", joined(json["weights"]), out);
  print_row("made with",
            "format " + plain(json["format"]) + ", Xapian " + plain(json["xapian"]) +
                ", default language " + plain(json["language"]),
            out);
  print_row("database", plain(json["segment"]) + ", generation " + plain(json["generation"]), out);
}

}  // namespace

IndexStatus run_info(const CommandLine& line, const VerbContext& context) {
  if (line.operands().size() != 1) throw UsageError("expected the directory of one index");
  const Json json = facts(line.operands().front());
  if (line.text("format") == "json") {
    context.out << safe_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
  } else {
    print_facts(json, context.out);
  }
  return IndexStatus::done;
}

}  // namespace backfile
