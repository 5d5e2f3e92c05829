# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A plot of time per instruction over size, both logarithmic, as SVG."""

import math

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 760, 420, 60, 20, 130, 50
_COLOURS = ["#1b6ca8", "#c0392b", "#27834f", "#8e44ad", "#b9770e", "#148f8f",
            "#5d6d7e", "#a0446b"]


class _Axes:
    def __init__(self, sizes, values):
        self.x = [math.log10(min(sizes)), math.log10(max(sizes))]
        self.y = [math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))]

    def place(self, size, value):
        along = (math.log10(size) - self.x[0]) / max(1e-9, self.x[1] - self.x[0])
        up = (math.log10(value) - self.y[0]) / max(1, self.y[1] - self.y[0])
        return (_LEFT + along * (_WIDTH - _LEFT - _RIGHT),
                _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM))


def _text(x, y, text, anchor="middle", colour="#333"):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{colour}">{text}</text>'


def _grid(axes, sizes):
    for size in sizes:
        x, _ = axes.place(size, 10 ** axes.y[0])
        yield f'<path d="M{x:.0f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#ddd"/>'
        yield _text(x, _HEIGHT - _BOTTOM + 18, f"{size:,}")
    for power in range(axes.y[0], axes.y[1] + 1):
        _, y = axes.place(sizes[0], 10 ** power)
        yield f'<path d="M{_LEFT} {y:.0f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>'
        yield _text(_LEFT - 8, y + 4, f"{10 ** power:g}", "end")
    yield _text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 10, "instructions")
    yield _text(_LEFT - 45, _TOP - 6, "µs each", "start")


def _lines(axes, results):
    labels = []
    for (name, rows), colour in zip(results.items(), _COLOURS):
        points = [axes.place(size, row["us"]) for size, row in sorted(rows.items())
                  if row["us"] > 0]
        if not points:
            continue
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        labels.append([points[-1][1], points[-1][0], name, colour])
    # Names at the ends of their lines, one above the other.
    lowest = 0
    for y, x, name, colour in sorted(labels):
        lowest = max(y, lowest + 15)
        yield _text(x + 8, lowest + 4, name, "start", colour)


def draw(results, sizes):
    values = [row["us"] for rows in results.values() for row in rows.values() if row["us"] > 0]
    axes = _Axes(sizes, values)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
             'font-family="sans-serif" font-size="12">',
             '<rect width="100%" height="100%" fill="white"/>',
             *_grid(axes, sizes), *_lines(axes, results), "</svg>"]
    return "\n".join(parts) + "\n"
