"""The unread work of "X, as cited in Y" (APA 8.6; rule page INT040)."""

from __future__ import annotations

from citecheck.citations.drafts import Draft, Head
from citecheck.citations.heads import read_head
from citecheck.citations.passage import Passage
from citecheck.citations.strength import strength
from citecheck.citations.words import RETOLD_PATTERN
from citecheck.model import Name, Span, Year
from citecheck.patterns import compiled

BARE_IN = frozenset({"in", "en", "em", "dans"})
"""What ties a work to the one it was read in, right between two citations and nowhere else."""
_RETOLD = compiled(RETOLD_PATTERN)


def is_retold(phrase: str) -> bool:
    """Whether a phrase speaks of an unread work only where a dated citation stands right before it."""
    return _RETOLD.match(phrase) is not None


def original_of(passage: Passage, opened: int, bound: int, marker: int) -> Draft | None:
    """X without a year, before the phrase at token `marker`: inside the bracket, or just before it."""
    if marker > bound:
        return _undated(passage, marker, bound, opened, bracketed=True)
    if marker == opened + 1:
        return _undated(passage, opened, 0, opened, bracketed=False)
    return None


def _undated(passage: Passage, end: int, lo: int, opened: int, *, bracketed: bool) -> Draft | None:
    head = read_head(passage, end, lo, bracketed=bracketed)
    if head is None or not head.names or not strength(passage, head, bracketed=bracketed):
        return None
    return undated(passage, head, opened, bracketed=bracketed)


def undated(passage: Passage, head: Head, opened: int, *, bracketed: bool) -> Draft:
    """A draft of the original whose year is not given; its year's span is the empty place after the names."""
    start = passage.tokens[head.first].start
    end = max(_end(name) for name in head.names)
    if head.et_al:
        end = max(end, head.et_al.span.end)
    bracket = (passage.tokens[opened].start if bracketed else start, end)
    year = Year("", None, span=Span(end, end))
    return Draft(start, end, head, year, "parenthetical" if bracketed else "narrative", bracket, role="original")


def _end(name: Name) -> int:
    return name.span.end if name.span else 0
