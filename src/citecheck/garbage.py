"""How often Python looks for garbage: words and names hold no cycles, and each look walks all of them."""

from __future__ import annotations

import gc
from types import TracebackType

_SELDOM = 1_000_000
"""Objects made between two looks of the command (Python's own default: 700)."""
_LONG = 200_000
"""Code points from which on even a look now and then is too many: a seventh of the check of ten million."""


def seek_seldom() -> None:
    """For the process of the command, whose objects stay until it ends; a library leaves that to its caller."""
    gc.set_threshold(_SELDOM)


class Unsought:
    """A `with` block for a text of some length, in which the collector rests unless the text is short.

    Of two threads the first to end wakes it for both, which costs time and nothing else.
    """

    def __init__(self, length: int) -> None:
        self.rests = length >= _LONG and gc.isenabled()

    def __enter__(self) -> None:
        if self.rests:
            gc.disable()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.rests:
            gc.enable()
