"""Lists that name every author given name first, without a joiner: "Ana Ruiz, Li Chan (2010)".

Two pieces of two words each may also be one person with two surnames ("Ruiz Chan, Ana Li"); the other entries of the
list tell which.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Name, Reference
from citecheck.names.people import split_people
from citecheck.names.pieces import is_given, is_group, is_initials

_ENOUGH = 2
"""Entries that leave no doubt, without which one may be a chance."""


def settle(entries: Sequence[Reference]) -> list[Reference]:
    """The entries of one list, their names at their place in `raw`: those that may be read either way as the others are."""
    ways = [_way(entry) for entry in entries]
    if ways.count("direct") < _ENOUGH or "inverted" in ways:
        return list(entries)
    return [_direct(entry) if way == "either" else entry for entry, way in zip(entries, ways, strict=True)]


def _way(entry: Reference) -> str:
    """How the first author is named: "direct", "inverted", "either" of both, or "" where nothing tells."""
    first = entry.authors[0] if entry.authors else None
    if first is None or first.span is None:
        return ""
    if first.literal:
        words = first.literal.split()
        return "direct" if len(words) > 1 and is_given(first.literal) and not is_group(first.literal) else ""
    shown = entry.raw[first.span.start : first.span.end]
    if "," not in shown:
        return "direct" if first.given and shown.startswith(first.given) else ""
    doubtful = _is_double(first.surname) and _is_double(first.given)
    return "either" if doubtful else "inverted"


def _is_double(part: str) -> bool:
    return len(part.split()) > 1 and is_given(part) and not is_initials(part)


def _direct(entry: Reference) -> Reference:
    first, last = entry.authors[0].span, entry.authors[-1].span
    if first is None or last is None:
        return entry
    people = split_people(entry.raw, first.start, last.end, direct=True)
    return entry._replace(authors=people.names) if _is_whole(people.names) else entry


def _is_whole(names: tuple[Name, ...]) -> bool:
    return bool(names) and all(name.family and name.given for name in names)
