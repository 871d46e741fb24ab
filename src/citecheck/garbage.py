"""No look for garbage while a long post is checked: each would walk all its words and names, which hold no cycles."""

from __future__ import annotations

import gc
from types import TracebackType

_LONG = 200_000
"""Code points from which on the looks cost more than they save (a seventh of the check of ten million)."""


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
