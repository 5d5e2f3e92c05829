#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Print CHECK lines that pin the machine code on standard input.

  warm-opt test.mlir --cortexm-spill | print-checks.py

Each instruction is pinned by its mnemonic; read them, and add the operands that the
test is about.
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from warm_pressure import checks  # noqa: E402


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prefix", default="CHECK")
    options = parser.parse_args()
    for line in checks.print_checks(sys.stdin.read(), options.prefix):
        print(line)


if __name__ == "__main__":
    main()
