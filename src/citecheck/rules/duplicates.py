"""When two entries are one work: by title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from citecheck.csl.works import letters
from citecheck.model import Reference

_NEAR = 92
"""Likeness (0…100) of two titles from which one is the other mistyped."""
_SHORT = 12
"""Letters under which titles must be equal."""


def same_title(one: Reference, other: Reference) -> bool:
    """Whether two titles are the same but for slips; numbers in them must agree (Part 1, Part 2)."""
    a, b = letters(one.text("title")), letters(other.text("title"))
    if not a or not b or _digits(a) != _digits(b):
        return False
    return a == b or (min(len(a), len(b)) >= _SHORT and fuzz.ratio(a, b) >= _NEAR)


def doubles(references: Sequence[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """The pairs that have the same title; each is compared with its neighbours in the order of titles only."""
    ordered = sorted(references, key=lambda reference: letters(reference.text("title")))
    return ((one, other) for one, other in pairwise(ordered) if same_title(one, other))


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
