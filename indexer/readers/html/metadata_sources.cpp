// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/metadata_sources.h"

namespace backfile {

// Terms: schema.org, Dublin Core (DCMI), Open Graph (ogp.me), Twitter cards, Highwire's citation_*,
// PRISM, and those that Parse.ly, Sailthru and Cxense ask of news sites.
const std::vector<MetadataSource>& metadata_sources() {
  using enum StatedIn;
  using F = StatedField;
  static const std::vector<MetadataSource> sources = {
      {F::title, article, "headline"},
      {F::title, meta, "dc.title"},
      {F::title, meta, "dcterms.title"},
      {F::title, meta, "og.title"},
      {F::title, meta, "citation_title"},
      {F::title, meta, "parsely-title"},
      {F::title, meta, "twitter.title"},
      {F::title, meta, "title"},
      {F::title, item, "headline"},
      {F::title, mark, "title"},

      {F::subtitle, article, "alternativeheadline"},
      {F::subtitle, item, "alternativeheadline"},

      {F::description, article, "description"},
      {F::description, meta, "og.description"},
      {F::description, meta, "twitter.description"},

      {F::byline, article, "author"},
      {F::byline, meta, "dc.creator"},
      {F::byline, meta, "dcterms.creator"},
      {F::byline, meta, "author"},
      {F::byline, meta, "article.author"},
      {F::byline, meta, "citation_author"},
      {F::byline, meta, "parsely-author"},
      {F::byline, meta, "sailthru.author"},
      {F::byline, meta, "cxenseparse.author"},
      {F::byline, item, "author"},
      {F::byline, mark, "byline"},

      {F::published, article, "datepublished"},
      {F::published, meta, "article.published_time"},
      {F::published, meta, "article.published"},
      {F::published, meta, "og.published_time"},
      {F::published, meta, "dcterms.issued"},
      {F::published, meta, "dc.date.issued"},
      {F::published, meta, "dc.date"},
      {F::published, meta, "dcterms.date"},
      {F::published, meta, "dcterms.created"},
      {F::published, meta, "citation_publication_date"},
      {F::published, meta, "parsely-pub-date"},
      {F::published, meta, "sailthru.date"},
      {F::published, meta, "cxenseparse.recs.publishtime"},
      {F::published, meta, "cxenseparse.publishtime"},
      {F::published, item, "datepublished"},
      {F::published, meta, "datepublished"},
      {F::published, meta, "pubdate"},
      {F::published, meta, "pub_date"},
      {F::published, meta, "publishdate"},
      {F::published, meta, "publish_date"},
      {F::published, meta, "publish-date"},
      {F::published, mark, "time pubdate"},
      {F::published, mark, "time published"},
      {F::published, article, "datecreated"},
      {F::published, web_page, "datepublished"},
      {F::published, meta, "date"},
      {F::published, item, "datecreated"},
      {F::published, mark, "time"},

      {F::modified, article, "datemodified"},
      {F::modified, meta, "article.modified_time"},
      {F::modified, meta, "article.modified"},
      {F::modified, meta, "og.updated_time"},
      {F::modified, meta, "dcterms.modified"},
      {F::modified, item, "datemodified"},
      {F::modified, meta, "last-modified"},

      {F::site_name, article, "publisher"},
      {F::site_name, meta, "og.site_name"},
      {F::site_name, meta, "dc.publisher"},
      {F::site_name, meta, "dcterms.publisher"},
      {F::site_name, meta, "citation_journal_title"},
      {F::site_name, item, "publisher"},
      {F::site_name, web_page, "publisher"},
      {F::site_name, meta, "application-name"},
      {F::site_name, meta, "publisher"},

      {F::url, link, "canonical"},
      {F::url, meta, "og.url"},
      {F::url, article, "url"},
      {F::url, meta, "parsely-link"},
      {F::url, meta, "twitter.url"},

      {F::language, article, "inlanguage"},
      {F::language, item, "inlanguage"},
      {F::language, html, "lang"},
      {F::language, meta, "dc.language"},
      {F::language, meta, "dcterms.language"},
      {F::language, web_page, "inlanguage"},
      {F::language, meta, "content-language"},
      {F::language, meta, "og.locale"},
      {F::language, meta, "language"},

      {F::section, article, "articlesection"},
      {F::section, meta, "article.section"},
      {F::section, meta, "parsely-section"},
      {F::section, meta, "prism.section"},
      {F::section, item, "articlesection"},
      {F::section, meta, "cxenseparse.recs.category"},
      {F::section, meta, "section"},

      {F::topics, article, "keywords"},
      {F::topics, meta, "article.tag"},
      {F::topics, meta, "news_keywords"},
      {F::topics, meta, "parsely-tags"},
      {F::topics, meta, "sailthru.tags"},
      {F::topics, meta, "dc.subject"},
      {F::topics, meta, "citation_keywords"},
      {F::topics, item, "keywords"},
      {F::topics, meta, "keywords"},

      {F::picture, meta, "og.image.alt"},
      {F::picture, meta, "twitter.image.alt"},
  };
  return sources;
}

}  // namespace backfile
