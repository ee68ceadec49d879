// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_article.h"

#include "common/byte_code.h"

namespace backfile {
namespace {

constexpr std::uint64_t record_version = 2;

// One list of fields serves both directions: `Archive` writes what it is given, or fills it.
template <typename Archive, typename SomeArticle>
void each_field(Archive& archive, SomeArticle& article) {
  archive(article.id);
  archive(article.title);
  archive(article.subtitle);
  archive(article.body);
  archive(article.captions);
  archive(article.related);
  archive(article.byline);
  archive(article.authors);
  archive(article.source);
  archive(article.url);
  archive(article.date);
  archive(article.date_text);
  archive(article.section);
  archive(article.language);
  archive(article.topics);
  archive(article.places);
  archive(article.people);
  archive(article.organisations);
  archive(article.facets);
  archive(article.path);
  archive(article.version);
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(const std::string& text) { append_text(text, out_); }

  void operator()(const Caption& caption) {
    (*this)(caption.text);
    (*this)(caption.credit);
  }

  void operator()(const RelatedLink& link) {
    (*this)(link.headline);
    (*this)(link.teaser);
    (*this)(link.picture);
  }

  void operator()(const Date& date) {
    for (const int part : {date.year, date.month, date.day, date.second_of_day + 1})
      append_number(static_cast<std::uint64_t>(part), out_);
  }

  template <typename Item>
  void operator()(const std::vector<Item>& items) {
    append_number(items.size(), out_);
    for (const auto& item : items) (*this)(item);
  }

  void operator()(const std::map<std::string, std::vector<std::string>>& facets) {
    append_number(facets.size(), out_);
    for (const auto& [name, values] : facets) {
      (*this)(name);
      (*this)(values);
    }
  }

 private:
  std::string& out_;
};

class Filler {
 public:
  explicit Filler(ByteReader& in) : in_(in) {}

  void operator()(std::string& text) { text = in_.text(); }

  void operator()(Caption& caption) {
    (*this)(caption.text);
    (*this)(caption.credit);
  }

  void operator()(RelatedLink& link) {
    (*this)(link.headline);
    (*this)(link.teaser);
    (*this)(link.picture);
  }

  void operator()(Date& date) {
    for (int* part : {&date.year, &date.month, &date.day, &date.second_of_day})
      *part = static_cast<int>(in_.number());
    --date.second_of_day;
  }

  template <typename Item>
  void operator()(std::vector<Item>& items) {
    for (auto left = in_.number(); left > 0; --left) (*this)(items.emplace_back());
  }

  void operator()(std::map<std::string, std::vector<std::string>>& facets) {
    for (auto left = in_.number(); left > 0; --left) {
      std::string name;
      (*this)(name);
      (*this)(facets[name]);
    }
  }

 private:
  ByteReader& in_;
};

void require_version(ByteReader& in) {
  if (in.number() != record_version) throw ByteReader::damaged();
}

}  // namespace

std::string encode_article(const Article& article) {
  std::string data;
  append_number(record_version, data);
  Writer writer(data);
  each_field(writer, article);
  return data;
}

std::string id_of_stored(std::string_view data) {
  ByteReader in(data);
  require_version(in);
  return std::string(in.text());
}

Article decode_article(std::string_view data) {
  ByteReader in(data);
  require_version(in);
  Article article;
  Filler filler(in);
  each_field(filler, article);
  if (!in.at_end()) throw ByteReader::damaged();
  return article;
}

}  // namespace backfile
