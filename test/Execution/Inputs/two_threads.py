# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""two_threads.py MODULE CORE COUNT [FLAG...]: two_threads.c around the seed module."""

import pathlib
import sys
import tempfile

import warm_paths  # noqa: F401
from warm_exec import boards, emulator, program, toolchain

_HERE = pathlib.Path(__file__).resolve().parent


def main(module, core_name, count, *flags):
    core = boards.CORES[core_name]
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(temporary)
        compiled, driver = directory / "seed.o", directory / "driver.o"
        try:
            toolchain.Compiler(core).compile(module, compiled, ["--native-pointer-abi", *flags])
            source = _HERE / "two_threads.c"
            toolchain.run(
                [toolchain.arm("gcc"), *core.compile_flags, "-Os", "-Wall"]
                + ["-c", source, "-o", driver]
            )
            built = program.Program(core, directory)
            built.objects = [compiled, driver]
            built.actions = [
                program.Call("run_threads", ["i32"], ["i32"], [int(count)]),
                program.Call("number_of_switches", [], ["i32"]),
            ]
            outcomes, _ = built.run(timeout=120, watchdog_seconds=100)
        except toolchain.ToolError as error:
            sys.exit(f"error: {error}")
    for outcome in outcomes:
        if outcome.status != emulator.RETURNED:
            sys.exit(f"error: {outcome.describe()}")
    trouble, switches = (o.values[0] for o in outcomes)
    print(f"{switches} switches, trouble {trouble}")
    return int(trouble != 0 or switches < int(count))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
