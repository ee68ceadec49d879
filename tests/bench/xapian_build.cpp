// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain Xapian in query_bench.py: `backfile-bench-xapian-build DUMP DATABASE` makes an index of the
// articles of a dump (article_xml_to_dump.py) as Xapian's guide does it, with TermGenerator, and
// compacts it.
#include <xapian.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "tests/bench/dump_article.h"
#include "tests/bench/xapian_fields.h"

namespace {

using namespace backfile::bench;

// Text by text, so that no phrase runs from one into another.
void index_texts(const DumpedArticle& article, Xapian::TermGenerator& generator) {
  generator.index_text(article.title, 1, "S");
  generator.set_termpos(0);
  generator.index_text(article.title, 3);
  generator.increase_termpos();
  generator.index_text(article.captions, 2);
  generator.increase_termpos();
  generator.index_text(article.body);
}

void add_values(const DumpedArticle& article, Xapian::Document& document) {
  std::map<Xapian::valueno, std::string> slots;
  for (const auto& [field, value] : article.values) {
    document.add_boolean_term(value_term(field, value));
    slots[value_slot(field)] += value + '\n';
  }
  for (const auto& [slot, values] : slots) document.add_value(slot, values);
  if (!article.date.empty()) document.add_value(date_slot, article.date);
}

Xapian::doccount build(std::istream& dump, const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  for (DumpedArticle article; read_article(dump, article);) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    index_texts(article, generator);
    add_values(article, document);
    document.set_data(article.title + '\n' + article.body);
    database.add_document(document);
  }
  database.commit();
  return database.get_doccount();
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s DUMP DATABASE\n", argv[0]);
    return 2;
  }
  std::ifstream dump(argv[1], std::ios::binary);
  if (!dump) throw std::runtime_error(std::string("cannot read ") + argv[1]);
  const std::string raw = std::string(argv[2]) + ".raw";
  std::printf("%u articles\n", build(dump, raw));
  Xapian::Database(raw).compact(argv[2]);
  std::filesystem::remove_all(raw);
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "backfile-bench-xapian-build: %s\n", error.get_description().c_str());
  return 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "backfile-bench-xapian-build: %s\n", error.what());
  return 1;
}
