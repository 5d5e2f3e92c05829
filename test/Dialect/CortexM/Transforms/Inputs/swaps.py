# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A function of swaps by three exclusive ors, far constants before and behind.

swaps.py COUNT PAD: prints it in phase framed, for size, with PAD moves in front.
"""

import sys

_GPR = "!cortexm.gpr"


def eor(result, first, a, second, b):
    """Writes the register `a` of two."""
    print(f"  %{result} = cortexm.eor %{first}, %{second} : "
          f"({_GPR}<r{a}>, {_GPR}<r{b}>) -> {_GPR}<r{a}>")


def constants(name):
    for i in range(12):
        print(f"  %{name}_{i} = cortexm.mov32 305419896 : <r2>")


print('module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size>} {')
print(f"cortexm.func @f(%a0: {_GPR}<r0>, %b0: {_GPR}<r1>)"
      " attributes {phase = #cortexm.phase<framed>} {")
constants("first")
count, pad = map(int, sys.argv[1:])
for i in range(pad):
    print(f"  %p{i} = cortexm.mov %a0 : ({_GPR}<r0>) -> {_GPR}<r3>")
for i in range(count):
    eor(f"x{i}", f"a{i}", 0, f"b{i}", 1)
    eor(f"b{i + 1}", f"b{i}", 1, f"x{i}", 0)
    eor(f"a{i + 1}", f"x{i}", 0, f"b{i + 1}", 1)
    print(f"  %c{i} = cortexm.mov %a{i + 1} : ({_GPR}<r0>) -> {_GPR}<r3>")
constants("last")
print("  cortexm.bx_lr")
print("}")
print("}")
