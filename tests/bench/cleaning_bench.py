# SPDX-License-Identifier: GPL-2.0-or-later
"""How well the cleaner finds the article in real pages.

cleaning_bench.py PROGRAM CORPUS [--from-text] [--half a|b] [--everything] [--pages]

PROGRAM is backfile-index. CORPUS is one of these, told by what it holds:
  scrapinghub   ground-truth.json, html/: the body of every page. Of the shingles of four words in
                body and truth those in both, in the body alone and in the truth alone are counted
                and divided by their sum; precision and recall are means over the pages, F1 is
                that of the means (Zyte's article extraction benchmark).
  trafilatura   evaldata.json, html/: texts that must and must not stand in the body. Balanced
                accuracy is the mean of the shares of both that are as they should be.
  readability   folders with source.html and expected-metadata.json: how many of the title, byline,
                site name and moment of publication that it gives the article has too.
--from-text gives the cleaner a text capture of the page (page_text.py) in place of the HTML;
--everything takes all of that text for the body; --half measures the pages of one half: tune on a,
where the SHA-1 of a page's name begins with an even digit; --pages has a line for each page.
"""
import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from statistics import mean

from page_text import page_text

METADATA = {"title": "title", "byline": "byline", "siteName": "source", "publishedTime": "date"}


def half_of(name):
    return "a" if int(hashlib.sha1(name.encode()).hexdigest()[0], 16) % 2 == 0 else "b"


def squeezed(text):
    return " ".join(text.split())


# The sets: pages as (name, file, truth), and what the pages of a set score together.

def scrapinghub(corpus):
    truth = json.loads((corpus / "ground-truth.json").read_text())
    for name, page in sorted(truth.items()):
        file = name + ".html"
        yield file, corpus / "html" / file, page["articleBody"]


def shingles(text, size=4):
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1)))


def shingle_scores(article, truth):
    found, true = shingles(article["body"]), shingles(truth)
    hits = (found & true).total()
    precision = hits / found.total() if found.total() else 0.0
    return {"precision": precision, "recall": hits / true.total()}


def shingle_summary(scores):
    precision = mean(score["precision"] for score in scores)
    recall = mean(score["recall"] for score in scores)
    return {"F1": 2 * precision * recall / (precision + recall), "precision": precision,
            "recall": recall}


def trafilatura(corpus):
    truth = json.loads((corpus / "evaldata.json").read_text())
    for page in sorted(truth.values(), key=lambda page: page["file"]):
        yield page["file"], corpus / "html" / page["file"], page


def snippet_scores(article, truth):
    body = squeezed(article["body"])
    wanted = [squeezed(text) in body for text in truth["with"]]
    unwanted = [squeezed(text) not in body for text in truth["without"]]
    return {"kept": sum(wanted), "wanted": len(wanted), "left out": sum(unwanted),
            "unwanted": len(unwanted)}


def snippet_summary(scores):
    sums = {key: sum(score[key] for score in scores) for key in scores[0]}
    kept = sums["kept"] / sums["wanted"]
    left_out = sums["left out"] / sums["unwanted"]
    return {"balanced accuracy": (kept + left_out) / 2, "kept": kept, "left out": left_out}


def readability(corpus):
    for file in sorted(corpus.glob("*/expected-metadata.json")):
        yield file.parent.name, file.parent / "source.html", json.loads(file.read_text())


def moment(text):
    """The moment that ISO 8601 names, without fractions of seconds; in UTC if it names no zone."""
    plain = re.sub(r"\.\d+", "", text.replace("Z", "+00:00"))
    plain = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", plain)
    try:
        read = datetime.fromisoformat(plain)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=timezone.utc)


def metadata_scores(article, truth):
    given = {field: squeezed(truth[field]) for field in METADATA if truth.get(field)}
    plain = {"publishedTime": moment}
    return {field: plain.get(field, str)(article[METADATA[field]]) == plain.get(field, str)(text)
            for field, text in given.items()}


def metadata_summary(scores):
    fields = {field: [score[field] for score in scores if field in score] for field in METADATA}
    summary = {"all": mean(hit for hits in fields.values() for hit in hits)}
    summary.update((field, mean(hits)) for field, hits in fields.items() if hits)
    return summary


SETS = {"ground-truth.json": (scrapinghub, shingle_scores, shingle_summary),
        "evaldata.json": (trafilatura, snippet_scores, snippet_summary),
        "": (readability, metadata_scores, metadata_summary)}


# What the cleaner makes of a page.

def article_in(output):
    """The fields of the article that `backfile-index clean` printed; empty where it printed none."""
    article = ElementTree.fromstring(output).find("article")
    text = {field: squeezed("" if article is None else article.findtext(field) or "")
            for field in METADATA.values()}
    paragraphs = [] if article is None else article.findall("body/p")
    text["body"] = "\n".join("".join(paragraph.itertext()) for paragraph in paragraphs)
    return text


def clean(program, page, from_text):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ("page.txt" if from_text else "page.html")
        file.write_text(page_text(page.read_bytes())) if from_text else file.symlink_to(
            page.resolve())
        input_format = "capture" if from_text else "html"
        command = [program, "clean", "--input-format", input_format, file]
        output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if output.returncode not in (0, 1, 2) or not output.stdout:
        sys.exit(f"{program} clean failed: exit code {output.returncode}, {page}")
    return article_in(output.stdout)


def everything(page):
    return {**{field: "" for field in METADATA.values()}, "body": page_text(page.read_bytes())}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--from-text", action="store_true")
    parser.add_argument("--everything", action="store_true")
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--half", choices=("a", "b"))
    options = parser.parse_args()
    pages, score, summary = next(
        functions for file, functions in SETS.items() if (options.corpus / file).exists())

    def measure(page):
        _, file, truth = page
        article = (everything(file) if options.everything
                   else clean(options.program, file, options.from_text))
        return score(article, truth)

    chosen = [page for page in pages(options.corpus) if options.half in (None, half_of(page[0]))]
    with ThreadPoolExecutor(2) as pool:
        scores = list(pool.map(measure, chosen))
    if options.pages:
        for (name, _, _), of_page in zip(chosen, scores):
            print(name, *(f"{key} {float(value):.3f}" for key, value in of_page.items()))
    for part, name in ((None, "all"), ("a", "half a"), ("b", "half b")):
        of_part = [of_page for (page, _, _), of_page in zip(chosen, scores)
                   if part in (None, half_of(page))]
        if of_part:
            print(f"{name}: {len(of_part)} pages,",
                  ", ".join(f"{key} {value:.3f}" for key, value in summary(of_part).items()))


if __name__ == "__main__":
    main()
