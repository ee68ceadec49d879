// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/cleaning/html/block_tree.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Captions = std::vector<Caption>;

// A page with `piece` among the paragraphs of its article.
std::string page_with(const std::string& piece) {
  return "<h1>Tug holds a pier for three hours</h1><article><p>The tug Aurora held a pier of Port "
         "Sorrel in place for three hours on Monday night.</p><p>Her skipper, Ann Berg, had seen "
         "from the harbour that two of its piles were gone.</p>" +
         piece +
         "<p>The guests of a wedding on the pier danced on until the ropes were "
         "fast.</p></article>";
}

Captions captions_in(const std::string& piece) {
  return to_article(label_blocks(read_blocks(page_with(piece)), {})).captions;
}

TEST_CASE("markup tells captions, and credits apart from them", "[html]") {
  const Caption quay{.text = "Pilots on the quay at noon.", .credit = "Ana Costa"};
  const char* const pieces[] = {
      "<figure><img><figcaption>Pilots on the quay at noon. (Photo: Ana "
      "Costa)</figcaption></figure>",
      "<figure><figcaption>Pilots on the quay at noon. <span class=credit>Ana Costa</span>"
      "</figcaption></figure>",
      "<div class=caption><p>Pilots on the quay at noon. <span class=image-credit>© Ana "
      "Costa</span>"
      "</p></div>",
      "<span class=caption><i class=attribution>© Ana Costa</i> Pilots on the quay at noon.</span>",
      "<figure><p>Pilots on the quay at noon.</p><p class=media__credit>Credit: Ana "
      "Costa</p></figure>",
      "<figure><figcaption><span>Pilots on the quay at noon.</span><span itemprop=copyrightHolder>"
      "<b>Credit</b>Ana Costa</span></figcaption></figure>",
      "<div class=wp-caption><img><p class=wp-caption-text>Pilots on the quay at noon. "
      "(Foto: Ana Costa)</p></div>",
  };
  for (const auto* piece : pieces) {
    INFO(piece);
    CHECK(captions_in(piece) == Captions{quay});
  }
}

TEST_CASE("a caption is taken once, and whole", "[html]") {
  CHECK(captions_in("<div class=caption>Pilots on the quay at noon, waiting for the tide.</div>"
                    "<div class=caption>Pilots on the quay at noon, waiting for the…</div>") ==
        Captions{{"Pilots on the quay at noon, waiting for the tide.", ""}});
}

TEST_CASE("what captions and figures hold besides is none", "[html]") {
  const char* const pieces[] = {
      "<figure><figcaption>Getty Images</figcaption></figure>",
      "<figure><figcaption>© Ana Costa</figcaption></figure>",
      "<figure><figcaption>Ana Costa, Associated Press</figcaption></figure>",
      "<figure><figcaption>4 March 2022</figcaption></figure>",
      "<figure><figcaption>By Ann Berg</figcaption></figure>",
      "<figure><div>1 of 4</div></figure>",
      "<div class=caption>more</div>",
      "<figure><figcaption>Live now</figcaption><a href=/b>Wedding party thanks the tug's crew</a>"
      "</figure>",
      "<table><caption>Tides of the week in Port Sorrel</caption><tr><td>4 m</table>",
      "<div class='row no-caption'><p>What did the skipper see that night?</p></div>",
      "<div class=byline-attribution>Checked by Jo Li</div>",
  };
  for (const auto* piece : pieces) {
    INFO(piece);
    CHECK(captions_in(piece).empty());
  }
}

TEST_CASE("an alternative text that tells is a caption where none is shown", "[html]") {
  const std::string alt = "The tug Aurora lies beside the pier of Port Sorrel.";
  const std::string image = "<img alt='" + alt + "'>";
  CHECK(captions_in(image) == Captions{{alt, ""}});
  CHECK(captions_in("<a href=/b><img alt='" + alt + " (AP Photo/Ana Costa)'></a>") ==
        Captions{{alt, "AP Photo/Ana Costa"}});
  CHECK(captions_in("<figure>" + image + "<figcaption>Ana Costa/AP</figcaption></figure>") ==
        Captions{{alt, "Ana Costa/AP"}});
  const std::string shown = "<figcaption>The tug that saved a wedding</figcaption>";
  CHECK(captions_in("<figure>" + image + shown + "</figure>") ==
        Captions{{"The tug that saved a wedding", ""}});
  const std::string none[] = {"<a href=/b>" + image + "</a>", "<h2>" + alt + "</h2>" + image,
                              "<img alt='Tug holds a pier for three hours.'>",
                              "<img alt='The tug Aurora beside a pier'>",
                              "<img alt='Do you know what the skipper of the Aurora knows?'>"};
  for (const auto& piece : none) {
    INFO(piece);
    CHECK(captions_in(piece).empty());
  }
}

TEST_CASE("the caption of a picture above the title belongs to the article", "[html]") {
  const std::string figure =
      "<header><figure><figcaption>The Aurora beside the pier</figcaption>"
      "</figure></header><p class=rubric>Harbour</p>";
  CHECK(to_article(label_blocks(read_blocks(figure + page_with("")), {})).captions ==
        Captions{{"The Aurora beside the pier", ""}});
}

TEST_CASE("a name in a caption may be a link", "[html]") {
  CHECK(captions_in("<div class=lightbox-caption><a href=/b>Ann Berg</a></div>") ==
        Captions{{"Ann Berg", ""}});
}

}  // namespace
}  // namespace backfile
