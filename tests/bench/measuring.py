# SPDX-License-Identifier: GPL-2.0-or-later
"""What building an index costs and where the bytes of the index are."""
import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter

COUNT = re.compile(r"([\d,]+) articles|records \(.*\) = \((\d+),")


def remove(index):
    if index.is_dir():
        shutil.rmtree(index)
    else:
        index.unlink(missing_ok=True)


def files_of(index):
    if index.is_file():
        return [index]
    return [file for file in index.rglob("*") if file.is_file()]


def build(command, index, log, articles):
    """Runs a peer once; ends the program if it fails or does not take in all articles."""
    remove(index)
    os.sync()  # What the run before left to be written is not this one's.
    with open(log, "wb") as output:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    said = log.read_text(errors="replace")
    count = COUNT.search(said)
    if status != 0 or not count or int((count[1] or count[2]).replace(",", "")) != articles:
        print(*command)
        print(f"exit code {process.returncode}, {articles} articles expected\n{said[-2000:]}")
        sys.exit(1)
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": wall,
        "peak": usage.ru_maxrss * 1024 / 1e6,
        "index": sum(file.stat().st_size for file in files_of(index)) / 1e6,
    }


def bytes_by_part(index):
    """Bytes by table (Xapian, SQLite) or by kind of file (Lucene), the largest first."""
    parts = Counter()
    for file in files_of(index):
        if file == index:
            parts.update(bytes_by_table(file))
        elif file.suffix == ".glass":
            parts[file.stem] += file.stat().st_size
        else:
            parts[file.suffix or file.name] += file.stat().st_size
    return parts.most_common()


def bytes_by_table(file):
    with contextlib.closing(sqlite3.connect(file)) as database:
        try:
            parts = dict(database.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
        except sqlite3.OperationalError:  # An SQLite without dbstat.
            parts = {}
    parts["free pages" if parts else "all"] = file.stat().st_size - sum(parts.values())
    return parts
