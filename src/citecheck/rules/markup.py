"""Inline markup by place: which emphasis and which links stand in an entry."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citecheck.model import Document, Mark
from citecheck.rules.elements import Entry


class Marks:
    """The marks of a document in order, to be asked entry by entry."""

    def __init__(self, document: Document) -> None:
        self._marks = sorted(document.marks, key=lambda mark: mark.start)

    def of(self, entry: Entry) -> Sequence[tuple[Mark, int, int]]:
        """The marks that begin in an entry, each with its range as offsets in the entry's text."""
        first = bisect_left(self._marks, entry.at, key=lambda mark: mark.start)
        behind = bisect_left(self._marks, entry.at + len(entry.text), key=lambda mark: mark.start)
        return [(mark, mark.start - entry.at, mark.end - entry.at) for mark in self._marks[first:behind]]
