// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "searcher/dialects/fields.h"
#include "searcher/dialects/operators.h"

/// The connectors and segments of Nexis and Lexis+, after the help pages that nexis.cpp names.
namespace backfile::nexis {

using Op = Operation;

inline constexpr std::string_view any_order = "the order is not asked for here";
inline constexpr std::string_view same_part = "there are no such segments here; it is taken as AND";
inline constexpr std::string_view near_sentence = "it is taken as NOT w/25";
inline constexpr std::string_view near_paragraph = "it is taken as NOT w/75";

inline constexpr OperatorRow operators[] = {
    {"or", Op::either, 70},
    {"w/#", Op::near, 60, 0, {}, true},
    {"/#", Op::near, 60, 0, {}, true},
    {"near/#", Op::near, 60, 0, {}, true},
    {"pre/#", Op::ordered, 60, 0, {}, true},
    {"+#", Op::ordered, 60, 0, {}, true},
    {"onear/#", Op::ordered, 60, 0, {}, true},
    {"not w/#", Op::not_near, 60, 0, {}, true},
    {"not /#", Op::not_near, 60, 0, {}, true},
    {"not near/#", Op::not_near, 60, 0, {}, true},
    {"not pre/#", Op::not_near, 60, 0, any_order, true},
    {"not +#", Op::not_near, 60, 0, any_order, true},
    {"not onear/#", Op::not_near, 60, 0, any_order, true},
    {"w/s", Op::sentence, 50},
    {"/s", Op::sentence, 50},
    {"w/sent", Op::sentence, 50},
    {"pre/s", Op::sentence, 50, 0, any_order},
    {"+s", Op::sentence, 50, 0, any_order},
    {"not w/s", Op::not_near, 50, 25, near_sentence},
    {"not w/sent", Op::not_near, 50, 25, near_sentence},
    {"not /s", Op::not_near, 50, 25, near_sentence},
    {"w/p", Op::paragraph, 40},
    {"/p", Op::paragraph, 40},
    {"w/para", Op::paragraph, 40},
    {"pre/p", Op::paragraph, 40, 0, any_order},
    {"+p", Op::paragraph, 40, 0, any_order},
    {"not w/p", Op::not_near, 40, 75, near_paragraph},
    {"not w/para", Op::not_near, 40, 75, near_paragraph},
    {"not /p", Op::not_near, 40, 75, near_paragraph},
    {"w/seg", Op::both, 30, 0, same_part},
    {"/seg", Op::both, 30, 0, same_part},
    {"not w/seg", Op::without, 30, 0, "there are no such segments here; it is taken as AND NOT"},
    {"not /seg", Op::without, 30, 0, "there are no such segments here; it is taken as AND NOT"},
    {"and not", Op::without, 10},
    {"but not", Op::without, 10},
    {"andnot", Op::without, 10},
    {"butnot", Op::without, 10},
    {"not", Op::without, 10},
    {"and", Op::both, 20},
    {"&", Op::both, 20},
};

inline constexpr std::string_view with_title = "the title counts too";
inline constexpr std::string_view no_length = "the length of an article cannot be asked for";
inline constexpr std::string_view no_load_date = "when an article was loaded cannot be asked for";

inline constexpr DialectField fields[] = {
    {"headline", "title"},
    {"title", "title"},
    {"hlead", "lead"},
    {"lead", "lead", with_title},
    {"highlight", "lead", "it is looked for in title and first paragraph"},
    {"body", "body"},
    {"text", "body"},
    {"graphic", "caption"},
    {"caption", "caption"},
    {"byline", "author"},
    {"author", "author"},
    {"section", "section"},
    {"publication", "source"},
    {"pub", "source"},
    {"source", "source"},
    {"subject", "topic"},
    {"industry", "topic"},
    {"term", "topic person org place"},
    {"terms", "topic person org place"},
    {"geographic", "place"},
    {"city", "place"},
    {"state", "place"},
    {"country", "place"},
    {"dateline", "place", "where an article was written is looked for among its places"},
    {"person", "person"},
    {"people", "person"},
    {"company", "org"},
    {"organization", "org"},
    {"language", "language"},
    {"length", "-", no_length},
    {"load-date", "-", no_load_date},
    {"loaddate", "-", no_load_date},
    {"ticker", "-", "stock exchange symbols cannot be asked for"},
    {"publication-type", "-", "the type of a publication cannot be asked for"},
};

}  // namespace backfile::nexis
