# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of utils/address-oracle."""

import argparse
import collections
import concurrent.futures
import pathlib
import sys
import tempfile

from . import decisions, libraries, programs
from warm_exec import toolchain

_DESCRIPTION = """\
Compare what Warm takes constants for with what the linker knows of them.

Each C file is a program of its own, as are all files of a --program and each
library of a package registry (utils/real-code.py). They are
compiled at several levels and linked twice, with the stack before the data and
behind them: with relocations, which are the truth, and without, for Warm to tell
numbers from addresses. Prints what is wrong though nothing was said, then counts:

  right             no warning, and no need of one
  open              a warning, and what was taken is right
  wrong and said    a warning, and what was taken is wrong
  wrong and silent  must be 0; otherwise the exit status is 1
"""


def _parse(words):
    parser = argparse.ArgumentParser(
        prog="address-oracle", description=_DESCRIPTION,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("sources", nargs="*", help="C files")
    parser.add_argument("--program", nargs="+", action="append", default=[], metavar="FILE")
    parser.add_argument("--flag", action="append", default=[], help="for the C compiler")
    parser.add_argument("--library", action="append", default=[], metavar="NAME",
                        help="of utils/real-code.py --list, or `all`")
    parser.add_argument("--csmith", type=int, default=0, metavar="COUNT", help="programs of csmith's")
    parser.add_argument("--seed", type=int, default=1, help="the first one of csmith's (default: 1)")
    parser.add_argument("--level", action="append", help="may be repeated (default: all)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("--verbose", action="store_true", help="a line per module")
    return parser.parse_args(words)


def _inputs(options):
    """(name, C files, flags, seed of csmith's)"""
    for source in options.sources:
        yield source, [source], options.flag, None
    for number, files in enumerate(options.program, 1):
        yield f"program {number}", files, options.flag, None
    for name, files, flags in libraries.read(options.library):
        yield name, files, [*flags, *options.flag], None
    for seed in range(options.seed, options.seed + options.csmith):
        yield f"csmith {seed}", [], options.flag, seed


def examine(files, seed, level, layout, flags=()):
    """The comparison for one module, or a text that says why there is none."""
    with tempfile.TemporaryDirectory(prefix="warm-addresses-") as temporary:
        directory = pathlib.Path(temporary)
        if seed is not None:
            files = [directory / "csmith.c"]
            programs.generate(seed, files[0])
        try:
            pair = programs.build(files, level, layout, directory, flags)
        except toolchain.ToolError as error:
            return str(error)
        return decisions.compare(*pair)


def main(words):
    options = _parse(words)
    if not programs.is_available():
        sys.exit("error: clang-22 or wasm-ld-22 is not installed")
    counts, modules, skipped = collections.Counter(), 0, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        running = [
            (f"{name}, {level}, {layout}", pool.submit(examine, files, seed, level, layout, flags))
            for name, files, flags, seed in _inputs(options)
            for level in options.level or programs.LEVELS
            for layout in programs.LAYOUTS
        ]
        for name, future in running:
            result = future.result()
            if isinstance(result, str):
                print(f"{name}: not compiled: {result.splitlines()[-1]}", flush=True)
                skipped += 1
                continue
            modules += 1
            counts.update(result.counts)
            for finding in result.findings:
                print(f"{name}: {finding}", flush=True)
            if options.verbose:
                print(f"{name}: {dict(result.counts)}", flush=True)
    text = ", ".join(f"{counts[verdict]} {verdict}" for verdict in decisions.VERDICTS)
    print(f"{modules} modules: {sum(counts.values())} decisions: {text}" + (f"; {skipped} not compiled" if skipped else ""))
    return int(counts["wrong and silent"] != 0)
