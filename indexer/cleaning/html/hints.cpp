// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace backfile {
namespace {

struct NamedHint {
  std::string_view word;
  Hint hint;
};

// Words that are names as a whole.
constexpr NamedHint whole_words[] = {
    {"headline", Hint::headline},
    {"hed", Hint::headline},
    {"title", Hint::title},
    {"titel", Hint::title},
    {"titulo", Hint::title},
    {"titre", Hint::title},
    {"lead", Hint::lead},
    {"lede", Hint::lead},
    {"dek", Hint::lead},
    {"standfirst", Hint::lead},
    {"subheadline", Hint::lead},
    {"subtitle", Hint::lead},
    {"vorspann", Hint::lead},
    {"chapo", Hint::lead},
    {"author", Hint::byline},
    {"authors", Hint::byline},
    {"autor", Hint::byline},
    {"auteur", Hint::byline},
    {"autore", Hint::byline},
    {"verfasser", Hint::byline},
    {"writer", Hint::byline},
    {"date", Hint::date},
    {"datum", Hint::date},
    {"fecha", Hint::date},
    {"time", Hint::date},
    {"dateline", Hint::date},
    {"datetime", Hint::date},
    {"pubdate", Hint::date},
    {"datepublished", Hint::date},
    {"datemodified", Hint::date},
    {"timestamp", Hint::date},
    {"published", Hint::date},
    {"articlebody", Hint::body},
    {"storybody", Hint::body},
    {"articlecontent", Hint::body},
    {"articletext", Hint::body},
    {"storytext", Hint::body},
    {"entrycontent", Hint::body},
    {"postcontent", Hint::body},
    {"postbody", Hint::body},
    {"artikeltext", Hint::body},
    {"bodytext", Hint::body},
    {"caption", Hint::caption},
    {"captions", Hint::caption},
    {"figcaption", Hint::caption},
    {"imagecaption", Hint::caption},
    {"bildunterschrift", Hint::caption},
    {"bildtext", Hint::caption},
    {"credit", Hint::credit},
    {"credits", Hint::credit},
    {"photographer", Hint::credit},
    {"bildquelle", Hint::credit},
    {"bildnachweis", Hint::credit},
    {"attribution", Hint::credit},
    {"like", Hint::share},
    {"likes", Hint::share},
    {"teilen", Hint::share},
    {"facebook", Hint::share},
    {"twitter", Hint::share},
    {"whatsapp", Hint::share},
    {"popular", Hint::related},
    {"trending", Hint::related},
    {"mostread", Hint::related},
    {"readmore", Hint::related},
    {"morenews", Hint::related},
    {"upnext", Hint::related},
    {"readnext", Hint::related},
    {"recirc", Hint::related},
    {"recirculation", Hint::related},
    {"outbrain", Hint::related},
    {"taboola", Hint::related},
    {"verwandt", Hint::related},
    {"teasers", Hint::related},
    {"similar", Hint::related},
    {"crosslinks", Hint::related},
    {"disqus", Hint::comments},
    {"comment", Hint::comments},
    {"commenting", Hint::comments},
    {"kommentar", Hint::comments},
    {"comentarios", Hint::comments},
    {"commenti", Hint::comments},
    {"commentaires", Hint::comments},
    {"respond", Hint::comments},
    {"reactions", Hint::comments},
    {"signup", Hint::newsletter},
    {"ad", Hint::advertisement},
    {"ads", Hint::advertisement},
    {"anzeige", Hint::advertisement},
    {"werbung", Hint::advertisement},
    {"publicidad", Hint::advertisement},
    {"banner", Hint::advertisement},
    {"paywall", Hint::newsletter},
    {"donate", Hint::newsletter},
    {"donation", Hint::newsletter},
    {"gdpr", Hint::cookies},
    {"consent", Hint::cookies},
    {"nav", Hint::navigation},
    {"navi", Hint::navigation},
    {"menu", Hint::navigation},
    {"menubar", Hint::navigation},
    {"toolbar", Hint::navigation},
    {"pager", Hint::navigation},
    {"prevnext", Hint::navigation},
    {"search", Hint::navigation},
    {"login", Hint::navigation},
    {"masthead", Hint::header},
    {"header", Hint::header},
    {"footer", Hint::footer},
    {"colophon", Hint::footer},
    {"contentinfo", Hint::footer},
    {"imprint", Hint::footer},
    {"disclaimer", Hint::footer},
    {"sidebar", Hint::sidebar},
    {"aside", Hint::sidebar},
    {"complementary", Hint::sidebar},
    {"rail", Hint::sidebar},
    {"taglist", Hint::tags},
    {"keywords", Hint::tags},
    {"topics", Hint::tags},
    {"schlagworte", Hint::tags},
    {"bio", Hint::author_box},
    {"biography", Hint::author_box},
    {"authorbox", Hint::author_box},
    {"authorbio", Hint::author_box},
    {"player", Hint::player},
    {"kicker", Hint::section},
    {"eyebrow", Hint::section},
    {"rubrik", Hint::section},
    {"overline", Hint::section},
};

// Beginnings of words.
constexpr NamedHint word_starts[] = {
    {"byline", Hint::byline},         {"share", Hint::share},
    {"sharing", Hint::share},         {"social", Hint::share},
    {"related", Hint::related},       {"recommend", Hint::related},
    {"promo", Hint::related},         {"comments", Hint::comments},
    {"commentlist", Hint::comments},  {"commentform", Hint::comments},
    {"kommentare", Hint::comments},   {"newsletter", Hint::newsletter},
    {"subscri", Hint::newsletter},    {"advert", Hint::advertisement},
    {"sponsor", Hint::advertisement}, {"cookie", Hint::cookies},
    {"breadcrumb", Hint::navigation}, {"navigation", Hint::navigation},
    {"navbar", Hint::navigation},     {"pagination", Hint::navigation},
    {"footer", Hint::footer},         {"sidebar", Hint::sidebar},
};

// Words that name something only at the end of a name, or before a word for a box: an element of
// "category-courts" is an article on courts.
constexpr NamedHint last_words[] = {{"tag", Hint::tags},
                                    {"tags", Hint::tags},
                                    {"categories", Hint::tags},
                                    {"category", Hint::section}};
constexpr std::array<std::string_view, 10> boxes = {
    "list", "links", "cloud", "items", "container", "box", "bar", "area", "wrapper", "section"};

// Two words, one of each list and in this order, name the body: "article-text", "entry_content".
constexpr std::array<std::string_view, 9> articles = {
    "article", "story", "post", "entry", "news", "artikel", "beitrag", "noticia", "articolo"};
constexpr std::array<std::string_view, 7> bodies = {"body",   "content", "text",    "inhalt",
                                                    "cuerpo", "corps",   "contents"};

// "no-caption" names no caption.
constexpr std::array<std::string_view, 3> negations = {"no", "without", "hide"};

// "gallery-caption-below" has captions in it.
constexpr std::array<std::string_view, 6> positions = {"below", "above", "left",
                                                       "right", "hover", "none"};

// A pair of words that says what neither says alone.
struct PairHint {
  std::string_view first;
  std::string_view second;
  Hint hint;
};
constexpr PairHint pairs[] = {
    {"read", "more", Hint::related},       {"read", "next", Hint::related},
    {"read", "also", Hint::related},       {"most", "read", Hint::related},
    {"most", "viewed", Hint::related},     {"also", "like", Hint::related},
    {"more", "news", Hint::related},       {"more", "stories", Hint::related},
    {"more", "from", Hint::related},       {"more", "articles", Hint::related},
    {"up", "next", Hint::related},         {"see", "also", Hint::related},
    {"top", "stories", Hint::related},     {"latest", "news", Hint::related},
    {"latest", "posts", Hint::related},    {"recent", "posts", Hint::related},
    {"sign", "up", Hint::newsletter},      {"about", "author", Hint::author_box},
    {"author", "box", Hint::author_box},   {"author", "bio", Hint::author_box},
    {"author", "info", Hint::author_box},  {"author", "description", Hint::author_box},
    {"copyright", "holder", Hint::credit}, {"skip", "link", Hint::navigation},
    {"jump", "to", Hint::navigation},
};

template <typename Range>
bool among(std::string_view word, const Range& range) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

const std::unordered_map<std::string_view, Hints>& hints_by_word() {
  static const auto words = [] {
    std::unordered_map<std::string_view, Hints> map;
    for (const auto& [word, hint] : whole_words) map[word] = map[word] | hint;
    return map;
  }();
  return words;
}

template <typename Table>
Hints hint_in(const Table& table, std::string_view word) {
  Hints hints = 0;
  for (const auto& row : table) {
    if (row.word == word) hints = hints | row.hint;
  }
  return hints;
}

Hints hints_of_word(std::string_view word) {
  const auto found = hints_by_word().find(word);
  Hints hints = found == hints_by_word().end() ? 0 : found->second;
  for (const auto& [start, hint] : word_starts) {
    if (word.starts_with(start)) hints = hints | hint;
  }
  return hints;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "article__shareBar" is "article", "share", "bar".
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  bool within = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = is_lower(c) || is_upper(c);
    const bool hump = is_upper(c) && i > 0 && is_lower(name[i - 1]);
    if (letter && (!within || hump)) words.emplace_back();
    if (letter) words.back() += static_cast<char>(c | 0x20);
    within = letter;
  }
  return words;
}

Hints hints_of_name(std::string_view name) {
  const auto words = words_of_name(name);
  Hints hints = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && among(words[i - 1], negations)) continue;
    if (i + 1 < words.size() && among(words[i + 1], positions)) continue;
    hints |= hints_of_word(words[i]);
    if (i + 1 == words.size() || among(words[i + 1], boxes)) hints |= hint_in(last_words, words[i]);
    if (i == 0) continue;
    if (among(words[i - 1], articles) && among(words[i], bodies)) hints = hints | Hint::body;
    for (const auto& [first, second, hint] : pairs) {
      if (words[i - 1] == first && words[i] == second) hints = hints | hint;
    }
  }
  return hints;
}

template <typename Visit>
void each_name(std::string_view names, Visit visit) {
  constexpr std::string_view blanks = " \t\r\n\f";
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(blanks), names.size());
    if (end > 0) visit(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

// More than this says nothing: frameworks that put a whole style into a class.
constexpr std::size_t longest_names = 400;

}  // namespace

Hints hints_of_names(std::string_view names) {
  Hints hints = 0;
  each_name(names.substr(0, longest_names),
            [&](std::string_view name) { hints |= hints_of_name(name); });
  return hints;
}

Hints hints_of_element(std::string_view name) {
  if (name == "nav" || name == "menu") return static_cast<Hints>(Hint::navigation);
  if (name == "aside") return static_cast<Hints>(Hint::sidebar);
  if (name == "footer") return static_cast<Hints>(Hint::footer);
  if (name == "header") return static_cast<Hints>(Hint::header);
  if (name == "figcaption") return static_cast<Hints>(Hint::caption);
  if (name == "time") return static_cast<Hints>(Hint::date);
  if (name == "form") return static_cast<Hints>(Hint::form);
  return 0;
}

bool names_hidden(std::string_view names) {
  constexpr std::array<std::string_view, 8> hidden = {
      "sr-only",        "screen-reader-text", "screen-reader-only", "visually-hidden",
      "visuallyhidden", "u-visually-hidden",  "screenreader",       "is-hidden"};
  bool found = false;
  each_name(names.substr(0, longest_names),
            [&](std::string_view name) { found = found || among(name, hidden); });
  return found;
}

}  // namespace backfile
