#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What modules take of flash and RAM, by the options for their memory."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import warm_compare  # noqa: E402, F401  (finds warm_exec)
from warm_exec import toolchain  # noqa: E402
from warm_real import modules, packages  # noqa: E402

_DESCRIPTION = """\
Print a table of flash and RAM in bytes: of the modules of npm packages that
utils/real-code.py knows, or of those named. Flash is code, constants and what
initializes data; RAM is data and zeros. A package out of reach is left out.
"""
_OPTIONS = [["--memory-init=data"], ["--memory-init=copy"]]


def _parse(words):
    parser = argparse.ArgumentParser(prog="memory-cost.py", description=_DESCRIPTION)
    parser.add_argument("modules", nargs="*", help=".wasm files instead")
    parser.add_argument("--target", default="cortex-m4")
    parser.add_argument("--cache", default=packages.default_cache(), help="for packages")
    parser.add_argument("--flags", default="", help="more flags for warmc")
    return parser.parse_args(words)


def _find_modules(options, folder):
    """(name, producer, file) of each."""
    for path in options.modules:
        yield pathlib.Path(path).stem, "", path
    if options.modules:
        return
    for module in modules.read_modules().values():
        directory = folder / module.name
        directory.mkdir()
        try:
            traces = modules.record(module, options.cache, directory)
        except (packages.OutOfReach, toolchain.ToolError) as reason:
            print(f"{module.name}: left out: {reason}", file=sys.stderr)
            continue
        seen = set()
        for trace in traces:
            if trace.binary.read_bytes() not in seen:
                seen.add(trace.binary.read_bytes())
                yield module.name.removeprefix("npm-"), module.producer, trace.binary


def _measure(path, flags, options, folder):
    """(flash, RAM) in bytes, or None with warmc's first error printed."""
    output = folder / "module.o"
    command = ["warmc", path, f"--target={options.target}", "-Os", *flags, *options.flags.split(), "-o", output]
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if "error:" in line]
        print(f"{path}: {(errors or ['warmc failed'])[0]}", file=sys.stderr)
        return None
    sizes = toolchain.run([toolchain.arm("size"), output]).splitlines()[1].split()
    text, data, bss = (int(size) for size in sizes[:3])
    return text + data, data + bss


def main(words):
    options = _parse(words)
    print("| module | made by | flash | RAM | flash, `--memory-init=copy` | RAM |\n|---|---|---|---|---|---|")
    failures = 0
    with tempfile.TemporaryDirectory(prefix="warm-memory-cost-") as temporary:
        folder = pathlib.Path(temporary)
        for name, producer, path in _find_modules(options, folder):
            results = [_measure(path, flags, options, folder) for flags in _OPTIONS]
            failures += results.count(None)
            cells = [f"{n:,}".replace(",", " ") for result in results if result for n in result]
            print("| " + " | ".join([name, producer, *cells]) + " |", flush=True)
    return int(failures != 0)


sys.exit(main(sys.argv[1:]))
