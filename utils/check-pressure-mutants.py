#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Check that the pressure tests notice worse code.

Each test's RUN lines are run up to FileCheck. Then the output is changed: at each
instruction a spill, a reload or a move more, or the instruction or a label dropped. FileCheck
must fail on each changed output. Lines of the test that begin with MUTANTS-FREE
name positions that may differ (utils/warm_pressure/exemptions.py). Prints what is
not noticed; fails if anything is not.

The tools (warm-opt, warm-translate, FileCheck) are those on PATH.
"""

import argparse
import concurrent.futures
import pathlib
import sys

_UTILS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(_UTILS))
from warm_pressure import judge  # noqa: E402

_TESTS = _UTILS.parent / "test" / "Dialect" / "CortexM"


def _parse(words):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", nargs="*", type=pathlib.Path,
                        help="default: those named after a pressure case")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--verbose", action="store_true", help="a line per test")
    return parser.parse_args(words)


def main(words):
    options = _parse(words)
    tests = [test.resolve() for test in options.tests]
    tests = tests or sorted(_TESTS.glob("*/[a-z][0-9][0-9]-*.*"))
    made, noticed, free, failed = 0, 0, 0, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for test in tests:
            verdict = judge.judge(test, pool)
            made, noticed = made + verdict.made, noticed + verdict.noticed
            free += bool(verdict.free)
            failed += bool(verdict.complaints)
            for complaint in verdict.complaints:
                print(f"error: {test.name}: {complaint}", flush=True)
            if options.verbose:
                print(f"{test.name}: {verdict.noticed} of {verdict.made} noticed", flush=True)
    print(f"{len(tests)} tests, {made} mutants: {noticed} noticed, {made - noticed} not; {free} tests name free positions")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
