#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads article XML (backfile-index clean) on standard input and writes the dump that all peers
read.

It is the form of Omega's scriptindex: a line FIELD=VALUE each, an empty line after an article. A
line that begins with "=" goes on with the field before it: the next paragraph of a body. The
fields are those of news.script beside this file.
"""
import sys
import xml.etree.ElementTree as ElementTree

ONE = ("title", "subtitle", "byline", "source", "url", "section")
MANY = ("author", "topic", "place", "person", "org")


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def records(stream):
    events = ElementTree.iterparse(stream, events=("start", "end"))
    _, root = next(events)
    for event, element in events:
        if event == "end" and element.tag == "article":
            yield element
            root.clear()


def values_of(article):
    """What filters, facets and the display of an article need."""
    yield "id", article.get("id")
    yield "language", article.get("language", "")
    for name in ONE + MANY:
        for child in article.findall(name):
            yield name, text_of(child)
    for facet in article.findall("facet"):
        yield "facet", f"{facet.get('name')}/{text_of(facet)}"
    published = article.findtext("date", "").strip()
    yield "published", published
    if len(published) >= 10:
        yield "date", published[:10].replace("-", "")


def fields_of(article):
    yield from values_of(article)
    for caption in article.findall("caption"):
        yield "caption", text_of(caption)
        yield "credit", caption.get("credit", "")
    for part in article.findall("related/*"):
        yield "related", text_of(part)
    yield "body", "\n=".join(text_of(p) for p in article.findall("body/p"))


def main():
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    for article in records(sys.stdin.buffer):
        lines = [f"{name}={value}" for name, value in fields_of(article) if value]
        out.write("\n".join(lines) + "\n\n")


main()
