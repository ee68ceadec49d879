// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page_metadata.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

TEST_CASE("what a page states in JSON-LD is believed before anything else", "[page_metadata]") {
  const auto page = read_page_metadata(
      "<html lang=de><head><title>Tin | Bay Post</title>"
      "<meta property='og:title' content='You will not believe this tin'>"
      "<meta property='article:published_time' content='2024-05-01T00:00:00Z'>" +
      json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Tin &amp; slag", "alternativeHeadline": "Both up", "description": "Tin rose.",
        "articleBody": "Tin rose on Monday.\n\nSlag fell.",
        "author": [{"@type": "Person", "name": "Ann Berg"}, {"@type": "Person", "name": "Jo Li"}],
        "publisher": {"@type": "Organization", "name": "Bay Post"},
        "datePublished": "2024-05-06T09:30:00+02:00", "dateModified": "2024-05-07",
        "image": [{"@type": "ImageObject", "caption": "A tin on the quay.", "creditText": "K. Lind"},
          {"@type": "ImageObject", "caption": "Tin 2"}, {"@type": "ImageObject", "caption": "Tin & slag"}],
        "articleSection": "Business", "keywords": ["tin", "slag"], "inLanguage": "en-GB",
        "contentLocation": {"@type": "Place", "name": "Northport"},
        "url": "https://post.example/tin"})"));
  CHECK(page == PageMetadata{.title = "Tin & slag",
                             .subtitle = "Both up",
                             .description = "Tin rose.",
                             .byline = "Ann Berg, Jo Li",
                             .authors = {"Ann Berg", "Jo Li"},
                             .published = {2024, 5, 6, (7 * 60 + 30) * 60},
                             .published_text = "2024-05-06T09:30:00+02:00",
                             .modified = {2024, 5, 7},
                             .site_name = "Bay Post",
                             .url = "https://post.example/tin",
                             .language = "en",
                             .section = "Business",
                             .topics = {"tin", "slag"},
                             .places = {"Northport"},
                             .captions = {{"A tin on the quay.", "K. Lind"}},
                             .body = {"Tin rose on Monday.", "Slag fell."}});
}

TEST_CASE("meta elements say what JSON-LD does not", "[page_metadata]") {
  const auto page = read_page_metadata(R"html(<html lang="pt-BR"><head>
    <link rel="stylesheet" href="a.css"><link rel="canonical" href="https://post.example/tin">
    <meta content="Tin rises" property="og:title"><meta name="DC.Creator" content="Ann Berg">
    <meta property="og:site_name" content="Bay Post"><meta name="keywords" content="a, b, c">
    <meta property="article:tag" content="tin"><meta property="article:tag" content="slag">
    <meta property="article:section" content="Metals,Business">
    <meta property="og:description" content="Tin &amp;amp; slag.">
    <meta property="og:image:alt" content="Men carry tin to the quay. (Photo: K. Lind)">
    <meta name="parsely-pub-date" content="2024-05-06T09:30:00Z">)html");
  CHECK(page == PageMetadata{.title = "Tin rises",
                             .description = "Tin & slag.",
                             .byline = "Ann Berg",
                             .authors = {"Ann Berg"},
                             .published = {2024, 5, 6, (9 * 60 + 30) * 60},
                             .site_name = "Bay Post",
                             .url = "https://post.example/tin",
                             .language = "pt",
                             .section = "Metals",
                             .topics = {"tin", "slag"},
                             .captions = {{"Men carry tin to the quay.", "K. Lind"}}});
}

TEST_CASE("of one statement the property counts more than the name", "[page_metadata]") {
  const auto page = read_page_metadata(
      "<meta name='dc.title' content='By name'><meta property='x:y dc:title' content='By "
      "property'>");
  CHECK(page.title == "By property");
}

TEST_CASE("microdata tells the author of an article from others", "[page_metadata]") {
  const auto page = read_page_metadata(R"(
    <article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">Tin rises <b>again</b></h1>
      <meta itemprop="datePublished" content="2024-05-06">
      <div itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
        <meta itemprop="name" content="A picture"></div>
      <aside><p itemprop="author" itemscope itemtype="https://schema.org/Person">
        <img alt=""><span itemprop="name">Ann Berg</span>, our reporter</p></aside>
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <span itemprop="name">A Reader</span></span></div>
    </article>)");
  CHECK(page.title == "Tin rises again");
  CHECK(page.byline == "Ann Berg");
  CHECK(page.published == Date{2024, 5, 6});
}

TEST_CASE("an element that is marked as byline is one without its date", "[page_metadata]") {
  struct Case {
    const char* html;
    const char* byline;
  };
  const Case cases[] = {
      {"<p class=byline>By Ann Berg</p><h2>More</h2><p class=byline>By Jo Li</p>", "By Ann Berg"},
      {"<aside><span itemprop=author>Jo Li</span></aside>", ""},
      {"<p class='pb-byline'>By <a href=/a>Ann Berg</a> and Jo Li</p>", "By Ann Berg and Jo Li"},
      {"<p class=byline><span>by</span><span>Ann Berg</span><span>22 Dec 2016</span>651</p>",
       "by Ann Berg"},
      {"<a rel=author href=/a><img src=a.png></a><a rel=author>Ann Berg</a>", "Ann Berg"},
      {"<div class=articleAuthor>Von Ann Berg am 4. Mai</div>", "Von Ann Berg"},
      {"<div class='author-bio'>Ann has a boat.</div>", ""},
      {"<aside><span class=author>Jo Li</span></aside>", ""},
      {"<form><label class=comment-form-author>Name *</label></form>", ""},
      {"<span class=author>Veröffentlicht am</span>", ""},
      {"<span class=author>admin</span>", ""},
      {"<meta name=author content='https://post.example/ann'>", ""},
      {"<meta name=author content='@annberg'>", ""},
  };
  for (const auto& [html, byline] : cases) {
    INFO(html);
    CHECK(read_page_metadata(html).byline == byline);
  }
}

TEST_CASE("a person is named sooner than the site or a company", "[page_metadata]") {
  const std::string site = "<meta property='og:site_name' content='Bay Post'>";
  const std::string paper = "<meta name=author content='Bay Post'>";
  CHECK(read_page_metadata(site + paper + "<i class=byline>Ann Berg</i>").byline == "Ann Berg");
  CHECK(read_page_metadata(site + paper).byline == "Bay Post");
  const auto company = read_page_metadata("<meta name=author content='Bay Media GmbH, Hafen'>");
  CHECK(company.authors == Strings{"Bay Media GmbH, Hafen"});
}

TEST_CASE("a paper is the source sooner than the company that runs it", "[page_metadata]") {
  const std::string company =
      json_ld(R"({"@type": "NewsArticle", "headline": "Tin", "publisher": {"name": "Bay GmbH"}})");
  CHECK(read_page_metadata(company).site_name == "Bay GmbH");
  CHECK(
      read_page_metadata("<meta property='og:site_name' content='Bay Post'>" + company).site_name ==
      "Bay Post");
  CHECK(read_page_metadata("<meta property='og:site_name' content='https://www.bay.example'>")
            .site_name == "bay.example");
}

TEST_CASE("of several articles in JSON-LD the page's own is taken", "[page_metadata]") {
  const auto page = read_page_metadata(
      "<link rel=canonical href='https://post.example/slag/'>" +
      json_ld(R"([{"@type": "NewsArticle", "headline": "Tin", "url": "https://post.example/tin",
                  "author": "Jo Li", "datePublished": "2024-05-06"}])") +
      json_ld(R"({"@type": "NewsArticle", "headline": "Slag", "author": {"@id": "#ann"},
                 "mainEntityOfPage": {"@id": "http://www.post.example/slag"}})") +
      json_ld(R"({"@type": "Person", "@id": "#ann", "name": "Ann Berg"})"));
  CHECK(page.title == "Slag");
  CHECK(page.byline == "Ann Berg");
}

TEST_CASE("JSON-LD is mended where that is certain, and otherwise passed over", "[page_metadata]") {
  struct Case {
    const char* json;
    const char* title;
  };
  const Case cases[] = {
      {R"(<![CDATA[{"@type": "NewsArticle", "headline": "Tin"}]]>)", "Tin"},
      {R"(//<![CDATA[
        {"@type": "NewsArticle", "headline": "Tin"}
        //]]>)",
       "Tin"},
      {R"(<!-- {"@type": "NewsArticle", "headline": "Tin"} -->)", "Tin"},
      {R"({"@type": "NewsArticle", "headline": "Tin",};;)", "Tin"},
      {"{\"@type\": \"NewsArticle\", \"headline\": \"Tin\nrises\"}", "Tin rises"},
      {R"({"@graph": [{"@type": "WebPage"}, {"@type": ["Article", "X"], "headline": "Tin"}]})",
       "Tin"},
      {R"({"@type": "NewsArticle", "headline": 'Tin'})", ""},
      {R"({"@type": "NewsArticle", "headline": "Tin")", ""},
      {R"({"@type": "Product", "headline": "Tin"})", ""},
      {"", ""},
  };
  for (const auto& [json, title] : cases) {
    INFO(json);
    CHECK(read_page_metadata(json_ld(json)).title == title);
  }
}

TEST_CASE("a title that was cut off gives way to the whole one", "[page_metadata]") {
  const auto page = read_page_metadata(
      "<meta property='og:title' content='Tin rises on the…'>"
      "<title>Tin rises on the quay - Bay Post</title>");
  CHECK(page.title == "Tin rises on the quay");
}

TEST_CASE("names of files, sites and templates are no titles", "[page_metadata]") {
  const std::string title = "<title>Tin rises on the quay</title>";
  for (const std::string stated : {"tin-rises-2024", "Bay Post", " ", "{{ page.title }}"}) {
    INFO(stated);
    const auto page = read_page_metadata(
        "<meta property='og:site_name' content='Bay Post'>"
        "<meta property='og:title' content='" +
        stated + "'>" + title);
    CHECK(page.title == "Tin rises on the quay");
  }
}

TEST_CASE("a time element counts if it is marked or inside of the article", "[page_metadata]") {
  const auto date = [](const std::string& html) { return read_page_metadata(html).published; };
  CHECK(date("<time datetime='2024-05-06' pubdate>6 May</time>") == Date{2024, 5, 6});
  CHECK(date("<time class=entry-date datetime='2024-05-06'></time>") == Date{2024, 5, 6});
  CHECK(date("<article><time datetime='2024-05-06'></time></article>") == Date{2024, 5, 6});
  CHECK_FALSE(date("<p><time datetime='2024-05-06'></time>").known());
  CHECK_FALSE(date("<article><aside><time datetime='2024-05-06'></time></aside>").known());
  CHECK_FALSE(date("<article><time datetime='yesterday'></time></article>").known());
}

TEST_CASE("hostile pages cost no more than their length", "[page_metadata]") {
  const auto page = [](const std::string& piece, std::size_t times) {
    std::string html;
    for (std::size_t i = 0; i < times; ++i) html += piece;
    return read_page_metadata(html);
  };
  CHECK(page("<div class=byline itemprop=author>", 100'000).byline.empty());
  CHECK(
      page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\"", 20'000).title.empty());
  CHECK(page("<script type='application/ld+json'>[</script>", 20'000).title.empty());
  CHECK(page("<meta property='article:tag' content='tin'>", 100'000).topics == Strings{"tin"});
  CHECK(page("<title>a | ", 100'000).title.size() < 5'000);
  CHECK(page("<h1 itemscope itemtype='X'>", 50'000) == PageMetadata{});
  CHECK(page("<!-- ", 100'000) == PageMetadata{});
  CHECK(read_page_metadata("") == PageMetadata{});
  CHECK(read_page_metadata(std::string("\0<title>\xFF</title>", 17)).title == "\uFFFD");
}

}  // namespace
}  // namespace backfile
