# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a function whose branch has to cross BYTES, a multiple of four.

usage: far_branches.py KIND BYTES, KIND one of cbz, b_cond, b, table"""
import sys

R0 = "!cortexm.gpr<r0>"
BRANCHES = {
    "cbz": f"cortexm.cbz %a, ^far, ^near : {R0}",
    "b_cond": "%f = cortexm.cmp_imm %a, 5 : (" + R0 + ") -> !cortexm.flags\n"
              "cortexm.b_cond eq, %f, ^far, ^near",
    "b": "cortexm.b ^near",
    "table": f"cortexm.table_branch %a, [^near, ^far, ^near] : {R0}",
}


def main(kind, length):
    length = int(length)
    print('module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {')
    print(f"cortexm.func @far(%a: {R0}) attributes "
          "{phase = #cortexm.phase<framed>} {")
    print(BRANCHES[kind])
    print("^near:")
    for i in range(length // 8):
        print(f"%n{i} = cortexm.mov32 70000 : {R0}")
    for i in range(length % 8 // 4):
        print(f"%m{i} = cortexm.mov_imm 300 : {R0}")
    # Not empty, and behind the rest.
    print("cortexm.b ^far\n^far:")
    print(f"%y = cortexm.mov_imm 301 : {R0}")
    print(f"cortexm.bx_lr %y : {R0}\n}}\n}}")


main(*sys.argv[1:])
