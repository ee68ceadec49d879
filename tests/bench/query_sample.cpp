// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/query_sample.h"

#include "common/analysis/tokenizer.h"
#include "common/stored_article.h"
#include "searcher/open_index.h"

namespace backfile::bench {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::string> words;
  for (const auto& token : tokens) {
    if (token.kind == Token::Kind::word) words.push_back(token.term);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count,
                   const std::string& between) {
  std::string text = words[first];
  for (std::size_t i = first + 1; i < first + count; ++i) text += between + words[i];
  return text;
}

/// Draws the parts of queries from articles.
class Sampler {
 public:
  Sampler(const std::vector<Article>& articles, std::uint32_t seed)
      : articles_(articles), random_(seed) {}

  SampleQuery query(const std::string& kind) {
    if (kind == "single word") return {kind, word()};
    if (kind == "two words") return {kind, some_words(2, " ")};
    if (kind == "three words") return {kind, some_words(3, " ")};
    if (kind == "either of two") return {kind, some_words(2, " OR ")};
    if (kind == "phrase") return {kind, "\"" + some_words(2, " ") + "\""};
    if (kind == "phrase of three") return {kind, "\"" + some_words(3, " ") + "\""};
    if (kind == "in the title") return {kind, "title:" + title_word()};
    if (kind == "in the body") return {kind, "body:" + word()};
    if (kind == "without a word") return {kind, word() + " -" + word()};
    if (kind == "beginning of a word") return {kind, prefix()};
    return {kind, plain_words(article().title)};
  }

 private:
  const Article& article() { return draw_article(random_, articles_); }

  // Neighbours in a paragraph of at least `count` words.
  std::string some_words(std::size_t count, const std::string& between) {
    for (;;) {
      const auto& body = article().body;
      const auto words = words_of(body[draw(random_, body.size())]);
      if (words.size() < count) continue;
      return joined(words, draw(random_, words.size() - count + 1), count, between);
    }
  }

  std::string word() { return some_words(1, ""); }

  std::string title_word() {
    for (;;) {
      const auto words = words_of(article().title);
      if (!words.empty()) return words[draw(random_, words.size())];
    }
  }

  std::string prefix() {
    for (;;) {
      const std::string whole = word();
      if (whole.size() > 5 && whole.find_first_not_of("abcdefghijklmnopqrstuvwxyz") ==
                                  std::string::npos)
        return whole.substr(0, 5) + "*";
    }
  }

  const std::vector<Article>& articles_;
  std::mt19937 random_;
};

}  // namespace

std::size_t draw(std::mt19937& random, std::size_t bound) { return random() % bound; }

const Article& draw_article(std::mt19937& random, const std::vector<Article>& articles) {
  for (;;) {
    const auto& drawn = articles[draw(random, articles.size())];
    if (!drawn.title.empty() && !drawn.body.empty()) return drawn;
  }
}

std::vector<Article> read_articles(const std::filesystem::path& index) {
  const auto open = open_index(index);
  std::vector<Article> articles;
  for (auto posting = open.database.postlist_begin(""); posting != open.database.postlist_end("");
       ++posting)
    articles.push_back(decode_article(open.database.get_document(*posting).get_data()));
  return articles;
}

std::string plain_words(const std::string& text) {
  const auto words = words_of(text);
  return words.empty() ? std::string() : joined(words, 0, words.size(), " ");
}

std::vector<SampleQuery> sample_queries(const std::vector<Article>& articles, std::size_t each,
                                        std::uint32_t seed) {
  static const char* const kinds[] = {
      "single word",    "two words",    "three words",     "either of two",
      "phrase",         "phrase of three", "in the title", "in the body",
      "without a word", "beginning of a word", "a whole title"};
  Sampler sampler(articles, seed);
  std::vector<SampleQuery> queries;
  for (std::size_t i = 0; i < each; ++i) {
    for (const auto* kind : kinds) queries.push_back(sampler.query(kind));
  }
  return queries;
}

}  // namespace backfile::bench
