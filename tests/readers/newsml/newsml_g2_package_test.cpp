// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml_g2.h"
#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::only_article;
using testing::parse;
using testing::Strings;

std::string picture(const std::string& guid, const std::string& item_meta = "") {
  return "<newsItem guid='" + guid + "' version='1'><itemMeta><itemClass qcode='ninat:picture'/>" +
         item_meta + "</itemMeta><contentMeta><by>J. Moor</by><headline>Title of " + guid +
         "</headline><creditline>HW</creditline><description role='drol:caption'>Caption of " +
         guid +
         "</description></contentMeta><contentSet><remoteContent contenttype='image/jpeg' "
         "href='p.jpg'/></contentSet></newsItem>";
}

std::string text(const std::string& guid, const std::string& item_meta = "") {
  return "<newsItem guid='" + guid + "' version='1'><itemMeta><itemClass qcode='ninat:text'/>" +
         item_meta + "</itemMeta><contentMeta><headline>Title of " + guid +
         "</headline></contentMeta><contentSet><inlineXML><p>Text of " + guid +
         "</p></inlineXML></contentSet></newsItem>";
}

std::string message(const std::string& items) {
  return "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/' "
         "xml:lang='sv'><header/><itemSet>" +
         items + "</itemSet></newsMessage>";
}

std::string group(const std::string& ids) {
  std::string references;
  for (const char id : ids) references += std::string("<itemRef residref='") + id + "'/>";
  return "<group>" + references + "</group>";
}

/// "id: caption, caption" for each article.
Strings captions(const std::string& items) {
  const auto parsed = parse(parse_newsml_g2, message(items));
  CHECK(parsed.rejected.empty());
  Strings lines;
  for (const auto& item : parsed.items) {
    lines.push_back(item.article.id + ":");
    for (const auto& caption : item.article.captions) lines.back() += " " + caption.text.substr(11);
  }
  return lines;
}

TEST_CASE("a picture alone is an article of a caption", "[newsml_g2]") {
  CHECK(only_article(parse_newsml_g2, message(picture("p"))) ==
        Article{.id = "p",
                .title = "Title of p",
                .captions = {{"Caption of p", "HW"}},
                .byline = "J. Moor",
                .authors = {"J. Moor"},
                .source = "HW",
                .language = "sv"});
  CHECK(only_article(parse_newsml_g2, picture("p")).captions.size() == 1);
}

TEST_CASE("a picture beside the only text is its caption", "[newsml_g2]") {
  const auto article =
      only_article(parse_newsml_g2, message(picture("p") + text("t") + picture("q")));
  CHECK(article.id == "t");
  CHECK(article.body == Strings{"Text of t"});
  CHECK(article.captions == std::vector<Caption>{{"Caption of p", "HW"}, {"Caption of q", "HW"}});
}

TEST_CASE("of several texts a picture belongs to the one that it is tied to", "[newsml_g2]") {
  CHECK(captions(text("a") + text("b", "<link residref='p'/>") + picture("p")) ==
        Strings{"a:", "b: p"});
  CHECK(captions(text("a") + text("b") + picture("p", "<link residref='b'/>")) ==
        Strings{"a:", "b: p"});
  CHECK(captions("<packageItem guid='k'><groupSet>" + group("ap") + group("bq") +
                 "</groupSet></packageItem>" + text("a") + text("b") + picture("p") +
                 picture("q")) == Strings{"a: p", "b: q"});
  CHECK(captions("<packageItem guid='k'><groupSet>" + group("b") + group("p") +
                 "</groupSet></packageItem>" + text("a") + text("b") + picture("p")) ==
        Strings{"a:", "b: p"});
  CHECK(captions(text("a") + text("b") + picture("p")) == Strings{"a:", "b:", "p: p"});
}

TEST_CASE("a picture that is withdrawn stays out of the text", "[newsml_g2]") {
  const auto parsed = parse(
      parse_newsml_g2, message(text("t") + picture("p", "<pubStatus qcode='stat:canceled'/>")));
  REQUIRE(parsed.items.size() == 2);
  CHECK(parsed.items[0].article.captions.empty());
  CHECK(parsed.items[1].cancelled);
}

TEST_CASE("a picture without a caption has its headline, a video all its descriptions",
          "[newsml_g2]") {
  const auto article = only_article(
      parse_newsml_g2,
      message(text("t") + "<newsItem guid='p'><itemMeta><itemClass qcode='x:picture'/></itemMeta>"
                          "<contentMeta><headline>The mole</headline></contentMeta></newsItem>"));
  CHECK(article.captions == std::vector<Caption>{{"The mole", ""}});
  const auto video = only_article(
      parse_newsml_g2,
      "<newsItem guid='v'><itemMeta><itemClass qcode='x:video'/></itemMeta><contentMeta>"
      "<description role='d:synthe'>Who speaks</description>"
      "<description role='d:script'>What is seen</description></contentMeta></newsItem>");
  CHECK(video.captions == std::vector<Caption>{{"Who speaks", ""}, {"What is seen", ""}});
}

}  // namespace
}  // namespace backfile
