# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of warm-wast."""

import argparse
import collections
import pathlib
import sys
import tempfile

from warm_exec import boards, toolchain

from . import objects, session
from .script import FAILED, NOT_RUN, PASSED, Script

_DESCRIPTION = """\
Run WebAssembly test scripts (.wast) on an emulated Cortex-M core: each module
is compiled with warmc, all modules of a script are linked together, and its
assertions run in as few boots as fit the board's memory.
"""
_EPILOG = "exit status: 0 nothing failed; 1 something failed; 2 bad usage"


def _parse(arguments):
    parser = argparse.ArgumentParser(
        prog="warm-wast",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("scripts", nargs="+", metavar="FILE.wast")
    add("--target", required=True, choices=list(boards.CORES), metavar="CORE", help="the core")
    add("--jobs", "-j", type=int, default=1, metavar="N", help="compile N modules at a time")
    add("--warmc-flags", default="", metavar="FLAGS", help="more flags for warmc")
    add(
        "--max-memory",
        type=int,
        default=48,
        metavar="PAGES",
        help="what a memory may grow by (default 48)",
    )
    add(
        "--known-limits",
        metavar="FILE",
        help="lines `FILE.wast:LINE REASON`: an assertion there that fails counts as not "
        "run, for what the specification leaves to the implementation",
    )
    add("--no-rejections", action="store_true", help="leave assert_invalid and _malformed out")
    add("--call-timeout", type=float, default=10, metavar="SECONDS", help="default 10")
    add("--timeout", type=float, default=300, metavar="SECONDS", help="per boot, default 300")
    add("--verbose", "-v", action="store_true", help="print every failure, not the first ten")
    add("--save-temps", metavar="DIR", help="keep all files below DIR")
    options = parser.parse_args(arguments)
    options.limits = _read_limits(options.known_limits, parser)
    return options


def _read_limits(path, parser):
    """From `FILE.wast:LINE` to the reason."""
    if not path:
        return {}
    try:
        text = pathlib.Path(path).read_text()
    except OSError as error:
        parser.error(f"{path}: {error.strerror}")
    lines = [line.split(None, 1) for line in text.splitlines()]
    return {words[0]: words[1] for words in lines if len(words) == 2 and words[0] != "#"}


def _run_script(source, core, options, directory):
    """The judged steps of one script."""
    compiler = toolchain.Compiler(core, options.warmc_flags.split())
    script = Script(source, directory)
    script.load()
    rejections = not options.no_rejections
    objects.prepare(script, compiler, options.jobs, options.max_memory, rejections)
    session.run(script, core, options)
    return script.steps


def _is_counted(step):
    """Modules count only when something is wrong with them."""
    return step.kind != "module" or step.verdict[0] == FAILED


def _print_details(source, steps, verbose):
    failures = [s for s in steps if s.verdict[0] == FAILED]
    for step in failures if verbose else failures[:10]:
        action = step.command.get("action", {})
        what = f" {action['field']}" if action else ""
        print(f"  {source.name}:{step.line}: {step.kind}{what}: {step.verdict[1]}")
    if not verbose and len(failures) > 10:
        print(f"  ... and {len(failures) - 10} more")
    reasons = collections.Counter(s.verdict[1] for s in steps if s.verdict[0] == NOT_RUN)
    for reason, count in reasons.most_common():
        print(f"  not run {count}: {reason}")


def _print_row(name, counts):
    print(f"{name:32} {counts[PASSED]:8} {counts[FAILED]:8} {counts[NOT_RUN]:8}", flush=True)


def main(arguments):
    """Runs the command line; returns the exit status."""
    options = _parse(arguments)
    core = boards.CORES[options.target]
    total = collections.Counter()
    print(f"{'file':32} {'passed':>8} {'failed':>8} {'not run':>8}")
    with tempfile.TemporaryDirectory(prefix="warm-wast-") as temporary:
        for source in map(pathlib.Path, options.scripts):
            directory = pathlib.Path(options.save_temps or temporary) / source.stem
            directory.mkdir(parents=True, exist_ok=True)
            try:
                steps = _run_script(source, core, options, directory)
            except toolchain.ToolError as error:
                print(f"error: {source}: {error}", file=sys.stderr)
                total[FAILED] += 1
                continue
            counted = [s for s in steps if _is_counted(s)]
            counts = collections.Counter(s.verdict[0] for s in counted)
            total += counts
            _print_row(source.name, counts)
            _print_details(source, counted, options.verbose)
    _print_row("total", total)
    return 1 if total[FAILED] else 0
