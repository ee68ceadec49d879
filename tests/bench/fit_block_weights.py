# SPDX-License-Identifier: GPL-2.0-or-later
"""Fits the weights of indexer/cleaning/block_weights.cpp and title_weights.cpp to half a of the pages.

fit_block_weights.py FEATURES FOLDER [--titles]

FEATURES is backfile-bench-block-features, FOLDER has scrapinghub, trafilatura and readability as
cleaning_bench.py reads them. Prints a line for each feature with its weight: of a logistic
regression (Newton's method, a ridge of 1) over blocks that are, or are not, in the true text; of a
conditional one over the blocks of a page with --titles. Needs python3-numpy.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

from cleaning_bench import half_of, readability, scrapinghub, squeezed, trafilatura
from page_text import page_text

SET_WEIGHTS = {"scrapinghub": 1.0, "trafilatura": 0.5, "readability": 0.4}
MOST_BLOCKS = 40  # A page of more counts as one of so many.


def words(text):
    return re.findall(r"\w+", text)


def pages(folder):
    """(set, file, truth) of half a; the truth of readability is the text of its article."""
    for name, read in (("scrapinghub", scrapinghub), ("trafilatura", trafilatura),
                       ("readability", readability)):
        for page, file, truth in read(folder / name):
            if half_of(page) == "a":
                yield name, file, truth


def is_in_text(truth):
    """Of a text, whether a block with its words is in `truth`: True, False or None (not known)."""
    true = words(truth)
    runs = {tuple(true[i:i + 4]) for i in range(len(true) - 3)}
    lines = {" ".join(words(line)) for line in truth.split("\n")}

    def judge(text):
        found = words(text)
        if len(found) < 6:
            return " ".join(found) in lines if found else None
        hits = sum(tuple(found[i:i + 4]) in runs for i in range(len(found) - 3))
        return 2 * hits > len(found) - 3
    return judge


def has_snippet(truth):
    def judge(text):
        text = squeezed(text)
        if any(squeezed(part) in text for part in truth["with"]):
            return True
        return False if any(squeezed(part) in text for part in truth["without"]) else None
    return judge


def is_called(title):
    true = " ".join(words(title.lower()))

    def judge(text):
        found = " ".join(words(text.lower()))
        alike = len(found) > 15 and (found in true or found.startswith(true))
        return bool(found) and (found == true or alike)
    return judge


def judge_of(name, file, truth, titles):
    if titles:
        title = truth.get("title") if isinstance(truth, dict) else None
        return is_called(title) if title else None
    if name == "trafilatura":
        return has_snippet(truth)
    if name == "readability":
        truth = page_text((file.parent / "expected.html").read_bytes())
    return is_in_text(truth)


def features_of(program, captures, titles):
    command = [program] + ["--titles"] * titles + captures
    lines = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode(
        "utf-8", "replace").split("\n")
    blocks = {}
    for line in lines[1:]:
        if line.startswith("@"):
            page = blocks.setdefault(line[1:], [])
        elif line:
            values, text = line.split("\t", 1)
            page.append(([float(value) for value in values.split(",")[:-1]], text))
    return lines[0].rstrip(";").split(";"), blocks


def weights_of(text_words):
    weight = numpy.log2(1 + text_words)
    return weight / weight.sum() * min(len(weight), MOST_BLOCKS)


def fit(steps, size, ridge):
    """Newton's method: `steps` gives gradient and curvature of all pages for weights."""
    weights = numpy.zeros(size)
    for _ in range(40):
        gradient, curvature = steps(weights)
        weights += numpy.clip(
            numpy.linalg.solve(curvature + ridge, gradient - ridge @ weights), -1, 1)
    return weights


def logistic(samples):
    features = numpy.vstack([sample[0] for sample in samples])
    truth = numpy.hstack([sample[1] for sample in samples])
    counts = numpy.hstack([sample[2] for sample in samples])

    def steps(weights):
        chance = 1 / (1 + numpy.exp(-features @ weights))
        spread = features * (counts * chance * (1 - chance))[:, None]
        return features.T @ (counts * (truth - chance)), spread.T @ features
    return steps


def conditional(samples):
    def steps(weights):
        gradient, curvature = 0, 0
        for features, truth, _ in samples:
            chance = numpy.exp(features @ weights - (features @ weights).max())
            chance /= chance.sum()
            true = truth * chance / (truth * chance).sum()
            mean = chance @ features
            gradient = gradient + true @ features - mean
            curvature = curvature + (features * chance[:, None]).T @ features - numpy.outer(mean, mean)
        return gradient, curvature
    return steps


def main():
    titles = "--titles" in sys.argv
    program, folder = [argument for argument in sys.argv[1:] if argument != "--titles"]
    with tempfile.TemporaryDirectory() as work:
        judges = {}
        for number, (name, file, truth) in enumerate(pages(Path(folder))):
            capture = Path(work) / f"{number}.txt"
            capture.write_text(page_text(file.read_bytes()))
            judges[str(capture)] = (name, judge_of(name, file, truth, titles))
        names, blocks = features_of(program, list(judges), titles)
    samples = []
    for capture, (name, judge) in judges.items():
        known = [(values, truth, len(words(text))) for values, text in blocks.get(capture, [])
                 if judge and (truth := judge(text)) is not None]
        if known and (not titles or any(truth for _, truth, _ in known)):
            values, truth, sizes = (numpy.array(column, float) for column in zip(*known))
            samples.append((values, truth, weights_of(sizes) * SET_WEIGHTS[name]))
    ridge = numpy.eye(len(names))
    ridge[0, 0] = 1 if titles else 1e-6  # The feature of any block is the odds as such.
    steps = conditional(samples) if titles else logistic(samples)
    for name, weight in zip(names, fit(steps, len(names), ridge)):
        print(f"{weight:6.2f}  {name}")


if __name__ == "__main__":
    main()
