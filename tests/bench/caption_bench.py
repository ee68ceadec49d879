# SPDX-License-Identifier: GPL-2.0-or-later
"""How many of the captions in real pages the cleaner finds, and how many of its captions are some.

caption_bench.py PROGRAM CORPORA [--pages]

PROGRAM is backfile-index. CORPORA holds the sets that caption_marks.tsv names pages of. The marks
say where in a page a person saw a caption, an alternative text that stands for one, or a credit. A
caption is found if its words are those of a mark, without capitals, punctuation and references to
footnotes; a mark that is optional counts neither when found nor when missed. Of the captions that
were found and have a credit it is counted for how many that is right. --pages lists what differs.
"""
import argparse
import csv
import html
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from pathlib import Path

MARKS = Path(__file__).with_name("caption_marks.tsv")


def words(text):
    """What of a text is compared."""
    return " ".join(re.findall(r"\w+", re.sub(r"\[\d+\]", "", text).casefold()))


def decoded(content):
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def file_of(corpora, mark):
    folder = corpora / mark["set"]
    return folder / mark["page"] / "source.html" if mark["set"] == "readability" else (
        folder / "html" / mark["page"])


def marked_text(content, mark):
    lines = content.split(b"\n")[:int(mark["line"]) - 1]
    begin = sum(len(line) + 1 for line in lines) + int(mark["column"]) - 1
    text = decoded(content[begin:begin + int(mark["length"])])
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


class Truth:
    """What of a page is a caption: the wanted ones with the credits that are right, and others."""

    def __init__(self, content, marks):
        self.wanted, self.optional = {}, set()
        texts = {mark["picture"]: words(marked_text(content, mark)) for mark in marks
                 if mark["kind"] in ("caption", "alt")}
        for text in texts.values():
            self.wanted[text] = set()
        for mark in marks:
            if mark["kind"] == "optional":
                self.optional.add(words(marked_text(content, mark)))
            elif mark["kind"] == "credit" and mark["picture"] in texts:
                self.wanted[texts[mark["picture"]]].add(words(marked_text(content, mark)))


def captions_of(program, file):
    """The captions that the cleaner finds, each with its credit."""
    command = [program, "clean", "--input-format", "html", file]
    output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    captions = ElementTree.fromstring(output).iter("caption")
    return {words("".join(caption.itertext())): words(caption.get("credit", ""))
            for caption in captions}


def score(truth, found):
    hits = set(truth.wanted) & set(found)
    credited = {text for text in hits if truth.wanted[text]}
    return {"wanted": len(truth.wanted), "found": len(set(found) - truth.optional),
            "hits": len(hits), "credited": len(credited),
            "credits": sum(found[text] in truth.wanted[text] for text in credited)}


def tell(name, truth, found):
    print(name)
    for text in set(truth.wanted) - set(found):
        print("  missed:", text)
    for text in set(found) - set(truth.wanted) - truth.optional:
        print("  no caption:", text)
    for text in set(found) & set(truth.wanted):
        if truth.wanted[text] and found[text] not in truth.wanted[text]:
            print("  credit:", found[text] or "none", "of", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    rows = (row for row in MARKS.open() if not row.startswith("#"))
    pages = defaultdict(list)
    for mark in csv.DictReader(rows, delimiter="\t"):
        pages[mark["half"], file_of(options.corpora, mark)].append(mark)
    sums = defaultdict(lambda: defaultdict(int))
    for (half, file), marks in pages.items():
        truth = Truth(file.read_bytes(), marks)
        found = captions_of(options.program, file)
        if options.pages:
            tell(f"{half} {marks[0]['set']} {marks[0]['page']}", truth, found)
        for key, value in score(truth, found).items():
            sums[half][key] += value
            sums["all"][key] += value
    for half, sum_of in sums.items():
        print(f"{half}: {sum_of['wanted']} captions, "
              f"precision {sum_of['hits'] / max(1, sum_of['found']):.3f}, "
              f"recall {sum_of['hits'] / max(1, sum_of['wanted']):.3f}, "
              f"credits {sum_of['credits']} of {sum_of['credited']}")


if __name__ == "__main__":
    main()
