#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare the functions of examples/kernel: from WebAssembly, by gcc, by clang.

Builds one image for each, checks that all behave alike (every event of the
scenario, and a hash of the events of many interleaved threads), and prints a
table of bytes, executed instructions and stack of each function. The emulator
executes one instruction at a time and logs each; what lies outside of the
module's code (the kernel it calls) is not counted."""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "kernel"
IMAGES = ["warm", "gcc", "clang"]
FUNCTIONS = ["mutex_unlock", "semaphore_give", "queue_put"]


def run(command, **options):
    done = subprocess.run(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        **options,
    )
    if done.returncode:
        sys.exit(f"error: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def emulate(elf, argument, *options, timeout=600):
    return run(
        ["qemu-system-arm", "-M", "mps2-an386", "-nographic", "-monitor", "none"]
        + ["-serial", "none", "-chardev", "stdio,id=host", "-kernel", elf]
        + ["-semihosting-config", f"enable=on,target=native,chardev=host,arg={argument}"]
        + list(options),
        timeout=timeout,
    )


def read_symbols(elf):
    """From names to addresses and sizes; functions without the Thumb bit."""
    symbols = {}
    for line in run(["arm-none-eabi-nm", "-S", elf]).splitlines():
        fields = line.split()
        if len(fields) >= 3 and fields[0] != "U":
            size = int(fields[1], 16) if len(fields) == 4 else 0
            symbols[fields[-1]] = (int(fields[0], 16) & ~1, size)
    return symbols


Case = collections.namedtuple("Case", "instructions stack result")


def read_cases(elf, log):
    """What each case of cases.c executes in the module's code, by its name."""
    output = emulate(elf, "cases", "-singlestep", "-d", "exec,cpu,nochain", "-D", log)
    names = re.findall(r"^case (.*)$", output, re.M)
    results = re.findall(r"^result (.*)$", output, re.M)
    symbols = read_symbols(elf)
    first, last = symbols["__module_start"][0], symbols["__module_end"][0]
    begin, end = symbols["begin_case"][0], symbols["end_case"][0]
    cases, points, stack = [], None, 0
    for line in open(log):
        if not line.startswith("R12="):
            continue
        registers = dict(field.split("=") for field in line.split())
        pc, sp = int(registers["R15"], 16), int(registers["R13"], 16)
        if pc == begin:
            points = []
        elif pc == end:
            stack = points[0] - min(points)
            cases.append((len(points), stack))
            points = None
        elif points is not None and first <= pc < last:
            points.append(sp)
    return {
        name: Case(count, stack, result)
        for name, result, (count, stack) in zip(names, results, cases, strict=True)
    }


def build(image, folder, arguments):
    run(
        ["make", "-C", EXAMPLE, f"MODULE={image}", f"BUILD={folder}"]
        + [f"WARMC={arguments.warmc}", f"OPT={arguments.optimize}"]
    )
    return folder / "firmware.elf"


def check_equal(images, argument, *options):
    outputs = {image: emulate(elf, argument, *options) for image, elf in images.items()}
    for image, output in outputs.items():
        if output != outputs[IMAGES[0]]:
            sys.exit(f"error: '{argument}': {image} behaves differently:\n{output}")
    return outputs[IMAGES[0]]


def print_row(fields):
    print("| " + " | ".join(str(field) for field in fields) + " |")


def print_tables(images, measured):
    print_row(["bytes"] + IMAGES)
    print_row(["---"] + ["---:"] * len(IMAGES))
    sizes = {image: read_symbols(elf) for image, elf in images.items()}
    for function in FUNCTIONS:
        print_row([f"`{function}`"] + [sizes[image][function][1] for image in IMAGES])
    code = [
        sizes[image]["__module_end"][0] - sizes[image]["__module_start"][0] for image in IMAGES
    ]
    print_row(["all code of the module"] + code)
    print()
    print_row(["instructions (bytes of stack)"] + IMAGES)
    print_row(["---"] + ["---:"] * len(IMAGES))
    for name in measured[IMAGES[0]]:
        cells = [measured[image][name] for image in IMAGES]
        print_row([name] + [f"{cell.instructions} ({cell.stack})" for cell in cells])
    totals = [sum(case.instructions for case in measured[image].values()) for image in IMAGES]
    print_row(["all"] + totals)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--warmc", default="warmc")
    parser.add_argument("--optimize", default="-Os", help="for all compilers of C")
    parser.add_argument("--rounds", type=int, default=5000, help="of the interleaved threads")
    parser.add_argument("--preempt", type=int, default=0, help="rounds preempted by a timer")
    parser.add_argument("--folder", type=pathlib.Path, help="keep what is built here")
    arguments = parser.parse_args()
    # make runs in another folder.
    arguments.warmc = shutil.which(arguments.warmc) or sys.exit(f"error: no {arguments.warmc}")
    arguments.warmc = pathlib.Path(arguments.warmc).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (arguments.folder or pathlib.Path(temporary)).resolve()
        images = {image: build(image, folder / image, arguments) for image in IMAGES}
        events = check_equal(images, "scenario").count("\n")
        interleaved = check_equal(images, f"interleave {arguments.rounds}").split("\n")
        print(f"scenario: {events} events, equal in {len(IMAGES)} images")
        print(f"interleaved: {interleaved[0]}, {interleaved[1]}, equal; {interleaved[2]}")
        if arguments.preempt:
            out = emulate(
                images["warm"], f"preempt {arguments.preempt}", "-icount", "shift=6"
            ).split("\n")
            print("preempted: " + ", ".join(out[:-2]) + "; " + out[-2])
        measured = {
            image: read_cases(elf, folder / f"{image}.log") for image, elf in images.items()
        }
        for name, case in measured[IMAGES[0]].items():
            if any(measured[image][name].result != case.result for image in IMAGES):
                sys.exit(f"error: '{name}' has different results")
        print()
        print_tables(images, measured)


if __name__ == "__main__":
    main()
