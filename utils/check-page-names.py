#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""check-page-names.py PAGE...: check what pages of documentation mention.

A file of C++ or TableGen in backticks (`Finalize/ITBlocks.cpp`) is the end of the
path of one in include, lib, test or tools; a pass (`--wasm-cse`) is one that warm-opt
has (that of WARM_OPT, or on PATH). Prints what is not there; fails if anything is not.
"""

import os
import pathlib
import re
import subprocess
import sys

_ROOT = pathlib.Path(__file__).resolve().parent.parent
_FILE = re.compile(r"`([\w./-]+\.(?:cpp|h|td|def))`")
_PASS = re.compile(r"`--((?:cortexm|wasm|convert|warm|mark)-[\w-]+)`")


def _source_files():
    return [
        "/" + file.relative_to(_ROOT).as_posix()
        for folder in ["include", "lib", "tools", "test"]
        for file in (_ROOT / folder).rglob("*.*")
    ]


def _passes():
    tool = os.environ.get("WARM_OPT", "warm-opt")
    help_text = subprocess.run([tool, "--help"], capture_output=True, text=True, check=True)
    return set(re.findall(r"--([\w-]+)", help_text.stdout))


def check(page, files, passes):
    """What the page mentions and is not there."""
    text = page.read_text()
    missing = [f"no file {name}" for name in _FILE.findall(text)
               if not any(file.endswith("/" + name) for file in files)]
    return missing + [f"no pass --{name}" for name in _PASS.findall(text) if name not in passes]


def main(words):
    pages = [pathlib.Path(word) for word in words]
    files, passes, errors = _source_files(), _passes(), 0
    for page in pages:
        for problem in check(page, files, passes):
            print(f"error: {page.name}: {problem}")
            errors += 1
    print(f"{len(pages)} pages; {errors} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
