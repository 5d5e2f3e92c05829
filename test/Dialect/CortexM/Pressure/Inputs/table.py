# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""table.py N: a function that goes one of N ways, each with a number of its own."""

import sys

count = int(sys.argv[1])
print('module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {')
print("wasm.func private @table(%i: i32) -> i32 {")
targets = ", ".join(f"^way{i * 7 % count}" for i in range(count))
print(f"  wasm.br_table %i, [{targets}], ^default")
for i in range(count):
    print(f"^way{i}:\n  %{i} = wasm.const {i * 3 + 1} : i32\n  wasm.return %{i} : i32")
print("^default:\n  wasm.return %i : i32\n}\n}")
