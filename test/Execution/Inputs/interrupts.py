# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""interrupts.py CORE COUNT [FLAG...]: interrupts.c, with FLAGs, around interrupts.wat.

The emulator counts instructions, so that interrupts come at the same places in
every run.
"""

import pathlib
import sys
import tempfile

import warm_paths  # noqa: F401
from warm_exec import boards, emulator, program, toolchain

_HERE = pathlib.Path(__file__).resolve().parent
_COUNTERS = ["plain", "add", "half", "exchange", "long", "locked"]


def _build(core, directory, count, c_flags):
    compiled, driver = directory / "module.o", directory / "driver.o"
    bodies = "interrupts-primask.mlir" if core.base == "cortex-m0" else "interrupts.mlir"
    flags = ["--native-pointer-abi", f"--import-body={_HERE / bodies}"]
    toolchain.Compiler(core).compile(_HERE / "interrupts.wat", compiled, flags)
    source = _HERE / "interrupts.c"
    command = [toolchain.arm("gcc"), *core.compile_flags, "-Os", "-Wall", "-Wno-array-bounds"]
    toolchain.run([*command, *c_flags, "-c", source, "-o", driver])
    built = program.Program(core, directory)
    built.objects = [compiled, driver]
    for number, name in enumerate(_COUNTERS):
        # Half a word overflows early.
        times = min(count, 20000) if name == "half" else count
        built.actions.append(program.Call("run_counter", ["i32"] * 2, ["i32"], [number, times]))
        built.actions.append(program.Call("number_of_ticks", [], ["i32"]))
    built.actions.append(program.Call("run_wait", [], ["i32"]))
    built.actions.append(program.Call("run_poll", [], ["i32"]))
    built.actions.append(program.Call("number_of_locks", [], ["i32"]))
    return built


def main(core_name, count, *c_flags):
    core = boards.CORES[core_name]
    with tempfile.TemporaryDirectory() as temporary:
        try:
            built = _build(core, pathlib.Path(temporary), int(count), c_flags)
            outcomes, _ = built.run(timeout=300, count_instructions=True)
        except toolchain.ToolError as error:
            sys.exit(f"error: {error}")
    for outcome in outcomes:
        if outcome.status != emulator.RETURNED:
            sys.exit(f"error: {outcome.describe()}")
    results = [o.values[0] for o in outcomes]
    for number, name in enumerate(_COUNTERS):
        lost, ticks = results[2 * number : 2 * number + 2]
        print(f"{name}: {ticks} interrupts, {lost} lost")
    print(f"wait: {results[-3]}")
    print(f"poll: {results[-2]}")
    print(f"own locks: {results[-1]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
