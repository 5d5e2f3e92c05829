# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""check_meta.py OBJECT: .warm.meta has the sizes of the functions' symbols, and
its traps are where the disassembly has `udf`. Prints how many there are; exit
status 1 if anything differs."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile


def run(tool, *arguments):
    command = [f"arm-none-eabi-{tool}", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read_meta(path):
    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder) / "meta"
        run("objcopy", "-O", "binary", "-j", ".warm.meta",
            "--set-section-flags", ".warm.meta=alloc", path, text)
        return json.loads(text.read_text())


def read_sizes(path):
    fields = [line.split() for line in run("nm", "-S", path).splitlines()]
    return {f[3]: int(f[1], 16) for f in fields if len(f) == 4}


def read_traps(path):
    traps, function = set(), None
    for line in run("objdump", "-d", path).splitlines():
        if label := re.match(r"[0-9a-f]+ <(.+)>:$", line):
            function = label[1]
        elif trap := re.match(r"\s*([0-9a-f]+):\t.*\tudf\t#(\d+)", line):
            traps.add((function, int(trap[1], 16), int(trap[2])))
    return traps


def main(path):
    functions = read_meta(path)["functions"]
    sizes = read_sizes(path)
    wrong = [f"{f['symbol']}: {f['size']} bytes, not {sizes[f['symbol']]}"
             for f in functions if f["size"] != sizes[f["symbol"]]]
    said = {(f["symbol"], t["offset"], t["code"]) for f in functions for t in f["traps"]}
    wrong += [f"{t} in only one of both" for t in sorted(said ^ read_traps(path))]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(functions)} functions, {len(said)} traps, {len(wrong)} wrong")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
