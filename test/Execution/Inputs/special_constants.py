# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a module with each integer operation on a parameter and each constant
that code generation may have an opinion on, on either side; comparisons for their
result and for a branch."""

_OPERATIONS = "add sub mul and or xor shl shr_s shr_u rotl rotr div_s div_u rem_s rem_u".split()
_COMPARISONS = "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u".split()
_CONSTANTS = [0, 1, 2, 3, 5, 8, 16, 31, 32, 33, 63, 64, 65, 127, 128, 255, 256, 4095, 4096]
_CONSTANTS += [65535, 65536, 0xFF00FF, 0x12345678, 0x7FFFFFFF]
_CONSTANTS += [-1, -2, -3, -8, -128, -255, -256, -4096, -65536]


def _constants(bits):
    values = {*_CONSTANTS, 2 ** (bits - 2), 2 ** (bits - 1) - 1}
    values |= {-(2 ** (bits - 1)), -(2 ** (bits - 1)) + 1}
    if bits == 64:
        values |= {2**31, 2**32 - 1, 2**32, 2**33 - 1, -(2**31), -(2**32)}
    return sorted(values)


def main():
    print("(module")
    for kind in ("i32", "i64"):
        for op in _OPERATIONS + _COMPARISONS:
            result = "i32" if op in _COMPARISONS else kind
            for value in _constants(int(kind[1:])):
                name = f"{kind}_{op}_{value}".replace("-", "m")
                right = f"({kind}.{op} (local.get 0) ({kind}.const {value}))"
                left = f"({kind}.{op} ({kind}.const {value}) (local.get 0))"
                branch = f"(if (result i32) {right} (then (i32.const 7)) (else (i32.const 9)))"
                head = f'(param {kind}) (result'
                print(f'(func (export "{name}") {head} {result}) {right})')
                print(f'(func (export "{name}_left") {head} {result}) {left})')
                if op in _COMPARISONS:
                    print(f'(func (export "{name}_branch") {head} i32) {branch})')
    print(")")


if __name__ == "__main__":
    main()
