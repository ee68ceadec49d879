# SPDX-License-Identifier: GPL-2.0-or-later
"""The peers of build_bench.py: how each builds an index, and what the index holds."""
import dataclasses
import itertools
import pathlib
import shutil
import subprocess
import typing

HERE = pathlib.Path(__file__).resolve().parent
JARS = pathlib.Path("/usr/share/java")

BACKFILE = (
    "words with positions and stems without, of title, captions and body together and of title, "
    "captions and related links apart, stems of the first paragraph; terms and facet ordinals of "
    "all values; year, month and day; the whole article, compressed; durable at the end. Reads "
    "article XML"
)
SCRIPTINDEX = (
    "words and stems, words with positions, of title, captions and body together and of title, "
    "captions and related links apart; terms of all values, but only the last of several is kept "
    "for counting; year, month and day; the whole article, compressed; looks every id up, to "
    "replace; not merged"
)
FTS5 = (
    "stems with positions of title, captions, body and related links apart; plain tables with "
    "indexes for values and dates; the whole article, not compressed; one transaction, durable at "
    "the end"
)
LUCENE = (
    "{}; no stop words left out; terms and sorted doc values of all values; date as a number; the "
    "whole article, compressed (LZ4); 256 MB buffer, 1 GB heap, ids not looked up, forceMerge(1), "
    "durable at the end"
)
# By the name of the peer: what LuceneBuild is told, and what that means.
LUCENE_FORMS = {
    "lucene": (
        "words",
        "words with positions and stems without, of title, captions, body and related links "
        "apart, stems of the first paragraph",
    ),
    "lucene-stems": (
        "stems",
        "stems with positions of title, captions, body and related links apart",
    ),
}
# The second costs less while the JVM's start is most of the work, the first when it is not.
COMPILERS = (
    ("", [], "both compilers of the JVM, in threads of their own"),
    ("-c1", ["-XX:TieredStopAtLevel=1"], "the JVM's quick compiler alone, in a thread of its own"),
)


@dataclasses.dataclass
class Peer:
    name: str
    command: typing.Callable  # Of the path of the index.
    holds: str
    setting: str = ""


class Missing(Exception):
    """Why a family of peers is left out."""


def backfile(program, xml):
    usage = subprocess.run([program, "build", "--help"], capture_output=True, text=True).stdout
    variants = {"backfile": []}
    if "--jobs" in usage:
        variants = {"backfile-jobs1": ["--jobs", "1"], "backfile-jobs2": ["--jobs", "2"]}
    if "--writer" in usage:
        jobs = ["--jobs", "1"] if "--jobs" in usage else []
        variants["backfile-xapian-writer"] = ["--writer", "xapian"] + jobs
    for name, options in variants.items():
        build = [program, "build", *options]
        yield Peer(name, lambda index, build=build: [*build, index, xml], BACKFILE)


def scriptindex(dump):
    if not shutil.which("scriptindex"):
        raise Missing("scriptindex: install xapian-omega")
    script = HERE / "news.script"
    yield Peer(
        "scriptindex",
        lambda index: ["scriptindex", "--stemmer=english", index, script, dump],
        SCRIPTINDEX,
    )


def fts5(program, dump):
    driver = pathlib.Path(program).resolve().parent.parent / "tests/bench/backfile-bench-fts5"
    if not driver.exists():
        raise Missing("fts5: install libsqlite3-dev, configure anew and build the target bench")
    yield Peer("fts5", lambda index: [driver, dump, index], FTS5, "as the inserts left it")
    yield Peer(
        "fts5-optimize",
        lambda index: [driver, dump, index, "optimize"],
        FTS5,
        "merged by 'optimize'; the pages that become free stay in the file",
    )


def lucene_class_path(folder, program, parts):
    """Compiles `program`, which needs these parts of Lucene, into `folder`."""
    jars = [jar for part in parts for jar in sorted(JARS.glob(f"lucene-{part}-8.*.jar"))]
    if len(jars) < len(parts):
        raise Missing("lucene: install liblucene8-java")
    if not (shutil.which("java") and shutil.which("javac")):
        raise Missing("lucene: install openjdk-17-jdk-headless")
    path = ":".join(map(str, [*jars, folder]))
    command = ["javac", "-cp", path, "-sourcepath", HERE, "-d", folder, HERE / f"{program}.java"]
    subprocess.run(command, check=True)
    return path


def lucene(dump, folder):
    parts = ("core", "analyzers-common", "facet")
    path = lucene_class_path(folder / "classes", "LuceneBuild", parts)
    collectors = (1, "Serial"), (2, "Parallel")
    for name, threads_and_collector, compiler in itertools.product(
        LUCENE_FORMS, collectors, COMPILERS
    ):
        forms, what = LUCENE_FORMS[name]
        threads, collector = threads_and_collector
        suffix, options, setting = compiler
        java = ["java", "-Xmx1g", f"-XX:+Use{collector}GC", *options, "-cp", path, "LuceneBuild"]
        yield Peer(
            f"{name}-{threads}{suffix}",
            lambda index, java=java, threads=threads, forms=forms: [
                *java, dump, index, str(threads), forms
            ],
            LUCENE.format(what),
            f"{collector.lower()} garbage collector, {setting}",
        )


def find_peers(program, xml, dump, folder):
    """All peers that are installed; the others are named on standard output."""
    peers = []
    for family in (
        lambda: backfile(program, xml),
        lambda: scriptindex(dump),
        lambda: fts5(program, dump),
        lambda: lucene(dump, folder),
    ):
        try:
            peers.extend(family())
        except Missing as reason:
            print(f"left out: {reason}", flush=True)
    return peers
