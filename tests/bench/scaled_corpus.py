#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a corpus N times larger: scaled_corpus.py N ARTICLES.XML > LARGER.XML

Reads a list of articles in article XML (backfile-index clean) and writes it, followed by N - 1
replicas of it. The articles of replica R have other ids (ID/R), are R years older, and many of
their rare words are other words, so that the vocabulary grows as that of a real collection does
(Heaps: as N to the power of 0.6). The common words, lengths, values and numbers of paragraphs
stay, and with them what a word costs. The same input gives the same output. What was done is
written to stderr.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
import zlib
from collections import Counter

TEXTS = ("title", "subtitle", "p", "caption", "headline", "teaser", "picture")
RARE = 2  # Articles that a rare word occurs in, at most.
GROWTH = 0.6  # The exponent of the vocabulary.
WORD = re.compile(r"[^\W_]{4,}")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"


def articles_of(path):
    """The articles one by one; none of them stays in memory."""
    events = ElementTree.iterparse(path, events=("start", "end"))
    _, root = next(events)
    for event, element in events:
        if event == "end" and element.tag == "article":
            yield element
            root.clear()


def texts_of(article):
    return [element for element in article.iter() if element.tag in TEXTS and element.text]


def count_words(path):
    """In how many articles each word occurs, in small letters."""
    counts = Counter()
    for article in articles_of(path):
        counts.update({
            word for element in texts_of(article) for word in WORD.findall(element.text.lower())
        })
    return counts


def other_character(character, number):
    if character.isdigit():
        return DIGITS[number % 10]
    letter = LETTERS[number % 26]
    return letter.upper() if character.isupper() else letter


def other_word(word, number):
    """The word with its last three characters exchanged as `number` says; as long as before."""
    tail = ""
    for character in word[-3:]:
        tail += other_character(character, number)
        number //= 26
    return word[:-3] + tail


class Replica:
    """Changes an article into that of replica `number`; a rare word with the given chance."""

    def __init__(self, number, rare, chance):
        self.number = number
        self.rare = rare
        self.chance = chance

    def rename(self, match):
        word = match.group()
        small = word.lower()
        if small not in self.rare:
            return word
        hashed = zlib.crc32(f"{self.number} {small}".encode())
        return other_word(word, hashed >> 12) if hashed % 4096 < self.chance * 4096 else word

    def apply(self, article):
        article.set("id", f"{article.get('id')}/{self.number}")
        for element in texts_of(article):
            element.text = WORD.sub(self.rename, element.text)
        date = article.find("date")
        if date is not None and re.match(r"\d{4}", date.text or ""):
            earlier = f"{max(1, int(date.text[:4]) - self.number):04}" + date.text[4:]
            date.text = earlier.replace("-02-29", "-02-28")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    times, path = int(sys.argv[1]), sys.argv[2]
    counts = count_words(path)
    rare = {word for word, count in counts.items() if count <= RARE}
    wanted = (times**GROWTH - 1) * len(counts) / max(1, times - 1)
    chance = min(1, wanted / max(1, len(rare)))
    written = 0
    out = sys.stdout.buffer
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<articles>\n')
    for number in range(times):
        replica = Replica(number, rare, chance)
        for article in articles_of(path):
            if number > 0:
                replica.apply(article)
            article.tail = "\n"
            out.write(b"  " + ElementTree.tostring(article, "utf-8", xml_declaration=False))
            written += 1
    out.write(b"</articles>\n")
    print(f"{written} articles; of {len(counts)} words {len(rare)} are rare, "
          f"{chance:.0%} of these are exchanged in a replica", file=sys.stderr)


if __name__ == "__main__":
    main()
