// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include "indexer/cleaning/markup.h"

namespace backfile {

/// Words that the names of classes and ids are made of, and what they say.
struct HintWords {
  Hint hint;
  std::initializer_list<std::string_view> words;
};

/// Words that are names as a whole.
inline const std::initializer_list<HintWords> whole_words = {
    {Hint::headline, {"headline", "hed"}},
    {Hint::title, {"title", "titel", "titulo", "titre"}},
    {Hint::lead,
     {"lead", "lede", "dek", "standfirst", "subheadline", "subtitle", "vorspann", "chapo"}},
    {Hint::byline, {"author", "authors", "autor", "auteur", "autore", "verfasser", "writer"}},
    {Hint::date,
     {"date", "datum", "fecha", "time", "dateline", "datetime", "pubdate", "datepublished",
      "datemodified", "timestamp", "published"}},
    {Hint::body,
     {"articlebody", "storybody", "articlecontent", "articletext", "storytext", "entrycontent",
      "postcontent", "postbody", "artikeltext", "bodytext"}},
    {Hint::caption,
     {"caption", "captions", "figcaption", "imagecaption", "bildunterschrift", "bildtext"}},
    {Hint::credit,
     {"credit", "credits", "photographer", "bildquelle", "bildnachweis", "attribution"}},
    {Hint::share, {"like", "likes", "teilen", "facebook", "twitter", "whatsapp"}},
    {Hint::related,
     {"popular", "trending", "mostread", "readmore", "morenews", "upnext", "readnext", "recirc",
      "recirculation", "outbrain", "taboola", "verwandt", "teasers", "similar", "crosslinks"}},
    {Hint::comments,
     {"disqus", "comment", "commenting", "kommentar", "comentarios", "commenti", "commentaires",
      "respond", "reactions"}},
    {Hint::newsletter, {"signup", "paywall", "donate", "donation"}},
    {Hint::advertisement, {"ad", "ads", "anzeige", "werbung", "publicidad", "banner"}},
    {Hint::cookies, {"gdpr", "consent"}},
    {Hint::navigation,
     {"nav", "navi", "menu", "menubar", "toolbar", "pager", "prevnext", "search", "login"}},
    {Hint::header, {"masthead", "header"}},
    {Hint::footer, {"footer", "colophon", "contentinfo", "imprint", "disclaimer"}},
    {Hint::sidebar, {"sidebar", "aside", "complementary", "rail"}},
    {Hint::tags, {"taglist", "keywords", "topics", "schlagworte"}},
    {Hint::author_box, {"bio", "biography", "authorbox", "authorbio"}},
    {Hint::player, {"player"}},
    {Hint::section, {"kicker", "eyebrow", "rubrik", "overline"}},
};

/// Beginnings of words.
inline const std::initializer_list<HintWords> word_starts = {
    {Hint::byline, {"byline"}},
    {Hint::share, {"share", "sharing", "social"}},
    {Hint::related, {"related", "recommend", "promo"}},
    {Hint::comments, {"comments", "commentlist", "commentform", "kommentare"}},
    {Hint::newsletter, {"newsletter", "subscri"}},
    {Hint::advertisement, {"advert", "sponsor"}},
    {Hint::cookies, {"cookie"}},
    {Hint::navigation, {"breadcrumb", "navigation", "navbar", "pagination"}},
    {Hint::footer, {"footer"}},
    {Hint::sidebar, {"sidebar"}},
};

/// Words that name something only at the end of a name, or before a word for a box: an element of
/// "category-courts" is an article on courts.
inline const std::initializer_list<HintWords> last_words = {
    {Hint::tags, {"tag", "tags", "categories"}},
    {Hint::section, {"category"}},
};
inline constexpr std::array<std::string_view, 10> boxes = {
    "list", "links", "cloud", "items", "container", "box", "bar", "area", "wrapper", "section"};

/// Two words, one of each list and in this order, name the body: "article-text", "entry_content".
inline constexpr std::array<std::string_view, 9> articles = {
    "article", "story", "post", "entry", "news", "artikel", "beitrag", "noticia", "articolo"};
inline constexpr std::array<std::string_view, 7> bodies = {"body",   "content", "text",    "inhalt",
                                                           "cuerpo", "corps",   "contents"};

/// "no-caption" names no caption,
inline constexpr std::array<std::string_view, 3> negations = {"no", "without", "hide"};
/// and "gallery-caption-below" what has captions in it.
inline constexpr std::array<std::string_view, 6> positions = {"below", "above", "left",
                                                              "right", "hover", "none"};

/// A pair of words that says what neither says alone.
struct PairHint {
  std::string_view first;
  std::string_view second;
  Hint hint;
};
inline constexpr PairHint pairs[] = {
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
    {"img", "author", Hint::credit},       {"image", "author", Hint::credit},
    {"photo", "author", Hint::credit},     {"picture", "author", Hint::credit},
    {"copyright", "holder", Hint::credit}, {"skip", "link", Hint::navigation},
    {"jump", "to", Hint::navigation},
};

}  // namespace backfile
