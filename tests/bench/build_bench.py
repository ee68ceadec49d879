#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds an index of a corpus with backfile-index and with Omega's scriptindex, in turn, and compares.

    build_bench.py BACKFILE-INDEX CORPUS [RUNS]

Both read the same articles (as backfile-index cleans them) from one file and run in one thread. Needs
the Debian packages python3 and xapian-omega. Prints CPU and wall seconds, peak memory and index size
of every run, and the ratio of the medians, which is what may be quoted.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def prepare(program, corpus, folder):
    xml, dump = folder / "articles.xml", folder / "articles.dump"
    with open(xml, "wb") as out:
        status = subprocess.run([program, "clean", corpus], stdout=out, stderr=subprocess.DEVNULL)
    if status.returncode > 1:
        sys.exit(f"{program} clean {corpus} failed")
    with open(xml, "rb") as source, open(dump, "wb") as out:
        converter = [sys.executable, HERE / "article_xml_to_dump.py"]
        subprocess.run(converter, stdin=source, stdout=out, check=True)
    return xml, dump


def measure(command, index):
    shutil.rmtree(index, ignore_errors=True)
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    return {
        "cpu s": usage.ru_utime + usage.ru_stime,
        "wall s": time.monotonic() - begin,
        "peak MB": usage.ru_maxrss / 1024,
        "index MB": size / 1e6,
    }


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program, corpus = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) == 4 else 5
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        xml, dump = prepare(program, corpus, folder)
        index = folder / "index"
        script = HERE / "news.script"
        contenders = {
            "backfile-index": [program, "build", "--quiet", index, xml],
            "scriptindex": ["scriptindex", "--stemmer=english", index, script, dump],
        }
        results = {name: [] for name in contenders}
        for _ in range(runs):
            for name, command in contenders.items():
                results[name].append(measure(command, index))
                row = "  ".join(f"{key} {value:8.2f}" for key, value in results[name][-1].items())
                print(f"{name:16} {row}", flush=True)
    print(f"medians of {runs}; ratio is backfile-index / scriptindex")
    for key in results["scriptindex"][0]:
        ours, theirs = (
            statistics.median(run[key] for run in results[name]) for name in contenders
        )
        print(f"{key:10} {ours:9.2f} {theirs:9.2f}  ratio {ours / theirs:.2f}")


main()
