# SPDX-License-Identifier: GPL-2.0-or-later
"""What one query costs from the start of a process to its end."""
import os
import shutil
import statistics
import subprocess
import time

from query_peers import with_index
from query_tables import head, row

JVMS = {"lucene, a new JVM": [], "lucene, quick compiler alone": ["-XX:TieredStopAtLevel=1"]}


def run(command, given):
    """Wall and CPU time in milliseconds."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    process.stdin.write(given)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed")
    return 1e3 * wall, 1e3 * (usage.ru_utime + usage.ru_stime)


def commands(setting, systems, query):
    """Name, command and standard input of each contender, for a query of plain words."""
    words = query[1].split(" ")
    search = setting.programs / "searcher/backfile-search"
    yield "backfile-search", [search, setting.folder / "backfile.index", *words], b""
    listed = setting.folder / "cold.tsv"
    listed.write_text("\t".join(query) + "\n")
    for system in systems:
        if system.name == "lucene":
            java, *rest = with_index(system.answer, setting.index(system))
            for name, options in JVMS.items():
                yield name, [java, *options, *rest, listed, "0"], b"snippets\n"
    if shutil.which("rg"):
        yield f"rg -c {words[0]}", ["rg", "-c", "-i", words[0], setting.corpus], b""


def bench(setting, systems, queries, runs):
    """The first single word and the first natural query, every contender in turn."""
    for kind in ("single", "natural"):
        query = next(query for query in queries if query[0] == kind)
        contenders = list(commands(setting, systems, query))
        times = {name: [] for name, _, _ in contenders}
        for _ in range(runs):
            for name, command, given in contenders:
                times[name].append(run(command, given))
        head(f"a process for `{query[1]}`: median ms", "wall", "CPU")
        for name, all_runs in times.items():
            row(name, *(f"{statistics.median(column):.1f}" for column in zip(*all_runs)))
