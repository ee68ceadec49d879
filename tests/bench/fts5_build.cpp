// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer SQLite: `backfile-bench-fts5 DUMP DATABASE [optimize]` makes a new database of the
// articles of a dump (article_xml_to_dump.py). Words are in an FTS5 table with its content,
// everything else in plain tables with the indexes that filters and facets need, all written in one
// transaction.
#include <sqlite3.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/bench/dump_article.h"

namespace {

using namespace backfile::bench;

constexpr const char* tables = R"(
  PRAGMA cache_size = -262144;
  BEGIN;
  CREATE VIRTUAL TABLE text USING fts5(title, captions, body, related,
    tokenize = 'porter unicode61 remove_diacritics 2');
  CREATE TABLE article(number INTEGER PRIMARY KEY, id TEXT, date INTEGER, published TEXT,
    byline TEXT, url TEXT, credits TEXT);
  CREATE TABLE value(article INTEGER, field TEXT, value TEXT,
    PRIMARY KEY (article, field, value)) WITHOUT ROWID;
)";
constexpr const char* indexes = R"(
  CREATE UNIQUE INDEX article_id ON article(id);
  CREATE INDEX article_date ON article(date);
  CREATE INDEX value_articles ON value(field, value, article);
)";
constexpr const char* optimize = "INSERT INTO text(text) VALUES('optimize')";

class Database {
 public:
  explicit Database(const char* path) {
    if (sqlite3_open(path, &handle_) != SQLITE_OK) fail("opening");
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  void run(const char* statements) {
    if (sqlite3_exec(handle_, statements, nullptr, nullptr, nullptr) != SQLITE_OK) fail(statements);
  }

  [[noreturn]] void fail(const char* what) const {
    throw std::runtime_error(std::string(what) + ": " + sqlite3_errmsg(handle_));
  }

  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

/// An INSERT whose parameters are the article's number and texts.
class Insert {
 public:
  Insert(Database& database, const char* statement) : database_(database) {
    if (sqlite3_prepare_v2(database.handle(), statement, -1, &handle_, nullptr) != SQLITE_OK)
      database.fail(statement);
  }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;
  ~Insert() { sqlite3_finalize(handle_); }

  void add(sqlite3_int64 article, std::initializer_list<std::string_view> texts) {
    sqlite3_bind_int64(handle_, 1, article);
    int parameter = 2;
    for (const auto text : texts)
      sqlite3_bind_text(handle_, parameter++, text.data(), static_cast<int>(text.size()),
                        SQLITE_STATIC);
    if (sqlite3_step(handle_) != SQLITE_DONE) database_.fail("inserting");
    sqlite3_reset(handle_);
  }

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

sqlite3_int64 add_articles(Database& database, std::istream& dump) {
  Insert text(database,
              "INSERT INTO text(rowid, title, captions, body, related) VALUES(?,?,?,?,?)");
  Insert rows(database,
              "INSERT INTO article(number, id, date, published, byline, url, credits)"
              " VALUES(?,?,?,?,?,?,?)");
  Insert values(database, "INSERT OR IGNORE INTO value(article, field, value) VALUES(?,?,?)");
  sqlite3_int64 number = 0;
  for (DumpedArticle article; read_article(dump, article);) {
    ++number;
    text.add(number, {article.title, article.captions, article.body, article.related});
    rows.add(number, {article.id, article.date, article.published, article.byline, article.url,
                      article.credits});
    for (const auto& [field, value] : article.values) values.add(number, {field, value});
  }
  return number;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3 && !(argc == 4 && std::string_view(argv[3]) == "optimize")) {
    std::fprintf(stderr, "usage: %s DUMP DATABASE [optimize]\n", argv[0]);
    return 2;
  }
  std::ifstream dump(argv[1], std::ios::binary);
  if (!dump) throw std::runtime_error(std::string("cannot read ") + argv[1]);
  Database database(argv[2]);
  database.run(tables);
  const auto count = add_articles(database, dump);
  database.run(indexes);
  if (argc == 4) database.run(optimize);
  database.run("COMMIT");
  std::printf("%lld articles\n", count);
} catch (const std::exception& error) {
  std::fprintf(stderr, "backfile-bench-fts5: %s\n", error.what());
  return 1;
}
