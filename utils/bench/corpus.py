#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Warm's code beside that of clang and gcc, function by function.

Compiles each source of the corpus for wasm32 (clang -Os) and from there with
warmc, and natively with clang -Os and arm-none-eabi-gcc -Os. Prints a table in
Markdown: bytes and register moves of all three, spills, reloads and frames of
Warm, spills and reloads of clang. Nothing is timed; the same tools give the
same numbers. Functions that a compiler inlined or dropped are left out.
"""

import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import generate

_BENCH = pathlib.Path(__file__).resolve().parent
_ROOT = _BENCH.parent.parent
_FLAGS = ["-std=c11", "-w", "-ffreestanding", "-Os", "-c"]
_COLUMNS = ["bytes", "moves", "spills", "reloads", "frame",
            "clang_bytes", "clang_moves", "clang_spills", "clang_reloads",
            "gcc_bytes", "gcc_moves"]
_REMARK = re.compile(r"remark: (?:(\d+) spills \S+ total spills cost )?"
                     r"(?:(\d+) reloads \S+ total reloads cost )?.*generated in function")
_LABEL = re.compile(r"^[0-9a-f]+ <(\S+)>:$")
_MOVE = re.compile(r"\tmovs?(?:\.w)?\s+(?:r\d+|lr|sb|sl|fp|ip|r12), (?:r\d+|lr|sb|sl|fp|ip|r12)\s*$")


def find_tool(name):
    for candidate in (name + "-22", name):
        if path := shutil.which(candidate):
            return path
    sys.exit(f"corpus.py: {name} not found")


def run(command, check=True):
    result = subprocess.run([str(part) for part in command], text=True,
                            capture_output=True)
    if check and result.returncode:
        sys.exit(f"corpus.py: {' '.join(map(str, command))}\n{result.stderr}")
    return result


def sizes_of(file):
    """Bytes by function, literal pools included."""
    sizes = {}
    for line in run([find_tool("llvm-nm"), "--print-size", "--defined-only", file]).stdout.splitlines():
        fields = line.split()
        if len(fields) == 4 and fields[2] in "tT":
            sizes[fields[3]] = int(fields[1], 16)
    return sizes


def moves_of(file):
    """Moves between core registers by function."""
    moves, name = collections.Counter(), None
    for line in run([find_tool("llvm-objdump"), "-d", "--no-show-raw-insn", file]).stdout.splitlines():
        if label := _LABEL.match(line):
            name = label[1]
        elif _MOVE.search(line):
            moves[name] += 1
    return moves


def spills_of(source, core, folder):
    """Spills and reloads by function, as clang's remarks have them."""
    remarks = folder / "remarks.yaml"
    run([find_tool("clang"), "--target=thumbv7em-none-eabi", f"-mcpu={core}", *_FLAGS,
         "-fsave-optimization-record", f"-foptimization-record-file={remarks}",
         "-foptimization-record-passes=regalloc", source, "-o", folder / "ignored.o"])
    counts = {}
    for part in remarks.read_text().split("\n--- ") if remarks.exists() else []:
        name = re.search(r"^Function:\s+(\S+)", part, re.M)
        if not name or "SpillReloadCopies" not in part:
            continue
        fields = {key: int(value) for key, value in
                  re.findall(r"- (Num\w+):\s+'(\d+)'", part)}
        counts[name[1]] = (fields.get("NumSpills", 0), fields.get("NumReloads", 0))
    return counts


def measure(source, arguments, folder):
    """Rows by function name."""
    native = ["--target=thumbv7em-none-eabi", f"-mcpu={arguments.core}"]
    clang, gcc = find_tool("clang"), find_tool("arm-none-eabi-gcc")
    run([clang, "--target=wasm32", *_FLAGS, source, "-o", folder / "wasm.o"])
    run([clang, *native, *_FLAGS, source, "-o", folder / "clang.o"])
    run([gcc, f"-mcpu={arguments.core}", "-mthumb", *_FLAGS, source, "-o", folder / "gcc.o"])
    stats = run([arguments.warmc, folder / "wasm.o", f"--target={arguments.core}",
                 "--native-pointer-abi", "--ambiguous-address=number", "-Os",
                 "--stats=json", "-o", folder / "warm.o"]).stderr
    stats = json.loads(stats[stats.index("{\n"):])
    spills = spills_of(source, arguments.core, folder)
    sizes = {name: sizes_of(folder / f"{name}.o") for name in ("clang", "gcc")}
    moves = {name: moves_of(folder / f"{name}.o") for name in ("warm", "clang", "gcc")}
    rows = {}
    for function in stats["functions"]:
        name = function["name"]
        if name not in sizes["clang"] or name not in sizes["gcc"]:
            continue
        clang_spills, clang_reloads = spills.get(name, (0, 0))
        rows[name] = dict(zip(_COLUMNS, [
            function["bytes"], moves["warm"][name], function["spills"],
            function["reloads"], function["frame"],
            sizes["clang"][name], moves["clang"][name], clang_spills, clang_reloads,
            sizes["gcc"][name], moves["gcc"][name]]))
    return rows


def collect(arguments):
    """Rows by group and function."""
    groups = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sources = sorted((_BENCH / "kernels").glob("*.c"))
        for wide in (0, 1):
            source = folder / f"random{64 if wide else 32}.c"
            source.write_text(generate.generate(wide, 40))
            sources.append(source)
        for source in sources:
            groups[source.stem] = measure(source, arguments, folder)
        example = {}
        for source in sorted((_ROOT / "examples/mutex").glob("[dm]*[ex].c")):
            example |= measure(source, arguments, folder)
        groups["examples"] = example
    return groups


def total(rows):
    return {column: sum(row[column] for row in rows) for column in _COLUMNS}


def print_table(label, named, before):
    """`before`: rows of an earlier measurement by the same names, or empty."""
    head = [label, "functions"] if label == "group" else [label]
    print("| " + " | ".join(head + [c.replace("_", " ") for c in _COLUMNS]) + " |")
    print("|" + "---|" + "--:|" * (len(head) - 1 + len(_COLUMNS)))
    for name, count, row in named:
        old = before.get(name)
        cells = [f"{old[c]} → {row[c]}" if old and old[c] != row[c] else str(row[c])
                 for c in _COLUMNS]
        print("| " + " | ".join([name] + ([str(count)] if label == "group" else []) + cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--warmc", default=_ROOT / "build/bin/warmc")
    parser.add_argument("--core", default="cortex-m4")
    parser.add_argument("--json", help="write the rows to this file")
    parser.add_argument("--before", help="rows written earlier, to compare with")
    parser.add_argument("--functions", action="store_true", help="a row for each function")
    parser.add_argument("--worst", type=int, default=0, metavar="N",
                        help="the N functions that lose most bytes to the better of the others")
    arguments = parser.parse_args()
    groups = collect(arguments)
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(groups, indent=1) + "\n")
    before = json.loads(pathlib.Path(arguments.before).read_text()) if arguments.before else {}

    def flatten(groups):
        return {f"{group}/{name}": row for group, rows in groups.items()
                for name, row in rows.items()}

    totals = [(group, len(rows), total(rows.values())) for group, rows in groups.items()]
    everything = flatten(groups)
    totals.append(("**all**", len(everything), total(everything.values())))
    old = {group: total(rows.values()) for group, rows in before.items()}
    if before:
        old["**all**"] = total(flatten(before).values())
    print_table("group", totals, old)
    rows = [(name, 1, row) for name, row in everything.items()]
    if arguments.worst:
        rows.sort(key=lambda item: min(item[2]["clang_bytes"], item[2]["gcc_bytes"]) - item[2]["bytes"])
        rows = rows[:arguments.worst]
    if arguments.functions or arguments.worst:
        print()
        print_table("function", rows, flatten(before))


if __name__ == "__main__":
    main()
