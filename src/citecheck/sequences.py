"""What several modules ask of sequences: what two begin with alike, what of one is in order, a range without its edges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any


def shared_start(one: Sequence[object], other: Sequence[object]) -> int:
    """How many items the two have in common before the first that differs."""
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return min(len(one), len(other)) if alike is None else alike


def longest_run(keys: Sequence[Any]) -> list[int]:
    """The indices of a longest non-decreasing subsequence, by patience sorting; the keys compare with `<`."""
    ends: list[int] = []
    """For each length, the index at which the run of that length with the least last key ends."""
    last: list[Any] = []
    before: list[int] = []
    for i, key in enumerate(keys):
        at = bisect_right(last, key)
        before.append(ends[at - 1] if at else -1)
        ends[at : at + 1] = [i]
        last[at : at + 1] = [key]
    run, i = [], ends[-1] if ends else -1
    while i >= 0:
        run.append(i)
        i = before[i]
    return run[::-1]


def trimmed(text: str, start: int, end: int, left: str, right: str | None = None) -> tuple[int, int]:
    """The range of `text` without the code points of `left` at its beginning and of `right` (else `left`) at its end."""
    right = left if right is None else right
    while start < end and text[start] in left:
        start += 1
    while end > start and text[end - 1] in right:
        end -= 1
    return start, end
