"""The inline marks of one stretch of prose, found without looking at those of the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from citecheck.model import Document, Mark, Span

_NESTED = 8
"""Marks that may begin before a stretch and reach into it; they nest no deeper."""


def marks_in(document: Document, start: int, end: int) -> Iterator[Mark]:
    """The marks that share a code point with `start`…`end`, in order of their beginnings."""
    marks = document.marks
    first = max(bisect_left(marks, start, key=_start) - _NESTED, 0)
    for mark in marks[first : bisect_right(marks, end - 1, key=_start)]:
        if start < mark.end:
            yield mark


def _start(mark: Mark) -> int:
    return mark.start


def italics(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches in italics, cut to `start`…`end`, in order."""
    return [
        (max(mark.start, start), min(mark.end, end)) for mark in marks_in(document, start, end) if mark.kind == "em"
    ]


def slanted(document: Document, start: int, end: int) -> list[bool]:
    """For each letter and digit of the prose, whether it stands in italics."""
    inside = {at for stretch in italics(document, start, end) for at in range(*stretch)}
    return [at in inside for at in range(start, end) if document.prose[at].isalnum()]


def in_italics(document: Document, span: Span) -> bool:
    """Whether most letters of a source span stand in italics."""
    flags = slanted(document, *document.text.range(span))
    return 2 * sum(flags) > len(flags)
