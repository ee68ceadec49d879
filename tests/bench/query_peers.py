# SPDX-License-Identifier: GPL-2.0-or-later
"""The systems of query_bench.py: how each makes its index, and a process of each that answers."""
import dataclasses
import subprocess
import sys

import peers

LUCENE_PARTS = (
    "core", "analyzers-common", "facet", "highlighter", "memory", "queries", "queryparser",
    "sandbox",
)
JAVA = ["java", "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-cp"]


@dataclasses.dataclass
class System:
    name: str
    build: list  # The command that makes the index, but for the path of the index.
    answer: list  # The one that answers from an index, but for the list of queries.
    options: list  # Of `answer`, behind the list.


def with_index(command, path):
    """`command` with the path of the index for None."""
    return [path if word is None else word for word in command]


class Setting:
    """A corpus, prepared for all systems in a folder that can be used again."""

    def __init__(self, programs, corpus, folder):
        self.programs, self.corpus, self.folder = programs, corpus, folder
        folder.mkdir(parents=True, exist_ok=True)
        self.dump = self.make("dump", self.write_dump)

    def make(self, name, write):
        """What `write` makes at the path it is given, once."""
        path, unfinished = self.folder / name, self.folder / f"{name}.unfinished"
        if not path.exists():
            print(f"making {path}", file=sys.stderr, flush=True)
            subprocess.run(["rm", "-rf", unfinished], check=True)
            write(unfinished)
            unfinished.rename(path)
        return path

    def write_dump(self, path):
        with open(self.corpus, "rb") as source, open(path, "wb") as out:
            converter = [sys.executable, peers.HERE / "article_xml_to_dump.py"]
            subprocess.run(converter, stdin=source, stdout=out, check=True)

    def index(self, system):
        command = system.build
        return self.make(
            f"{system.name}.index",
            lambda path: subprocess.run(
                with_index(command, path), check=True, stdout=subprocess.DEVNULL
            ),
        )

    def bench(self, name):
        return self.programs / "tests/bench" / f"backfile-bench-{name}"

    def query_list(self, each, seed):
        def write(path):
            with open(path, "wb") as out:
                command = [self.bench("query-list"), self.folder / "backfile.index"]
                subprocess.run([*command, str(each), str(seed)], stdout=out, check=True)

        return self.make(f"queries-{each}-{seed}.tsv", write)


def find_systems(setting, warm):
    """Those that are installed. None in a command stands for the path of the index."""
    index_program = setting.programs / "indexer/backfile-index"
    systems = [
        System(
            "backfile",
            [index_program, "build", None, setting.corpus],
            [setting.bench("queries"), None],
            [],
        ),
        System(
            "xapian",
            [setting.bench("xapian-build"), setting.dump, None],
            [setting.bench("xapian-queries"), None],
            [],
        ),
    ]
    try:
        path = peers.lucene_class_path(setting.folder / "classes", "LuceneBuild", LUCENE_PARTS)
        peers.lucene_class_path(setting.folder / "classes", "LuceneQueries", LUCENE_PARTS)
    except peers.Missing as reason:
        print(f"left out: {reason}")
        return systems
    for name, forms in ("lucene", "folded-together"), ("lucene-fields", "folded-words"):
        build = [*JAVA, path, "LuceneBuild", setting.dump, None, "1", forms]
        answer = [*JAVA, path, "LuceneQueries", None, forms]
        systems.append(System(name, build, answer, [str(warm)]))
    return systems


@dataclasses.dataclass
class Answer:
    microseconds: float
    total: int
    amount: int


class Answering:
    """A system that runs and waits for tasks."""

    def __init__(self, system, index, queries, facets):
        self.name = system.name
        command = [*with_index(system.answer, index), queries, *system.options, *facets]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def do(self, task):
        """An Answer to each query of the list."""
        self.process.stdin.write(task + "\n")
        self.process.stdin.flush()
        answers = []
        while (line := self.process.stdout.readline()) != "\n":
            if not line:
                sys.exit(f"{self.name} has ended during {task}")
            took, total, amount = line.split("\t")
            answers.append(Answer(float(took), int(total), int(amount)))
        return answers

    def end(self):
        self.process.stdin.close()
        self.process.wait()
