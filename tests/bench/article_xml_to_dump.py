#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads article XML (backfile-index clean) on standard input and writes what Omega's scriptindex reads.

The fields are those of news.script beside this file.
"""
import sys
import xml.etree.ElementTree as ElementTree

ONE = ("title", "source", "section")
MANY = ("author", "topic", "place", "person", "org")


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def records(stream):
    for _, element in ElementTree.iterparse(stream):
        if element.tag == "article":
            yield element
            element.clear()


def fields_of(article):
    yield "id", article.get("id")
    for name in ONE + MANY:
        for child in article.findall(name):
            yield name, text_of(child)
    date = article.findtext("date", "")
    if len(date) >= 10:
        yield "date", date[:10].replace("-", "")
    for caption in article.findall("caption"):
        yield "caption", text_of(caption)
    # A line that begins with "=" goes on with the field before it.
    paragraphs = [text_of(p) for p in article.findall("body/p")]
    if paragraphs:
        yield "body", "\n=".join(paragraphs)


def main():
    for article in records(sys.stdin.buffer):
        for name, value in fields_of(article):
            if value:
                print(f"{name}={value}")
        print()


main()
