# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads allocated code from standard input and prints for each function how many
registers its parallel copies move, how often it stores a value in a slot and how
often it loads one."""

import re
import sys

counts = {}
for line in sys.stdin:
    if name := re.search(r"cortexm\.func @(\w+)", line):
        counts[name[1]] = count = {"copies": 0, "spills": 0, "reloads": 0}
    elif "parallel_copy" in line:
        registers = re.findall(r"gpr<(\w+)>", line)
        half = len(registers) // 2
        moved = zip(registers[:half], registers[half:])
        count["copies"] += sum(source != target for source, target in moved)
    elif " = spill " in line:
        count["spills"] += 1
    elif " = reload " in line:
        count["reloads"] += 1
for name, count in counts.items():
    print(f"{name}: " + ", ".join(f"{number} {what}" for what, number in count.items()))
