# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules from npm: what JavaScript does with them, recorded in node."""

import dataclasses
import json
import pathlib
import tomllib

from warm_exec import toolchain

from . import packages
from .libraries import HERE


@dataclasses.dataclass
class ModulePackage:
    """`script` is JavaScript that uses the module."""

    name: str
    packages: list
    producer: str
    script: pathlib.Path


@dataclasses.dataclass
class Trace:
    """One instance: the module, and the events of record.js."""

    binary: pathlib.Path
    events: list
    #: Bytes of memory at the start and at the end, and the checksum then.
    initial: int
    end: int
    sum: int


def read_modules():
    """ModulePackage by name."""
    entries = tomllib.loads((HERE / "modules.toml").read_text())
    scripts = {name: HERE / "modules" / f"{name.removeprefix('npm-')}.js" for name in entries}
    return {n: ModulePackage(n, script=scripts[n], **entry) for n, entry in entries.items()}


def _install(module, cache, directory):
    """The folder for NODE_PATH."""
    known = packages.read_packages()
    for name in module.packages:
        link = directory / "node_modules" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(packages.fetch(known[name], cache))
    return directory / "node_modules"


def record(module, cache, directory):
    """The Traces of all instances that are called."""
    folder = _install(module, cache, directory)
    command = ["env", f"NODE_PATH={folder}", "node", HERE / "record.js"]
    toolchain.run([*command, directory, module.script])
    traces = []
    for path in sorted(directory.glob("*.json")):
        read = json.loads(path.read_text())
        traces.append(Trace(path.with_suffix(".wasm"), **read))
    return traces
