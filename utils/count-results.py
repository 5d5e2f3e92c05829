#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""count-results.py FOLDER FORMAT-STATUS: sums up what check.sh ran.

Reads lit.json and ctest.xml in FOLDER, tells what was left out and what
failed, and ends with "N passed, N failed". No results are a failure.
"""

import collections
import json
import os
import pathlib
import sys
import xml.etree.ElementTree

_PASSED = {"PASS", "XFAIL", "FLAKYPASS"}
_LEFT_OUT = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}


def read_lit(path):
    """Names by 'passed', 'failed' and 'left out'."""
    tests = json.loads(path.read_text())["tests"]
    if not tests:
        raise ValueError("no tests")
    named = collections.defaultdict(list)
    for test in tests:
        code = test["code"]
        kind = "passed" if code in _PASSED else "left out" if code in _LEFT_OUT else "failed"
        named[kind].append(test["name"])
    return named


def read_ctest(path):
    named = collections.defaultdict(list)
    for case in xml.etree.ElementTree.parse(path).getroot().iter("testcase"):
        status = case.get("status")
        kind = {"run": "passed", "fail": "failed"}.get(status, "left out")
        named[kind].append(case.get("name"))
    return named


def main(folder, format_status):
    total = collections.defaultdict(list)
    for name, reader in [("lit.json", read_lit), ("ctest.xml", read_ctest)]:
        try:
            named = reader(pathlib.Path(folder) / name)
        except (OSError, ValueError, KeyError, xml.etree.ElementTree.ParseError) as error:
            named = {"failed": [f"{name}: no results: {error}"]}
        for kind, names in named.items():
            total[kind] += names
    total["passed" if format_status == "0" else "failed"].append("clang-format")
    for variable in ["WARM_TESTSUITE_DIR", "WARM_MODULES_DIR"]:
        if not os.environ.get(variable):
            print(f"left out: the tests that need {variable}, which is not set")
    for kind in ["left out", "failed"]:
        for name in sorted(total[kind]):
            print(f"{kind}: {name}")
    print(f"{len(total['passed'])} passed, {len(total['failed'])} failed")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
