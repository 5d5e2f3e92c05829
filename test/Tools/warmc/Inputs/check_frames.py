# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks .debug_frame at every instruction of an object.

The distance of the stack pointer from its value at entry is followed through
each function as it is laid out (behind a return it is the prologue's again),
and compared with the canonical frame address that .debug_frame gives there.
"""
import re
import subprocess
import sys


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def functions(obj):
    """[(name, [(address, mnemonic, operands)])] in the order of the object."""
    found = []
    for line in run("arm-none-eabi-objdump", "-d", "--no-show-raw-insn", obj).splitlines():
        if match := re.match(r"^[0-9a-f]+ <(.+)>:$", line):
            found.append((match[1], []))
        elif match := re.match(r"^\s+([0-9a-f]+):\s+(\S+)\s*(.*)$", line):
            found[-1][1].append((int(match[1], 16), match[2], match[3]))
    return found


def frames(obj):
    """[[(address, CFA offset)]], one list for each function."""
    found = []
    for line in run("arm-none-eabi-readelf", "-W", "--debug-dump=frames-interp", obj).splitlines():
        if " FDE " in line:
            found.append([(0, 0)])
        elif (match := re.match(r"^([0-9a-f]{8})\s+r13\+(\d+)(?:\s|$)", line)) and found:
            found[-1].append((int(match[1], 16), int(match[2])))
    return found


def list_bytes(operands):
    """Bytes of a register list: `{r4, r5, lr}` or `{r4-r6}`."""
    count = 0
    for item in re.search(r"\{(.*)\}", operands)[1].split(","):
        bounds = re.match(r"\s*r(\d+)-r(\d+)", item)
        count += int(bounds[2]) - int(bounds[1]) + 1 if bounds else 1
    return 4 * count


def step(mnemonic, operands):
    """Bytes that an instruction takes from the stack; None for a return."""
    immediate = re.search(r"#(\d+)", operands)
    if mnemonic.startswith("push") or (mnemonic.startswith("stmdb") and operands.startswith("sp!")):
        return list_bytes(operands)
    if mnemonic.startswith("pop") or (mnemonic.startswith("ldmia") and operands.startswith("sp!")):
        return None if "pc" in operands else -list_bytes(operands)
    if mnemonic == "bx" and operands == "lr":
        return None
    if mnemonic.startswith("sub") and operands.startswith("sp") and immediate:
        return int(immediate[1])
    if mnemonic.startswith("add") and operands.startswith("sp") and immediate:
        return -int(immediate[1])
    return 0


def check(name, instructions, rows):
    depth = body = wrong = 0
    for address, mnemonic, operands in instructions:
        offset = [row[1] for row in rows if row[0] <= address][-1]
        if offset != depth:
            print(f"{name}+{address:#x}: {mnemonic} {operands}: CFA is sp+{offset}, not sp+{depth}")
            wrong += 1
        taken = step(mnemonic, operands)
        depth = body if taken is None else depth + taken
        body = max(body, depth)
    return wrong


def main():
    obj = sys.argv[1]
    code, rows = functions(obj), frames(obj)
    assert len(code) == len(rows), "a function without call frame information"
    wrong = sum(check(name, instructions, frame) for (name, instructions), frame in zip(code, rows))
    print(f"{len(code)} functions, {sum(len(i) for _, i in code)} instructions, {wrong} wrong")
    return wrong != 0


sys.exit(main())
