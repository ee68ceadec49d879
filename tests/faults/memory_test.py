#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds an index with --memory 256M and fails if more than 400 MB of memory were resident.

memory_test.py PROGRAM_INDEX INPUT...

The inputs should be large: a budget that is never reached is not tested.
"""
import os
import subprocess
import sys
import tempfile

BUDGET = "256M"
LIMIT_MB = 400


def main():
    program, inputs = sys.argv[1], sys.argv[2:]
    build_help = subprocess.run([program, "build", "--help"], capture_output=True, text=True)
    if "--memory" not in build_help.stdout:
        print("skipped: this backfile-index has no --memory")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        index = os.path.join(scratch, "index")
        job = subprocess.Popen([program, "build", "--quiet", "--memory", BUDGET, index, *inputs])
        # Of this process alone, unlike RUSAGE_CHILDREN.
        _, status, usage = os.wait4(job.pid, 0)
        job.returncode = os.waitstatus_to_exitcode(status)
        size = sum(os.path.getsize(os.path.join(folder, name))
                   for folder, _, names in os.walk(index) for name in names)
    peak = usage.ru_maxrss * 1024 / 1e6  # Linux counts in KiB.
    failures = []
    if job.returncode not in (0, 1):  # 1: some articles were rejected.
        failures.append(f"exit status {job.returncode}")
    if peak > LIMIT_MB:
        failures.append(f"more than {LIMIT_MB} MB")
    for failure in failures:
        print(f"FAILED build --memory {BUDGET}: {failure}", file=sys.stderr)
    print(f"memory: {peak:.0f} MB resident at most, for an index of {size / 1e6:.0f} MB,"
          f" {len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
