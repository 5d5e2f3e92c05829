# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""compared_chain.py COUNT: a module whose functions compare two pointers with each
other and with static data, COUNT times, and pass them on to the next function. Only
the last one accesses something: all that is known flows back through everything."""

import sys

_IN_FUNCTION = 100
_DATA_BEGIN, _WORDS = 1024, 400000


def main(count):
    print(f'(module (memory 32) (global (export "__data_end") i32 (i32.const {_DATA_BEGIN + 4 * _WORDS}))')
    functions = count // _IN_FUNCTION
    for number in range(functions):
        print(f"(func $f{number} (param $p i32) (param $q i32) (result i32) (local $sum i32)")
        for i in range(_IN_FUNCTION):
            address = _DATA_BEGIN + 4 * ((number * _IN_FUNCTION + i) % _WORDS)
            for condition in (f"i32.lt_u (local.get $p) (i32.const {address})", "i32.eq (local.get $q) (local.get $p)"):
                print(f"(local.set $sum (i32.add (local.get $sum) ({condition})))")
        last = number + 1 == functions
        rest = "i32.load (local.get $p)" if last else f"call $f{number + 1} (local.get $q) (local.get $p)"
        print(f"(i32.add (local.get $sum) ({rest})))")
    print('(export "first" (func $f0)))')


main(int(sys.argv[1]))
