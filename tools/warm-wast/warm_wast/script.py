# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A test script as a list of steps over modules whose imports are resolved.

wast2json makes the JSON (its format: wabt, docs/wast2json.md). Names are
resolved in script order here, since a later module may take a name over.
"""

import dataclasses
import json
import pathlib

from warm_exec import interface, toolchain

PASSED, FAILED, NOT_RUN = "passed", "failed", "not run"

#: Commands that say nothing about a core.
_LINKING = {"assert_unlinkable": "linking errors are the linker's to find"}
_REJECTIONS = {"assert_invalid", "assert_malformed"}


@dataclasses.dataclass
class Module:
    """One instance. `providers` maps the index of each import to a pair
    (Module, Entity), or to (None, None) for spectest or when there is none."""

    number: int
    line: int
    path: pathlib.Path
    #: The command that makes it.
    kind: str = "module"
    interface: object = None
    providers: list = dataclasses.field(default_factory=list)
    unresolved: str = ""
    object: pathlib.Path = None
    #: Pages a memory has room to grow by.
    reserve: int = 0
    #: NOT_RUN or FAILED with a reason when there is nothing to run.
    verdict: tuple = None

    @property
    def name(self):
        return f"m{self.number}"


@dataclasses.dataclass
class Step:
    """One command to be judged. `verdict` is a pair (PASSED | FAILED | NOT_RUN,
    reason); None while it waits for the emulator."""

    kind: str
    line: int
    module: Module = None
    command: dict = dataclasses.field(default_factory=dict)
    path: pathlib.Path = None
    verdict: tuple = None


class Script:
    def __init__(self, source, directory):
        self.source = pathlib.Path(source)
        self.directory = pathlib.Path(directory)
        self.modules = []
        self.steps = []
        self._current = None
        self._named = {}
        self._registered = {}

    def load(self):
        """Converts and reads the script; raises ToolError."""
        listing = self.directory / "script.json"
        toolchain.run(["wast2json", "--enable-threads", self.source, "-o", listing])
        for command in json.loads(listing.read_text())["commands"]:
            self._add(command)

    def _add(self, command):
        kind, line = command["type"], command["line"]
        if kind == "module":
            self._current = self._instance(command)
            if "name" in command:
                self._named[command["name"]] = self._current
            self.steps.append(Step(kind, line, self._current, command))
        elif kind == "register":
            self._registered[command["as"]] = self._find(command.get("name"))
        elif kind == "assert_uninstantiable":
            self.steps.append(Step(kind, line, self._instance(command), command))
        elif kind in _LINKING:
            self.steps.append(Step(kind, line, verdict=(NOT_RUN, _LINKING[kind])))
        elif kind in _REJECTIONS:
            path = self.directory / command["filename"]
            self.steps.append(Step(kind, line, path=path, command=command))
        elif "action" in command:
            module = self._find(command["action"].get("module"))
            self.steps.append(Step(kind, line, module, command))
        else:
            reason = f"unknown command '{kind}'"
            self.steps.append(Step(kind, line, verdict=(NOT_RUN, reason)))

    def _find(self, name):
        return self._named.get(name) if name else self._current

    def _instance(self, command):
        path = self.directory / command["filename"]
        module = Module(len(self.modules), command["line"], path, command["type"])
        self.modules.append(module)
        try:
            module.interface = interface.read_interface(path.read_bytes())
        except (interface.ModuleError, UnicodeDecodeError) as error:
            module.verdict = (FAILED, f"the harness cannot read the module: {error}")
            return module
        for entity in module.interface.imports:
            module.providers.append(self._resolve(module, *entity.import_name))
        return module

    def _resolve(self, module, from_module, field):
        if from_module == "spectest":
            return (None, None)
        provider = self._registered.get(from_module)
        entity = None
        if provider and provider.interface:
            entity = provider.interface.exports.get(field)
        if entity is None:
            module.unresolved = f"{from_module}.{field}"
            return (None, None)
        while entity.import_name:
            position = provider.interface.imports.index(entity)
            next_provider, next_entity = provider.providers[position]
            if next_provider is None:
                return (None, None)
            provider, entity = next_provider, next_entity
        return (provider, entity)
