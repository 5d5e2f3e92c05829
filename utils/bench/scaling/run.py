#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compile time over size: is anything worse than linear?

Compiles each shape (shapes.py) in sizes from 1 000 to 100 000 instructions with
one thread and prints, in Markdown, the time per instruction and the memory, and
for the largest size the passes that take most. The time is that of the
processor, not of the clock; the passes' shares are MLIR's (--mlir-timing).
--svg draws the time per instruction: a horizontal line is linear.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import plot
import shapes

_SIZES = [1000, 3000, 10000, 30000, 100000]
_ROW = re.compile(r"^\s+(?:[\d.]+ \([^)]*\)\s+)?([\d.]+) \(\s*([\d.]+)%\)  (.*)$")


def compile_module(warmc, text, target, limit):
    """Processor seconds, bytes of memory, and seconds by pass; none of them if
    it takes longer than `limit` seconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "m.wat")
        source.write_text(text)
        command = [warmc, source, f"--target={target}", "-j1", "--mlir-timing",
                   "-o", pathlib.Path(folder, "m.o")]
        with open(pathlib.Path(folder, "err"), "w+") as err:
            process = subprocess.Popen(
                ["sh", "-c", f'ulimit -t {limit}; exec "$@"', "sh", *map(str, command)],
                stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            err.seek(0)
            report = err.read()
        if os.WIFSIGNALED(status):
            return None
        if status:
            sys.exit(f"run.py: {report}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, passes_of(report)


def passes_of(report):
    """Seconds by name. Of passes that run several times, the sum; without what
    only contains others."""
    seconds = {}
    for line in report.splitlines():
        if not (match := _ROW.match(line)):
            continue
        name = match.group(3).strip()
        if name.endswith("Pipeline") or name.startswith("(A)") or name == "Total":
            continue
        seconds[name] = seconds.get(name, 0) + float(match.group(1))
    return seconds


def measure(arguments):
    warm_up = compile_module(arguments.warmc, "(module)", arguments.target, 60)
    results = {}
    for name in arguments.shapes:
        for size in arguments.sizes:
            result = compile_module(arguments.warmc, shapes.module(name, size),
                                    arguments.target, arguments.limit)
            if not result:
                print(f"{name} {size}: more than {arguments.limit} s", file=sys.stderr)
                break
            seconds, memory, passes = result
            results.setdefault(name, {})[size] = {
                "us": max(0, seconds - warm_up[0]) / size * 1e6,
                "bytes": max(0, memory - warm_up[1]) / size, "passes": passes}
            print(f"{name} {size}: {seconds:.2f} s", file=sys.stderr)
    return results


def print_sizes(results, sizes, key, title):
    print(f"| {title} | " + " | ".join(f"{size:,}" for size in sizes) + " |")
    print("|---" * (len(sizes) + 1) + "|")
    for name, rows in results.items():
        cells = [f"{rows[size][key]:.0f}" if size in rows else "" for size in sizes]
        print(f"| {name} | " + " | ".join(cells) + " |")
    print()


def print_passes(results, sizes):
    """Seconds per 100 000 instructions at the largest size, and how much that is
    more than at the middle size."""
    small, large = sizes[len(sizes) // 2], sizes[-1]
    print(f"| pass, s per 100,000 (x: against {small:,}) | " + " | ".join(results) + " |")
    print("|---" * (len(results) + 1) + "|")
    names = {}
    for rows in results.values():
        for name, seconds in rows.get(large, {"passes": {}})["passes"].items():
            names[name] = names.get(name, 0) + seconds
    for name in sorted(names, key=names.get, reverse=True)[:12]:
        cells = []
        for rows in results.values():
            if large not in rows or small not in rows:
                cells.append("")
                continue
            last = rows[large]["passes"].get(name, 0) / large
            first = rows[small]["passes"].get(name, 0) / small
            growth = f" (x{last / first:.1f})" if first * small > 0.02 else ""
            cells.append(f"{last * 1e5:.2f}{growth}")
        print(f"| {name} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--warmc", default="warmc")
    parser.add_argument("--target", default="cortex-m4")
    parser.add_argument("--sizes", type=lambda text: [int(n) for n in text.split(",")],
                        default=_SIZES)
    parser.add_argument("--shapes", type=lambda text: text.split(","),
                        default=list(shapes.SHAPES))
    parser.add_argument("--limit", type=int, default=300, help="seconds for one module")
    parser.add_argument("--svg", help="draw the time per instruction here")
    parser.add_argument("--json", help="write the numbers here")
    arguments = parser.parse_args()
    results = measure(arguments)
    print_sizes(results, arguments.sizes, "us", "µs per instruction")
    print_sizes(results, arguments.sizes, "bytes", "bytes per instruction")
    print_passes(results, arguments.sizes)
    if arguments.svg:
        pathlib.Path(arguments.svg).write_text(plot.draw(results, arguments.sizes))
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
