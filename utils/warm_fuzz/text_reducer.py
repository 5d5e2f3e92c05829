# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes modules smaller as text, for what wasm-reduce does not read (blocks with
parameters).

Works on the folded text of wasm2wat, a tree. A step takes out some neighbours, or
puts a constant or an inner expression in the place of an expression. A step that
gives a valid module that is still interesting stays.
"""

import re
import subprocess
import time

from warm_exec import toolchain

_TOKEN = re.compile(r'\(;.*?;\)|;;[^\n]*|"(?:[^"\\]|\\.)*"|[()]|[^\s()";]+', re.S)
_CONSTANTS = [[f"{kind}.const", "0"] for kind in ("i32", "i64", "f32", "f64")]
#: What others refer to by number, and what belongs to a signature.
_FIXED = ("type", "import", "memory", "table", "global", "param", "result", "local")


def parse(text):
    """The module as nested lists of words."""
    stack = [[]]
    for token in _TOKEN.findall(text):
        if token.startswith(("(;", ";;")):
            continue
        if token == "(":
            stack.append([])
        elif token == ")":
            node = stack.pop()
            stack[-1].append(node)
        else:
            stack[-1].append(token)
    return stack[0][0]


def show(node, indent=""):
    """The text, one line per node that has nodes inside."""
    if isinstance(node, str):
        return node
    if not any(isinstance(child, list) for child in node):
        return f"({' '.join(node)})"
    parts = []
    for child in node:
        if isinstance(child, str):
            parts.append(" " + child if parts else child)
        else:
            parts.append("\n" + indent + "  " + show(child, indent + "  "))
    return f"({''.join(parts)})"


class TextReducer:
    """`judge(path)` says what is wrong with a module; its first word stays."""

    def __init__(self, source, small, judge, seconds):
        self.small, self.judge = small, judge
        self.tested = small.with_suffix(".tested.wasm")
        self.end = time.monotonic() + seconds
        text = toolchain.run(["wasm2wat", "--fold-exprs", "--enable-multi-memory", source])
        self.tree = parse(text)
        self.word = judge(source)

    def run(self):
        """Leaves the smallest module in `small`."""
        while self._round() and time.monotonic() < self.end:
            pass
        self.tested.unlink(missing_ok=True)
        self.tested.with_suffix(".wat").unlink(missing_ok=True)

    def _is_interesting(self):
        if time.monotonic() > self.end:
            return False
        source = self.tested.with_suffix(".wat")
        source.write_text(show(self.tree) + "\n")
        try:
            toolchain.text_to_binary(source, self.tested)
        except toolchain.ToolError:
            return False
        if self.judge(self.tested) != self.word:
            return False
        subprocess.run(["cp", str(self.tested), str(self.small)], check=True)
        return True

    def _try(self, parent, start, end, instead):
        """Puts `instead` in the place of the children from start to end."""
        before = parent[start:end]
        parent[start:end] = instead
        if self._is_interesting():
            return True
        parent[start : start + len(instead)] = before
        return False

    def _round(self):
        """Tries everything once, outside first; whether anything helped."""
        changed = False
        waiting = [self.tree]
        while waiting and time.monotonic() < self.end:
            node = waiting.pop(0)
            changed |= self._drop_children(node)
            changed |= self._simplify_children(node)
            waiting += [child for child in node if self._can_change(child)]
        return changed

    @staticmethod
    def _can_change(node):
        return isinstance(node, list) and bool(node) and node[0] not in _FIXED

    def _drop_children(self, node):
        changed = False
        size = len(node)
        while size >= 1:
            start = 1
            while start < len(node):
                end = min(start + size, len(node))
                droppable = all(
                    self._can_change(c) and (c[0] != "func" or node[0] == "export")
                    for c in node[start:end]
                )
                if droppable and self._try(node, start, end, []):
                    changed = True
                else:
                    start += 1 if size == 1 else size
            size //= 2
        return changed

    def _simplify_children(self, node):
        changed = False
        for index in range(1, len(node)):
            child = node[index]
            if not self._can_change(child) or child in _CONSTANTS or child[0] in ("func", "export"):
                continue
            inner = [grandchild for grandchild in child[1:] if self._can_change(grandchild)]
            for instead in [*_CONSTANTS, *inner]:
                if self._try(node, index, index + 1, [instead]):
                    changed = True
                    break
        return changed
