#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what it costs to build an index of the same articles with backfile-index, Omega's
scriptindex, SQLite FTS5 and Lucene 8.

The articles of CORPUS, as `backfile-index clean` prints them, are written once as article XML,
which backfile-index reads, and as a dump of fields and values, which all others read. Every round
builds with every peer once, each round beginning with another. CPU time is user and system time
of the process with its threads and children, a JVM's start and compiler included; peak memory is
the largest resident set, which can be no less than that of this program, about 18 MB. Ratios are
of medians, to the first backfile. Every peer must take in every article, else the comparison
ends. Without --peers everything that is installed takes part (Debian: xapian-omega,
libsqlite3-dev, liblucene8-java, openjdk-17-jdk-headless).

A peer of one thread is not bound to one core: under `taskset -c 0` all are.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import measuring
import peers

# The empty field is the next paragraph of a body.
TEXTS = (b"title", b"subtitle", b"caption", b"body", b"")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", metavar="BACKFILE-INDEX")
    parser.add_argument("corpus", metavar="CORPUS")
    parser.add_argument("runs", metavar="RUNS", type=int, nargs="?", default=5)
    parser.add_argument("--peers", help="only those whose names begin so: backfile,fts5")
    return parser.parse_args()


def prepare(program, corpus, folder):
    xml, dump = folder / "articles.xml", folder / "articles.dump"
    with open(xml, "wb") as out:
        command = [program, "clean", corpus]
        status = subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL)
    if status.returncode > 1:
        sys.exit(f"{program} clean {corpus} failed")
    with open(xml, "rb") as source, open(dump, "wb") as out:
        # In a process of its own: what this one has resident is the least of a peer's peak.
        converter = [sys.executable, peers.HERE / "article_xml_to_dump.py"]
        subprocess.run(converter, stdin=source, stdout=out, check=True)
    return xml, dump


def count(dump):
    """Articles, and bytes of titles, captions and bodies."""
    articles = text = 0
    with open(dump, "rb") as lines:
        for line in lines:
            field, _, value = line.rstrip(b"\n").partition(b"=")
            articles += line == b"\n"
            text += len(value) if field in TEXTS else 0
    return articles, text


def load():
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def measure(contenders, runs, folder, articles):
    """The runs of every peer, and the parts of the index that each made last."""
    results = {peer.name: [] for peer in contenders}
    parts = {}
    index = folder / "index"
    for number in range(runs):
        first = number % len(contenders)
        for peer in contenders[first:] + contenders[:first]:
            run = measuring.build(peer.command(index), index, folder / "log", articles)
            results[peer.name].append(run)
            parts[peer.name] = measuring.bytes_by_part(index)
            row = "  ".join(f"{key} {value:8.2f}" for key, value in run.items())
            print(f"round {number + 1}  {peer.name:22}  {row}", flush=True)
    measuring.remove(index)
    return results, parts


def print_table(results, text):
    medians = {
        name: {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        for name, runs in results.items()
    }
    base = next((row for name, row in medians.items() if name.startswith("backfile")), None)

    def cell(name, key):
        values = [run[key] for run in results[name]]
        spread = f" ({min(values):.2f} to {max(values):.2f})" if len(values) > 1 else ""
        ratio = f" = {medians[name][key] / base[key]:.2f}" if base else ""
        return f"{medians[name][key]:.2f}{spread}{ratio}"

    print("\n| peer | CPU s = ratio | wall s = ratio | peak MB | index MB | index / text |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, row in medians.items():
        print(f"| {name} | {cell(name, 'cpu')} | {cell(name, 'wall')} | {row['peak']:.0f} "
              f"| {row['index']:.2f} | {row['index'] * 1e6 / text:.2f} |")


def print_parts(parts, text):
    print("\nWhere the bytes are, in MB (as a multiple of the text):")
    for name, sizes in parts.items():
        shown = [f"{part} {size / 1e6:.2f} ({size / text:.2f})" for part, size in sizes
                 if size >= 0.005 * text]
        print(f"  {name}: {', '.join(shown)}")


def print_notes(contenders):
    print("\nWhat each index holds:")
    for holds in dict.fromkeys(peer.holds for peer in contenders):
        family = [peer for peer in contenders if peer.holds == holds]
        print(f"  {', '.join(peer.name for peer in family)}: {holds}.")
        for peer in family:
            if peer.setting:
                print(f"    {peer.name}: {peer.setting}.")


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        xml, dump = prepare(options.program, options.corpus, folder)
        articles, text = count(dump)
        if not articles:
            sys.exit(f"no articles in {options.corpus}")
        contenders = peers.find_peers(options.program, xml, dump, folder)
        if options.peers:
            wanted = tuple(options.peers.split(","))
            contenders = [peer for peer in contenders if peer.name.startswith(wanted)]
        if not contenders:
            sys.exit("no such peer")
        size = f"{articles} articles, {text / 1e6:.2f} MB of text"
        print(f"{size}; at the start {load()}", flush=True)
        results, parts = measure(contenders, options.runs, folder, articles)
    print(f"\nMedians of {options.runs}, in brackets the least and the most; at the end {load()}")
    print_table(results, text)
    print_parts(parts, text)
    print_notes(contenders)


main()
