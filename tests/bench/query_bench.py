#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what queries cost with Backfile's library, with plain Xapian and with Lucene 8.

PROGRAMS is the folder of a release build with the target bench, CORPUS article XML, as
`backfile-index clean` prints it. The queries are drawn from the corpus: as many of each of eight
kinds, words in turn of titles and of running text. All systems answer the same ones with the
same meaning; a table shows whether their exact totals agree. With --work the indexes stay and are
used again, with the times of every query: a folder for each corpus. What should be made anew, after
a change to the format of an index, is removed from it.

Each system is one process with one thread, which reads the names of tasks. Every task is done for
all queries by one system after the other, in another order each round. What counts is the CPU
time of the thread that answers, since others may use the machine: that of parsing the query
included, that of the compiler and the garbage collector of the JVM not. The median over the rounds
is a query's time. Before that each task is done several times, most often by Lucene, whose
compiler needs it. All systems keep their caches of data; Lucene's cache of whole filters is off,
because whatever is asked again would come from it.

Lucene has the words, stems and field weights that Backfile has and one segment: `lucene` in one
field, as Backfile ranks; `lucene-fields` in a field each for title, captions and body, with
MultiFieldQueryParser. Its parser demands all words, as the others do. Titles and bodies are stored
fields, facets are SortedSetDocValues, snippets are UnifiedHighlighter's. Xapian is what its guide
shows: TermGenerator, compacted, QueryParser, ValueCountMatchSpy, MSet::snippet. The ids that these
two give are their own numbers, ours are the articles' ids. A search of ours gives the exact total in
any case.

At the end stand whole processes, wall and CPU time in milliseconds, with files in the page cache:
one query with ten snippets, beside ripgrep, which counts the lines of the corpus with a word.
"""
import argparse
import os
import pathlib
import statistics
import sys
import tempfile

import cold_start
import query_peers
import query_tables
from query_tables import TASKS

OURS = "backfile"


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("programs", metavar="PROGRAMS", type=pathlib.Path)
    parser.add_argument("corpus", metavar="CORPUS", type=pathlib.Path)
    parser.add_argument("--work", metavar="DIR", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--each", type=int, default=25, help="queries of each kind")
    parser.add_argument("--seed", type=int, default=1987)
    parser.add_argument("--facets", default="topic,place", help="two fields to count")
    parser.add_argument("--warm", type=int, default=20, help="rounds of Lucene before the first")
    parser.add_argument("--cold", type=int, default=21, help="runs of whole processes")
    parser.add_argument("--slowest", type=int, default=0, help="queries of ours to show for a task")
    return parser.parse_args()


def measure(running, rounds):
    """Times of every query and answers of the last round, by task and system."""
    runs = {task: {system.name: [] for system in running} for task in TASKS}
    answers = {task: {system.name: [] for system in running} for task in TASKS}
    for number in range(-2, rounds):
        for place, task in enumerate(TASKS):
            first = (number + place) % len(running)
            for system in running[first:] + running[:first]:
                given = system.do(task)
                answers[task][system.name] = given
                if number >= 0:
                    runs[task][system.name].append([one.microseconds for one in given])
        print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
    times = {
        task: {name: [statistics.median(one) for one in zip(*all_runs)]
               for name, all_runs in by_system.items()}
        for task, by_system in runs.items()
    }
    return times, answers


def save(path, queries, times, answers):
    with open(path, "w", encoding="utf-8") as out:
        for task, by_system in times.items():
            for name, took in by_system.items():
                for query, one, answer in zip(queries, took, answers[task][name]):
                    line = [task, name, f"{one:.1f}", str(answer.total), str(answer.amount)]
                    out.write("\t".join(line + query) + "\n")


def load():
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def report(options, queries, times, answers):
    query_tables.print_agreement(answers, OURS)
    query_tables.print_disagreements(queries, answers)
    query_tables.print_percentiles(times)
    query_tables.print_kinds(queries, times)
    for name in answers["total"]:
        if name != OURS:
            query_tables.print_behind(queries, times, OURS, name)
    if options.slowest:
        query_tables.print_slowest(queries, times, answers, OURS, options.slowest)


def bench(options, folder):
    setting = query_peers.Setting(options.programs.resolve(), options.corpus.resolve(), folder)
    systems = query_peers.find_systems(setting, options.warm)
    indexes = {system.name: setting.index(system) for system in systems}
    listed = setting.query_list(options.each, options.seed)
    queries = [line.split("\t") for line in listed.read_text().splitlines()]
    print(f"{len(queries)} queries of seed {options.seed}, {options.rounds} rounds; at the start "
          f"{load()}", flush=True)
    running = [
        query_peers.Answering(system, indexes[system.name], listed, options.facets.split(","))
        for system in systems
    ]
    times, answers = measure(running, options.rounds)
    for system in running:
        system.end()
    save(folder / "times.tsv", queries, times, answers)
    report(options, queries, times, answers)
    cold_start.bench(setting, systems, queries, options.cold)
    print(f"\nAt the end {load()}")


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        bench(options, options.work or pathlib.Path(temporary))


main()
