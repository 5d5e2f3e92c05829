# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""k_mutex.py MODULE CORE native|sandbox: the seed module against node.

All outcomes: nobody owns the mutex, another thread does, a nested release, and
a hand-off without and with a waiter. The sequence of kernel calls with their
arguments, the results and the memory must be node's.
"""

import difflib
import json
import pathlib
import sys
import tempfile

import warm_paths  # noqa: F401
from warm_exec import boards, emulator, program, toolchain

_HERE = pathlib.Path(__file__).resolve().parent
_SELF, _OTHER = 0x1111, 0x2222
CASES = [
    (0, 0, 0),
    (0, 5, _OTHER),
    (_OTHER, 1, 0),
    (_SELF, 3, _OTHER),
    (_SELF, 2, 0),
    (_SELF, 1, 0),
    (_SELF, 1, _OTHER),
    (_SELF, 0, _OTHER),
]


def _reference(module):
    command = ["node", _HERE / "k_mutex_reference.js", module, json.dumps(CASES)]
    return toolchain.run(command).splitlines()


def _emulated(module, core, is_native, directory):
    flags = ["--module-name=seed"] + (["--native-pointer-abi"] if is_native else [])
    compiled = directory / "seed.o"
    toolchain.Compiler(core).compile(module, compiled, flags)
    if not is_native:
        symbol = "--globalize-symbol=__warm_seed_memory_0"
        toolchain.run([toolchain.arm("objcopy"), symbol, compiled])
    driver = directory / "driver.o"
    command = [toolchain.arm("gcc"), *core.compile_flags, "-Os", "-Wall"]
    command += [] if is_native else ["-DSANDBOX"]
    toolchain.run([*command, "-c", _HERE / "k_mutex_driver.c", "-o", driver])
    lines = []
    # One boot per case keeps the log of each beside its result.
    for number, case in enumerate(CASES):
        folder = directory / str(number)
        folder.mkdir()
        built = program.Program(core, folder)
        built.objects = [compiled, driver]
        built.actions = [program.Call("run_case", ["i32"] * 3, ["i32"], list(case))]
        outcomes, printed = built.run()
        lines += printed
        outcome = outcomes[0]
        returned = outcome.status == emulator.RETURNED
        lines.append(f"= {outcome.values[0]}" if returned else outcome.describe())
    return lines


def main(module, core, abi):
    with tempfile.TemporaryDirectory() as temporary:
        try:
            expected = _reference(module)
            directory = pathlib.Path(temporary)
            actual = _emulated(module, boards.CORES[core], abi == "native", directory)
        except toolchain.ToolError as error:
            sys.exit(f"error: {error}")
    for line in difflib.unified_diff(expected, actual, "node", core, lineterm="", n=99):
        print(line)
    print(f"{len(CASES)} cases, {'equal' if expected == actual else 'DIFFERENT'}")
    return int(expected != actual)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
