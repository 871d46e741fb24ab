"""How much longer a check takes for four times the text."""

from __future__ import annotations

import time
from typing import Literal

from shapes import ENTRY, HEAD, Shape

import citecheck
from citecheck.model import Format

Where = Literal["body", "list", "whole"]
ALLOWED = 9.0
"""Between the fourfold of a linear stage and the sixteenfold of a quadratic one, with room for a loaded machine."""
_UNHEARD = 0.004
"""Seconds under which a time says nothing: a ratio is taken to at least so much."""


def growth(shape: Shape, format: Format, size: int, where: Where = "body") -> float:
    """The time for four times the size against that for the size, CPU seconds; what looks bad is measured again."""
    small = max(seconds(text_of(shape, size, where), format), _UNHEARD)
    text = text_of(shape, 4 * size, where)
    large = seconds(text, format, 1)
    return min(large, seconds(text, format)) / small if large / small >= ALLOWED else large / small


def text_of(shape: Shape, size: int, where: Where) -> str:
    """A post whose body or list is of the shape, or the shape itself."""
    if where == "body":
        return shape(size) + HEAD
    return HEAD.removesuffix(ENTRY) + shape(size) if where == "list" else shape(size)


def seconds(text: str, format: Format, runs: int = 3) -> float:
    """CPU seconds of a check, the best of some."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        citecheck.check(text, format=format)
        best = min(best, time.process_time() - start)
    return best
