"""Year suffixes (APA 8.19, 9.47): works of the same authors and year take a, b, c … in the order of the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from citecheck.csl.sorting import sort_key
from citecheck.csl.works import Work


def letter(number: int) -> str:
    """The suffix of the work with this number, from 0: a … z, aa, ab …"""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def suffixes(works: Sequence[Work]) -> list[str]:
    """The letter of each work, "" where its authors and year are its own.

    Letters that the works carry already count only where the list gives no reason for others: a single work keeps
    its own. A checker that asks which letters a list should have takes them off first (`work._replace(suffix="")`).
    """
    groups: dict[object, list[int]] = defaultdict(list)
    keys = [sort_key(work) for work in works]
    for i, work in enumerate(works):
        groups[keys[i][0], work.year].append(i)
    out = [work.suffix for work in works]
    for members in groups.values():
        if len(members) > 1:
            for number, i in enumerate(sorted(members, key=keys.__getitem__)):
                out[i] = letter(number)
    return out
