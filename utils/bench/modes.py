#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What bounds checks and native pointers cost, beside gcc and clang.

Compiles modes/work.c to WebAssembly and from there in each mode, and natively
with gcc and clang; runs its functions on an emulated core one instruction at a
time. Prints bytes, RAM and executed instructions as tables in Markdown. Nothing
is timed: the same tools give the same numbers."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parent / "modes" / "work.c"
ROOT = SOURCE.parents[3]
CALLS = [("crc32", 512), ("insertion_sort", 128), ("fir_filter", 256), ("sorted_list", 64)]
C_FLAGS = ["-std=c11", "-ffreestanding", "-c", SOURCE]
MODES = {
    "`--bounds=trap`": ["--memory-size=8192"],
    "`--bounds=none`": ["--memory-size=8192", "--bounds=none"],
    "`--native-pointer-abi`": ["--native-pointer-abi"],
}


def run(command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def build_module(level, folder):
    """C's static data behind a small stack: what the memory has to hold."""
    run(["clang-22", "--target=wasm32", level, *C_FLAGS, "-o", folder / "work.o"])
    exports = [f"--export={name}" for name, _ in CALLS]
    wasm = folder / "work.wasm"
    run(["wasm-ld-22", "--no-entry", "--emit-relocs", "-z", "stack-size=1024", *exports]
        + [folder / "work.o", "-o", wasm])
    return wasm


def sizes_of(file):
    """Bytes of code and constants, and of RAM."""
    code = ram = 0
    for name, size in re.findall(r"^(\.\S+)\s+(\d+)", run(["arm-none-eabi-size", "-A", file]), re.M):
        code += int(size) if name.startswith((".text", ".rodata")) else 0
        ram += int(size) if name.startswith((".data", ".bss")) else 0
    return code, ram


def count(wasm, command, arguments, folder):
    """Values and executed instructions of all calls, for objects that `command`
    makes."""
    calls = [word for name, size in CALLS for word in ("--invoke", name, size)]
    output = run([arguments.warm_run, wasm, f"--target={arguments.core}", "--count-instructions",
                  "--save-temps", folder, "--compile-command", " ".join(map(str, command)), *calls])
    return [(value, int(instructions)) for value, instructions in
            re.findall(r"= (\S+)  \[(\d+) instructions\]", output)]


def commands(arguments):
    """How each column makes its object."""
    warmc = [arguments.warmc, "{input}", "--target={target}", arguments.optimize, "-o", "{output}"]
    native = [arguments.optimize, "-mcpu={target}", "-mthumb", "-mfloat-abi=soft", *C_FLAGS, "-o", "{output}"]
    yield from ((name, warmc + flags) for name, flags in MODES.items())
    yield "gcc", ["arm-none-eabi-gcc", *native]
    yield "clang", ["clang-22", "--target=thumbv7em-none-eabi", *native]


def print_row(fields):
    print("| " + " | ".join(map(str, fields)) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--warmc", default=ROOT / "build/bin/warmc")
    parser.add_argument("--core", default="cortex-m4")
    parser.add_argument("--optimize", default="-O2", help="for all compilers")
    arguments = parser.parse_args()
    arguments.warmc = shutil.which(arguments.warmc) or sys.exit(f"error: no {arguments.warmc}")
    arguments.warm_run = pathlib.Path(arguments.warmc).with_name("warm-run")
    print_row(["", "bytes", "RAM"] + [name for name, _ in CALLS] + ["all instructions"])
    print_row(["---"] + ["---:"] * (len(CALLS) + 3))
    values = set()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        wasm = build_module(arguments.optimize, folder)
        for name, command in commands(arguments):
            counted = count(wasm, command, arguments, folder)
            values.add(tuple(value for value, _ in counted))
            instructions = [executed for _, executed in counted]
            print_row([name, *sizes_of(folder / "module.o"), *instructions, sum(instructions)])
    if len(values) != 1:
        sys.exit("error: the results differ")


if __name__ == "__main__":
    main()
