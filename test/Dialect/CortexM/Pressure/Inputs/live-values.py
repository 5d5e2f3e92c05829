# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a function that loads N values and then stores them: N are live."""
import sys

count = int(sys.argv[1])
print('module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {')
print("cortexm.func @live(%r0: !cortexm.gpr<r0>) {")
print("  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr")
for i in range(count):
    print(f"  %v{i} = cortexm.ldr %p, {i % 1024 * 4} : (!cortexm.gpr) -> !cortexm.gpr")
for i in range(count):
    print(f"  cortexm.str %v{i}, %p, {i % 1024 * 4} : (!cortexm.gpr, !cortexm.gpr) -> ()")
print("  cortexm.ret in []")
print("}")
print("}")
