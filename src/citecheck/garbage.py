"""How often Python collects cyclic garbage: words and names form no cycles, and each collection walks all of them."""

from __future__ import annotations

import gc
from types import TracebackType

_SELDOM = 1_000_000
"""Objects made between two collections of the command (Python's own default: 700)."""
_LONG = 200_000
"""Code points from which on even rare collections cost too much: a seventh of the check of ten million. What is remembered
of so long a text takes twice its length."""


def collect_seldom() -> None:
    """For the command, whose objects stay until its process ends; a library leaves the threshold to its caller."""
    gc.set_threshold(_SELDOM)


def is_long(length: int) -> bool:
    """Whether a text is so long that what no later stage needs should go at once."""
    return length >= _LONG


class CollectorPaused:
    """A `with` block for a text of that length, in which the collector is off unless the text is short.

    Of two threads the first to end turns it on for both, which costs time and nothing else.
    """

    def __init__(self, length: int) -> None:
        self.rests = is_long(length) and gc.isenabled()

    def __enter__(self) -> None:
        if self.rests:
            gc.disable()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.rests:
            gc.enable()
