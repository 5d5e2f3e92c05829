# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of utils/real-code.py."""

import argparse
import collections
import concurrent.futures
import pathlib
import sys
import time

from . import libraries, modules, packages, replay, rust_builds, trial
from .c_builds import CBuilds
from warm_exec import toolchain

_DESCRIPTION = """\
Build libraries from package registries natively and through Warm, in each form that
modules come in; run them on emulated cores; compare what they report.

Forms: objects of clang, an archive of them, wasm-ld -r, wasm-ld --emit-relocs, and
wasm-ld without relocations, each with linear memory (compared with node as well,
where linked: reports and the memory) and with native pointers; and the library alone,
called by native code. Core and -O levels follow from the round.

Modules of npm packages are used by JavaScript in node; what passes between the two is
recorded, and played again on an emulated core: results, arguments of imports, every
page of memory that is changed.

Without relocations and with native pointers a build has to be right, or warmc has to
warn or refuse. Exit status: 0 if all is right, or out of reach; else 1.
"""


def _parse(words):
    parser = argparse.ArgumentParser(
        prog="real-code.py", description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    add = parser.add_argument
    add("--library", action="append", metavar="NAME", help="may be repeated (default: all)")
    add("--replay", metavar="FILE", help="record and replay this JavaScript, nothing else")
    add("--list", action="store_true", help="list the libraries")
    add("--form", action="append", metavar="NAME", help="only these forms")
    add("--round", type=int, default=1, metavar="N", help="the first round (default: 1)")
    add("--rounds", type=int, default=1, metavar="N", help="how many (default: 1)")
    add("--time", type=float, metavar="SECONDS", help="start no build after that")
    add("--jobs", type=int, default=2, metavar="N", help="builds at once (default: 2)")
    add("--cache", default=packages.default_cache(), metavar="FOLDER",
        help="for packages and objects (default: in the build folder)")  # fmt: skip
    add("--quiet", action="store_true", help="no line for what is right")
    return parser.parse_args(words)


class _Clock:
    def __init__(self, seconds):
        self.end = None if seconds is None else time.monotonic() + seconds

    def is_over(self):
        return self.end is not None and time.monotonic() > self.end


def _try_round(builds, expected, number, options, clock):
    """The trials of a round that time allowed."""
    trials = [t for t in trial.plan(builds, number) if not options.form or t.form in options.form]
    prepared = {}
    for level in {t.levels[0] for t in trials}:
        if clock.is_over():
            return
        prepared[level] = builds.prepare(level)

    def judge(one):
        if clock.is_over():
            return None
        return trial.judge(one, builds, prepared[one.levels[0]], expected)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for one in pool.map(judge, trials):
            if one is None:
                continue
            _show(one, options)
            yield one


def _try_modules(module, options, clock):
    for number in range(options.round, options.round + options.rounds):
        for one in replay.try_module(module, options.cache, number):
            _show(one, options)
            yield one
            if clock.is_over():
                return


def _show(one, options):
    if not (options.quiet and one.is_right):
        print(one, flush=True)


def _try_library(library, options, clock):
    if isinstance(library, modules.ModulePackage):
        yield from _try_modules(library, options, clock)
        return
    if isinstance(library, rust_builds.RustLibrary):
        builds = rust_builds.RustBuilds(library, options.cache, options.jobs)
    else:
        package = packages.read_packages()[library.package]
        library.root = packages.fetch(package, options.cache)
        builds = CBuilds(library, options.cache, options.jobs)
    expected = trial.run_natively(builds)
    for number in range(options.round, options.round + options.rounds):
        yield from _try_round(builds, expected, number, options, clock)


def _summarize(counts):
    for (form, abi), verdicts in sorted(counts.items()):
        print(f"{form}, {abi}: " + ", ".join(f"{n} {v}" for v, n in sorted(verdicts.items())))
    total = sum((v for v in counts.values()), collections.Counter())
    print(f"{sum(total.values())} builds, {total['equal']} equal, {total['warned']} warned "
          f"without relocations, {total['refused']} refused, {total['crashes']} crashes, "
          f"{total['differs']} silent differences")  # fmt: skip
    wrong = total["refused"] + total["crashes"] + total["differs"]
    return int(wrong != 0)


def main(words):
    options = _parse(words)
    known = {**libraries.read_libraries(), **rust_builds.read_libraries()}
    known.update(modules.read_modules())
    if options.replay:
        script = pathlib.Path(options.replay)
        known = {script.stem: modules.ModulePackage(script.stem, [], "JavaScript", script)}
    if options.list:
        print("\n".join(known))
        return 0
    unknown = set(options.library or []) - set(known)
    if unknown:
        sys.exit(f"error: unknown: {', '.join(sorted(unknown))}; see --list")
    clock = _Clock(options.time)
    counts = collections.defaultdict(collections.Counter)
    status = 0
    for name in options.library or known:
        if clock.is_over():
            break
        try:
            for one in _try_library(known[name], options, clock):
                counts[one.form, one.abi][one.verdict] += 1
        except packages.OutOfReach as error:
            print(f"SKIPPED: {name}: registry out of reach: {error}")
        except (packages.WrongPackage, toolchain.ToolError, trial.NoReference) as error:
            print(f"error: {name}: {error}")
            status = 1
    return _summarize(counts) | status
