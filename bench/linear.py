"""How much longer a check takes for four times the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Literal

from shapes import ENTRY, HEAD, Shape

import citecheck
from citecheck.model import Format

Where = Literal["body", "list", "whole"]
ALLOWED = 9.0
"""Between the fourfold of a linear stage and the sixteenfold of a quadratic one, with room for a loaded machine."""
_UNHEARD = 0.004
"""Seconds under which a time says nothing: a ratio is taken to at least so much."""


def growth(shape: Shape, format: Format, size: int, where: Where = "body", allowed: float = ALLOWED) -> float:
    """The time of a check for four times the size against that for the size; what is not `allowed` is measured again."""
    one, fourfold = (partial(citecheck.check, text_of(shape, n, where), format=format) for n in (size, 4 * size))
    return ratio(one, fourfold, allowed)


def ratio(one: Callable[[], object], fourfold: Callable[[], object], allowed: float = ALLOWED) -> float:
    """The time of a task four times as large against that of the task, CPU seconds; what is not `allowed` is measured again."""
    small = max(seconds(one), _UNHEARD)
    large = seconds(fourfold, 1)
    return min(large, seconds(fourfold)) / small if large / small >= allowed else large / small


def text_of(shape: Shape, size: int, where: Where) -> str:
    """A post whose body or list is of the shape, or the shape itself."""
    if where == "body":
        return shape(size) + HEAD
    return HEAD.removesuffix(ENTRY) + shape(size) if where == "list" else shape(size)


def seconds(task: Callable[[], object], runs: int = 3) -> float:
    """CPU seconds of a task, the best of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        task()
        best = min(best, time.process_time() - start)
    return best
