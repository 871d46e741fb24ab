"""What shows that the paragraphs of a list are not its entries: two entries in one, or one entry over several."""

from __future__ import annotations

import regex

from citecheck.model import Document, ListSection
from citecheck.references.heads import head_at, opening_at

_CLOSE = regex.compile(
    r"(?:[.?!][\"”’)\]]*+|\p{L}{2,}/\S*|10\.\d{4,9}/\S+|\d)\s++(?=(?:\p{Lu}|\p{Ll}{1,3}\s\p{Lu}|[\"“]))"
)
_BREAK = regex.compile(r"[^\S\n]*+\n[^\S\n]*+(?:\n[^\S\n]*+)++")
_PEOPLE = ("family, initials", "family initials")
_TITLE = regex.compile(r"[.:]?\s++[\"“‘'*_]?[\p{Lu}\p{Lo}¿¡]")
_INSIDE = regex.compile(r"(?:\bIn|\bby|\bwith|\bfrom|&|\band|[,(\[])\s*+$")
_STOP = regex.compile(r"\p{Ll}{3}\.\s")
"""A sentence that ends before the year: what begins there is no author string."""
_LEAST = 25
"""Code points an entry has at least: shorter pieces prove nothing."""


def second_entry(text: str, start: int = 0, end: int | None = None) -> int | None:
    """Where in an entry another begins: persons and a year in brackets behind a full entry with its own year.

    None where there is no such place; "In Day, R. (Ed.)", reviews "by …" and dates of first publication are none.
    """
    stop = len(text) if end is None else end
    first = head_at(text, start, stop)
    if first is None or not first.bracketed:
        return None
    depth, seen = 0, start
    for found in _CLOSE.finditer(text, first.end + _LEAST, stop):
        at = found.end()
        depth += sum(text.count(mark, seen, at) for mark in "([") - sum(text.count(mark, seen, at) for mark in ")]")
        seen = at
        if depth <= 0 and stop - at >= _LEAST and _begins(text, at, stop):
            return at
    return None


def _begins(text: str, at: int, end: int) -> bool:
    if _INSIDE.search(text, max(0, at - 12), at) or opening_at(text, at, end) not in _PEOPLE:
        return False
    head = head_at(text, at, end, bare=False)
    if head is None or not (head.bracketed and head.authors) or _STOP.search(text, at, head.end):
        return False
    return _TITLE.match(text, head.end, end) is not None


def merged_entries(document: Document, section: ListSection) -> list[int]:
    """The entries of a list, by number, that begin in the line where the one before them ends."""
    ranges = [document.text.range(entry) for entry in section.entries]
    return [i for i in range(1, len(ranges)) if "\n" not in document.prose[ranges[i - 1][1] : ranges[i][0]]]


def paragraph_breaks(raw: str) -> list[tuple[int, int]]:
    """The blank lines inside an entry's text, as ranges: the entry stands in more than one paragraph."""
    return [found.span() for found in _BREAK.finditer(raw)]
