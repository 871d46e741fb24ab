"""Where a second entry begins in what was given as one: two entries in one paragraph."""

from __future__ import annotations

from citecheck.patterns import compiled
from citecheck.references.heads import head_at, opening_at

_GAP = compiled(r"(?<=[\p{L}\d.?!/\"”’)\]])\s++(?=\p{Lu}|\p{Ll}{1,3}\s\p{Lu})")
_CLOSED = compiled(r"(?:[.?!][\"”’)\]]?|\d|/\S{0,200}+)\s*+$")
"""How an entry ends: in a stop, a number or a link."""
_JOINT = compiled(r"(?:\d|/[^\s;]{1,200}+);\s++(?=\p{Lu}|\p{Ll}{1,3}\s\p{Lu})")
"""A semicolon behind pages or a link, where persons follow: nothing else is parted so."""
_YEAR = compiled(r"[(\[](?:1[5-9]|20)\d\d")
_YEARS_BEGIN = ("(1", "(20", "[1", "[20")
_PEOPLE = ("family, initials", "family initials")
_TITLE = compiled(r"[.:]?\s++[\"“‘'*_]?[\p{Lu}\p{Lo}¿¡]")
_INSIDE = compiled(r"(?:\bIn|\bby|\bwith|\bfrom|&|\band|[,(\[])\s*+$")
_STOP = compiled(r"\p{Ll}{3}\.\s")
"""A sentence that ends before the year: what begins there is no author string."""
_LEAST = 25
"""Code points an entry has at least: shorter pieces prove nothing."""


def second_entry(text: str, start: int = 0, end: int | None = None) -> int | None:
    """Where in an entry another begins: persons and a year in brackets behind a full entry with its own year.

    None where there is no such place; "In Day, R. (Ed.)", reviews "by …" and dates of first publication are none.
    """
    stop = len(text) if end is None else end
    found = [at for at in (_at_a_stop(text, start, stop), _at_a_semicolon(text, start, stop)) if at is not None]
    return min(found, default=None)


def _at_a_semicolon(text: str, start: int, stop: int) -> int | None:
    """Behind a semicolon that parts two entries, with or without brackets round their years: "…, 33–52; Obi, N. 2012. …"."""
    if text.find(";", start, stop) < 0:
        return None
    for found in _JOINT.finditer(text, start + _LEAST, stop):
        at = found.end()
        if stop - at < _LEAST or opening_at(text, at, stop) not in _PEOPLE:
            continue
        first, head = head_at(text, start, at), head_at(text, at, stop)
        if first and first.authors and head and head.authors and _TITLE.match(text, head.end, stop):
            return at
    return None


def _at_a_stop(text: str, start: int, stop: int) -> int | None:
    if sum(text.count(begins, start, stop) for begins in _YEARS_BEGIN) < 2:
        return None
    year = _YEAR.search(text, start, stop)
    if year is None or not _YEAR.search(text, year.end(), stop):
        return None
    first = head_at(text, start, stop)
    if first is None or not first.bracketed:
        return None
    depth, seen = 0, start
    for found in _GAP.finditer(text, first.end + _LEAST, stop):
        at = found.end()
        depth += sum(text.count(mark, seen, at) for mark in "([") - sum(text.count(mark, seen, at) for mark in ")]")
        seen = at
        if depth <= 0 and stop - at >= _LEAST and _begins(text, at, stop):
            return at
    return None


def _begins(text: str, at: int, end: int) -> bool:
    if (
        not _CLOSED.search(text, max(0, at - 200), at)
        or _INSIDE.search(text, max(0, at - 12), at)
        or opening_at(text, at, end) not in _PEOPLE
    ):
        return False
    head = head_at(text, at, end, bare=False)
    if head is None or not (head.bracketed and head.authors) or _STOP.search(text, at, head.end):
        return False
    return _TITLE.match(text, head.end, end) is not None
