"""Inline markup by place: which emphasis and which links stand in an entry."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from citecheck.model import Mark, Post
from citecheck.rules.facts.elements import Entry
from citecheck.rules.remembered import per_post


class Marks:
    """The marks of a post in order, to be asked entry by entry."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]

    def of(self, entry: Entry) -> Sequence[tuple[Mark, int, int]]:
        """The marks that begin in an entry, each with its range as offsets in the entry's text."""
        first = bisect_left(self._starts, entry.at)
        behind = bisect_left(self._starts, entry.at + len(entry.text), first)
        if first == behind:
            return ()
        return [(mark, mark.start - entry.at, mark.end - entry.at) for mark in self._marks[first:behind]]


@per_post
def marks_of(post: Post) -> Marks:
    """The marks of the post asked for."""
    return Marks(post.document.marks)
