#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Check docs/PressureCases.md against the tests.

Each file in the index exists and names its case, in its file name or its text;
each test whose name begins with a case's id is in the index under that id; each
group's ids are without gaps. Prints what is wrong; fails if anything is.
"""

import pathlib
import re
import sys

_ROOT = pathlib.Path(__file__).resolve().parent.parent
_INDEX = _ROOT / "docs" / "PressureCases.md"
_FOLDERS = {
    "P": "Dialect/CortexM/Pressure",
    "T": "Dialect/CortexM/Transforms",
    "W": "Conversion/WasmToCortexM",
    "I": "Conversion/ImportWasm",
    "E": "Execution",
}
_ID = re.compile(r"[a-z]\d\d")


def _read_index(text):
    """{id: [paths below test/]}, and the complaints about the index itself. A
    case without tests is one of the section on those that wait."""
    cases, problems, waiting = {}, [], False
    for line in text.splitlines():
        if line.startswith("## "):
            waiting = line == "## Waiting"
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or not _ID.fullmatch(cells[0]):
            continue
        case = cells[0]
        if case in cases:
            problems.append(f"{case} is in the index twice")
        names = re.findall(r"`(\w)/([^`]*)`", " ".join(cells[2:]))
        if waiting != (not names):
            problems.append(f"{case} has {'' if names else 'no '}tests")
        cases[case] = [f"{_FOLDERS[folder]}/{name}" for folder, name in names]
    return cases, problems


def _check_files(cases, tests):
    """Each file exists and says which case it is a test of."""
    problems = []
    for case, paths in cases.items():
        for path in paths:
            file = tests / path
            if not file.is_file():
                problems.append(f"{case}: there is no test/{path}")
            elif not re.search(rf"\b{case}\b", f"{file.name} {file.read_text()}"):
                problems.append(f"{case}: test/{path} does not say {case}")
    return problems


def _check_names(cases, tests):
    """Each test that is named after a case is in the index."""
    problems = []
    for file in sorted(tests.rglob("*")):
        match = re.match(r"([a-z]\d\d)-", file.name)
        if not match or not file.is_file():
            continue
        path = file.relative_to(tests).as_posix()
        if path not in cases.get(match[1], []):
            problems.append(f"test/{path} is not in the index under {match[1]}")
    return problems


def _check_gaps(cases):
    problems = []
    for group in sorted({case[0] for case in cases}):
        numbers = sorted(int(case[1:]) for case in cases if case[0] == group)
        missing = set(range(1, numbers[-1] + 1)) - set(numbers)
        problems += [f"{group}{number:02} is missing" for number in sorted(missing)]
    return problems


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT
    cases, problems = _read_index((root / "docs" / _INDEX.name).read_text())
    tests = root / "test"
    problems += _check_files(cases, tests) + _check_names(cases, tests) + _check_gaps(cases)
    for problem in problems:
        print(f"error: {problem}")
    waiting = sum(not paths for paths in cases.values())
    print(f"{len(cases)} cases, {waiting} of them waiting; {len(problems)} errors")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
