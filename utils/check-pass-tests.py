#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""check-pass-tests.py [ROOT]: check that each pass has a test named after it.

`cortexm-split-live-ranges` has `split-live-ranges.mlir`, or a name that goes on, or a
folder of tests: `convert-wasm-to-cortexm` has `WasmToCortexM`. A pressure case's id
may come first. A pass whose record says that it is made for tests needs none.
"""

import pathlib
import re
import sys

_PASS = re.compile(r'^def \w+\s*: Pass<"([\w-]+)".*?^}', re.M | re.S)
_CASE = re.compile(r"^[a-z]\d\d-")


def read_passes(root):
    for file in sorted((root / "include").rglob("Passes.td")):
        for record in _PASS.finditer(file.read_text()):
            if "Made for tests" not in record[0]:
                yield record[1]


def _name_of_folder(name):
    """WasmToCortexM -> wasm-to-cortexm"""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower().replace("cortex-m", "cortexm")


def main(words):
    root = pathlib.Path(words[0]) if words else pathlib.Path(__file__).resolve().parent.parent
    files = [file for file in (root / "test").rglob("*") if "Inputs" not in file.parts]
    names = {_CASE.sub("", file.stem) for file in files if file.is_file()}
    folders = {_name_of_folder(file.name) for file in files if file.is_dir()}
    passes, missing = list(read_passes(root)), 0
    for name in passes:
        short = re.sub("^(cortexm|wasm|warm)-", "", name)
        if not any(test == short or test.startswith(f"{short}-") for test in names) \
                and not any(name.endswith(f"-{folder}") for folder in folders):
            print(f"error: no test is named after --{name}")
            missing += 1
    print(f"{len(passes)} passes, {missing} without a test")
    return 1 if missing or not passes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
