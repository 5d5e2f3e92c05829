# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of utils/fuzz."""

import argparse
import concurrent.futures
import pathlib
import sys
import tempfile
import time

from warm_compare import cases
from . import addresses, c_programs, findings, machine, wasm

KINDS = {
    "machine": machine.Batch,
    "generated": wasm.Batch,
    "binaryen": wasm.Batch,
    "expressions": wasm.Batch,
    "addresses": addresses.Batch,
    "c": c_programs.Batch,
}

_DESCRIPTION = """\
Try random inputs until somebody says stop, and leave a test for what goes wrong.

kinds:
  machine    random machine code through all allocation passes and the checker
  generated  random WebAssembly of Warm's own, on an emulated core and in node
  binaryen   the same with what wasm-opt --translate-to-fuzz makes
  expressions
             the same with small functions of integers and special constants
  addresses  C programs of csmith's: constants told apart without relocations,
             compared with the relocations
  c          programs of csmith, at clang's four levels, in all forms of input,
             against gcc's code; a seed is one program

A seed is a batch of functions with its configuration: core, -O level, registers
that are not to be used, checks of bounds. What differs, crashes, is refused or
fails the checker is made smaller (wasm-reduce, warm-reduce) and written to the
output folder as a file for lit. The tools are those of the warm-run on PATH,
else those in build/bin. Exit status: 0 if nothing was found, else 1.
"""


def _parse(words):
    parser = argparse.ArgumentParser(
        prog="fuzz", description=_DESCRIPTION, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "--kind", action="append", choices=list(KINDS), help="may be repeated (default: all)"
    )
    parser.add_argument("--seed", type=int, default=1, help="the first one (default: 1)")
    parser.add_argument("--count", type=int, help="seeds per kind (default: no end)")
    parser.add_argument("--time", type=float, metavar="SECONDS", help="start none after that")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="batches at once")
    parser.add_argument("--modules", type=int, help="modules per batch")
    parser.add_argument("--functions", type=int, help="functions per module or batch")
    parser.add_argument("--calls", type=int, help="calls per function")
    parser.add_argument("--output", default="fuzz-output", metavar="FOLDER", help="for tests")
    parser.add_argument("--no-reduce", action="store_true", help="leave inputs as they are")
    parser.add_argument(
        "--reduce-time", type=float, default=600, metavar="SECONDS", help="per finding"
    )
    parser.add_argument("--quiet", action="store_true", help="no line per batch")
    return parser.parse_args(words)


def _parse_judge(words):
    parser = argparse.ArgumentParser(prog="fuzz --judge")
    parser.add_argument("module")
    for name in ["--target", "--warmc-flags", "--before-each"]:
        parser.add_argument(name, default="")
    parser.add_argument("--auto", type=int)
    parser.add_argument("--seed", type=int)
    return parser.parse_args(words)


def _judge(words):
    """For the reducer: one word that says what is wrong with a module."""
    options = _parse_judge(words)
    flags = options.warmc_flags.split()
    case = cases.read_case(options.module)
    case.max_pages = max(
        [int(f.partition("=")[2]) for f in flags if f.startswith("--max-memory=")], default=0
    )
    case.add_random_calls(options.auto, options.seed, options.before_each)
    with tempfile.TemporaryDirectory(prefix="warm-fuzz-") as directory:
        what = wasm.judge(options.target, flags, case, pathlib.Path(directory))
    print(what.split()[0] if what else "agrees")
    return 0


def _batch(kind, seed, options):
    sizes = {n: getattr(options, n) for n in ("modules", "functions", "calls")}
    return KINDS[kind](kind, seed, **{n: v for n, v in sizes.items() if v is not None})


def _run(batch):
    result = wasm.Result()
    runners = {"machine": machine.run, "addresses": addresses.run, "c": c_programs.run}
    return batch, runners.get(batch.kind, wasm.run)(batch, result)


def _batches(options):
    """Seeds in order, all kinds in turn, until count or time are over."""
    start = time.monotonic()
    seed = options.seed
    while options.count is None or seed < options.seed + options.count:
        for kind in options.kind or KINDS:
            if options.time is not None and time.monotonic() - start > options.time:
                return
            yield _batch(kind, seed, options)
        seed += 1


def _report(batch, result, totals, options):
    total = totals.setdefault(batch.kind, wasm.Result())
    total.add(result)
    if not options.quiet or result.findings:
        print(f"{batch.kind} {batch.seed}: {result}", flush=True)
    for finding in result.findings:
        print(f"{finding.stem}: {finding.what}", flush=True)
        if finding.suffix in (".txt", ".c"):
            pathlib.Path(options.output).mkdir(parents=True, exist_ok=True)
            test = pathlib.Path(options.output) / (finding.stem + finding.suffix)
            test.write_bytes(finding.content)
        else:
            test = findings.write(
                finding, options.output, not options.no_reduce, options.reduce_time
            )
        print(f"  see {test}", flush=True)


def main(words):
    if words[:1] == ["--judge"]:
        return _judge(words[1:])
    options = _parse(words)
    totals = {}
    waiting = _batches(options)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        running = set()
        try:
            while True:
                for batch in waiting:
                    running.add(pool.submit(_run, batch))
                    if len(running) >= options.jobs:
                        break
                if not running:
                    break
                done, running = concurrent.futures.wait(
                    running, return_when=concurrent.futures.FIRST_COMPLETED
                )
                for future in done:
                    _report(*future.result(), totals, options)
        except KeyboardInterrupt:
            print("stopped")
    for kind, total in totals.items():
        print(f"{kind}, seeds from {options.seed}: {total}")
    return 1 if any(t.findings for t in totals.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
