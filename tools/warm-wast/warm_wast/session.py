# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Running a script's steps: which modules share a boot, and what came of it."""

import re

from warm_exec import emulator, program, toolchain

from . import expect, objects
from .script import FAILED, NOT_RUN, PASSED

_PAGE = 65536
#: Bytes of data memory every board has for modules.
DATA_BYTES = 15 << 20


def _footprint(module):
    pages = sum(m.limits.minimum + module.reserve for m in module.interface.memories)
    tables = sum(4 * t.limits.minimum for t in module.interface.tables)
    return pages * _PAGE + tables + 4096


def _components(modules):
    """Modules that import from each other stay together: a list of lists."""
    leader = {m.number: m.number for m in modules}

    def find(number):
        while leader[number] != number:
            number = leader[number]
        return number

    for module in modules:
        for provider, _ in module.providers:
            if provider and provider.number in leader:
                leader[find(module.number)] = find(provider.number)
    groups = {}
    for module in modules:
        groups.setdefault(find(module.number), []).append(module)
    return list(groups.values())


def plan(modules, limit=DATA_BYTES):
    """Lists of modules, one for each boot."""
    boots, room = [], 0
    for group in _components(modules):
        size = sum(_footprint(m) for m in group)
        if size > room:
            boots.append([])
            room = limit
        boots[-1] += group
        room -= size
    return boots


def _call_symbol(module, name, entity):
    """The function behind an export, which may be an import passed on."""
    if not entity.import_name:
        return objects.exported_symbol(module, name)
    provider, original = module.providers[module.interface.imports.index(entity)]
    if provider is None:
        return f"spectest.{program.export_symbol(entity.import_name[1])}"
    return objects.provided_symbol(provider, original)


def _action(step):
    """The program's action for a step."""
    module, command = step.module, step.command
    if step.kind in ("module", "assert_uninstantiable"):
        return program.Call(f"__warm_{module.name}_init", optional=True)
    action = command["action"]
    entity = module.interface.exports[action["field"]]
    if action["type"] == "get":
        storage = objects.storage_of(module, entity)
        return program.Read(storage, results=[entity.type], optional=not entity.mutable)
    symbol = _call_symbol(module, action["field"], entity)
    arguments = [expect.argument_bits(a) for a in action["args"]]
    return program.Call(symbol, entity.params, entity.results, arguments)


def _judge(script, limits, steps, actions, outcomes):
    for step, action, outcome in zip(steps, actions, outcomes):
        trouble = expect.judge(step.command, action.results, outcome)
        limit = limits.get(f"{script.source.name}:{step.line}")
        if outcome.status == emulator.ABSENT:
            step.verdict = (NOT_RUN, "a constant global has no storage to read")
        elif trouble and limit:
            step.verdict = (NOT_RUN, limit)
        else:
            step.verdict = (FAILED, trouble) if trouble else (PASSED, "")


def _boot(script, modules, core, options):
    """Runs the waiting steps of `modules` in one boot. If that does not link,
    the modules are tried in smaller groups."""
    numbers = {m.number for m in modules}
    steps = [s for s in script.steps if s.verdict is None and s.module.number in numbers]
    if not steps:
        return
    directory = script.directory / f"boot{modules[0].number}-{len(modules)}"
    directory.mkdir()
    boot = program.Program(core, directory)
    boot.objects = [m.object for m in modules]
    # The actions call the initialization of each module.
    boot.linker_flags += [f"-Wl,--defsym=__warm_{m.name}_init_must_be_called=1" for m in modules]
    boot.actions = [_action(s) for s in steps]
    try:
        outcomes, _ = boot.run(options.timeout, watchdog_seconds=options.call_timeout)
        _judge(script, options.limits, steps, boot.actions, outcomes)
    except toolchain.ToolError as error:
        groups = _components(modules)
        if len(groups) > 1:
            for half in (groups[: len(groups) // 2], groups[len(groups) // 2 :]):
                _boot(script, [m for g in half for m in g], core, options)
            return
        verdict = _judge_link_failure(error)
        for step in steps:
            step.verdict = verdict


def _judge_link_failure(error):
    if re.search(r"region .* overflowed", str(error)):
        return NOT_RUN, "larger than the board's memory"
    symbols = getattr(error, "symbols", [])
    if symbols and all(re.fullmatch(r"__warm_m\d+_global_\d+", s) for s in symbols):
        return NOT_RUN, "imports a constant global, which has no storage"
    return FAILED, f"it does not link: {str(error).splitlines()[-1]}"


def run(script, core, options):
    """Gives every step of the script a verdict."""
    for step in script.steps:
        if step.verdict is None and step.module is None:
            step.verdict = (FAILED, "there is no module to act on")
    _pass_verdicts_on(script)
    ready = [m for m in script.modules if m.object and not m.verdict]
    for modules in plan(ready):
        _boot(script, modules, core, options)


def _pass_verdicts_on(script):
    """A module whose provider does not run does not run either."""
    for module in script.modules:
        for provider, _ in module.providers:
            if provider and provider.verdict and not module.verdict:
                module.verdict = (NOT_RUN, "imports from a module that does not run")
    for step in script.steps:
        if step.verdict is None and step.module.verdict:
            step.verdict = step.module.verdict
