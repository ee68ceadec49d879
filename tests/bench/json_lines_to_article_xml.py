#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads articles as JSON, one a line, on standard input and writes them as article XML.

Taken are id, title, date, source, url, authors, topic and body; an author or topic may be one
string or a list. The lines of a body become its paragraphs. The number of articles is written to
stderr.
"""
import json
import re
import sys
from xml.sax.saxutils import escape, quoteattr

ELEMENTS = (
    ("title", "title"),
    ("authors", "author"),
    ("source", "source"),
    ("url", "url"),
    ("date", "date"),
    ("topic", "topic"),
)
# Not allowed in XML: control characters, lone surrogates, two that are no characters.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def markup(text):
    return escape(FORBIDDEN.sub(" ", text))


def values(value):
    """The texts of a field, whether it has one, many or none."""
    texts = value if isinstance(value, list) else [value]
    return [text.strip() for text in texts if text and text.strip()]


def article_lines(article):
    yield f"  <article id={quoteattr(FORBIDDEN.sub(' ', str(article['id'])))}>"
    for key, element in ELEMENTS:
        for value in values(article.get(key)):
            yield f"    <{element}>{markup(value)}</{element}>"
    paragraphs = values((article.get("body") or "").split("\n"))
    if paragraphs:
        yield "    <body>"
        for paragraph in paragraphs:
            yield f"      <p>{markup(paragraph)}</p>"
        yield "    </body>"
    yield "  </article>"


def main():
    count = 0
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<articles>\n')
    for line in open(sys.stdin.fileno(), encoding="utf-8", newline="\n"):
        out.write("\n".join(article_lines(json.loads(line))) + "\n")
        count += 1
    out.write("</articles>\n")
    out.close()
    print(f"{count} articles", file=sys.stderr)


if __name__ == "__main__":
    main()
