# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a module with each integer operation on a parameter and each constant
that code generation may have an opinion on, on either side; comparisons for their
result and for a branch."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "utils"))
from warm_fuzz.expressions import BINARY, COMPARISONS, DIVISIONS, special_constants


def main():
    print("(module")
    for kind in ("i32", "i64"):
        for op in BINARY + DIVISIONS + COMPARISONS:
            result = "i32" if op in COMPARISONS else kind
            for value in special_constants(kind):
                name = f"{kind}_{op}_{value}".replace("-", "m")
                right = f"({kind}.{op} (local.get 0) ({kind}.const {value}))"
                left = f"({kind}.{op} ({kind}.const {value}) (local.get 0))"
                branch = f"(if (result i32) {right} (then (i32.const 7)) (else (i32.const 9)))"
                head = f"(param {kind}) (result"
                print(f'(func (export "{name}") {head} {result}) {right})')
                print(f'(func (export "{name}_left") {head} {result}) {left})')
                if op in COMPARISONS:
                    print(f'(func (export "{name}_branch") {head} i32) {branch})')
    print(")")


if __name__ == "__main__":
    main()
