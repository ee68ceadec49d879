#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs of the fuzzer: one a line in a file, or one a file in a directory.

    corpus.py unpack FILE DIRECTORY
    corpus.py pack DIRECTORY FILE

In a line, a backslash and every byte that is not printable ASCII are written \\xNN.
"""
import os
import re
import sys


def escaped(data):
    return re.sub(rb"[^ -~]|\\", lambda match: b"\\x%02x" % match[0][0], data)


def unescaped(line):
    return re.sub(rb"\\x(..)", lambda match: bytes([int(match[1], 16)]), line)


def unpack(file, directory):
    stem = os.path.basename(file)
    with open(file, "rb") as lines:
        for number, line in enumerate(lines):
            with open(os.path.join(directory, f"{stem}-{number}"), "wb") as out:
                out.write(unescaped(line.rstrip(b"\n")))


def pack(directory, file):
    inputs = set()
    for entry in os.scandir(directory):
        with open(entry.path, "rb") as data:
            inputs.add(escaped(data.read()))
    with open(file, "wb") as out:
        out.writelines(line + b"\n" for line in sorted(inputs))


if __name__ == "__main__":
    {"unpack": unpack, "pack": pack}[sys.argv[1]](*sys.argv[2:])
