// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/noise_rules.h"

#include <catch2/catch.hpp>

#include <initializer_list>

using namespace backfile;

namespace {

using Rule = bool (*)(const RawLine&);

void check(Rule rule, std::initializer_list<const char*> yes,
           std::initializer_list<const char*> no) {
  for (const auto* text : yes) {
    INFO(text);
    CHECK(rule(describe_line(text)));
  }
  for (const auto* text : no) {
    INFO(text);
    CHECK_FALSE(rule(describe_line(text)));
  }
}

}  // namespace

TEST_CASE("share lines hold nothing but words of sharing", "[cleaning]") {
  check(is_share_line,
        {"Share", "SHARE THIS ARTICLE", "Share this @coastwire.example", "Share on Facebook",
         "Tweet", "Facebook Twitter Email", "12 shares", "1.2K Shares",
         "Share: Facebook | X | WhatsApp", "Copy link", "Follow us on X", "Teilen"},
        {"Share prices fell on Monday", "Share and share alike, he wrote", "News", "@tomasreed", "",
         "coastwire.example", "The article"});
}

TEST_CASE("advertisements, cookies and newsletters are told from sentences about them",
          "[cleaning]") {
  check(is_advertisement, {"Advertisement", "ADVERTISEMENT", "- Advertisement -", "Anzeige", "AD"},
        {"Advertisement rules tightened", "Adverts", ""});
  check(is_cookie_notice,
        {"We use cookies to improve your visit. Accept / Manage", "This site uses cookies. OK"},
        {"The bakery uses cookies as change.", "Cookies were served", ""});
  check(is_newsletter_box,
        {"Sign up", "Subscribe", "Sign up for our newsletter",
         "Get the valley in your inbox every Friday.", "Sign up for the Coastwire morning e-mail",
         "Enter your email address"},
        {"Sign up early, the mayor told the volunteers.",
         "She writes a newsletter from the island.", "Get out of the house, they were told", ""});
}

TEST_CASE("counters of comments are told from remarks on them", "[cleaning]") {
  check(is_comments_line,
        {"Comments", "Comments (14)", "14 comments", "14 Comments", "View comments (3)",
         "Leave a comment", "Be the first to comment"},
        {"Comments by the minister were met with silence", "No comment was made", "14", ""});
  check(is_comment_mark, {"Reply", "Report", "Like (3)", "Load more comments"},
        {"Reply to the king", ""});
}

TEST_CASE("reading aids and clocks of pages are noise", "[cleaning]") {
  check(is_reading_aid,
        {"Listen to this article", "5 min read", "4-minute read", "Reading time: 4 minutes",
         "0:00 / 3:41"},
        {"Listen to the sea", "5 minutes to midnight", "Reading 4 Treveth 1", "08:15", ""});
  check(is_relative_time,
        {"3 hours ago", "Updated 5 minutes ago", "Published 2 days ago", "1h ago"},
        {"Long ago", "Three hundred years ago the harbour froze over", "ago", ""});
}

TEST_CASE("menus and footers are noise", "[cleaning]") {
  check(is_navigation, {"Menu", "Sign in", "Skip to main content", "Privacy Policy"},
        {"Home rule", ""});
  check(is_menu_bar,
        {"LEAGUE TABLE | FIXTURES | TERMS OF USE", "Home | News | Sport", "A | B | C | D"},
        {"By Piers Lanyon | 8 Oct 2022", "TOUCHLINE.EXAMPLE | FOOTBALL", "Reed | Costa", ""});
  check(is_breadcrumb, {"Home > News > Harbour", "Home » News", "Home / News"},
        {"Home from the sea", "News > Harbour", ""});
  check(is_site_footer,
        {"© 2022 The Gazette. All rights reserved.", "Copyright 2019 The Valley Lantern Ltd.",
         "(c) Carrow Ledger. Reproduction with permission.", "All rights reserved."},
        {"© Hanne Follett", "Copyright law is to change, the Premier said.", ""});
  check(is_tag_list, {"Tags: harbour, storm", "Filed under: buses", "Related topics"},
        {"Tags were found on two seals", "Topics of the day: none were discussed, as nobody came.",
         ""});
}

TEST_CASE("links, files and rules across the page are noise", "[cleaning]") {
  check(is_bare_link,
        {"https://coastwire.example/a", "@tomasreed", "desk@coastwire.example", "boats-04.jpg"},
        {"See coastwire.example", "3.5", "e.g.", "Harbour"});
  check(is_separator, {"***", "* * *", "----", "—", "• • •"}, {"1", "A", "?a"});
  check(is_canonical_link, {"Canonical URL: https://coastwire.example/a"},
        {"Canonical URL: none", "https://coastwire.example/a", "URL: two words", ""});
}
