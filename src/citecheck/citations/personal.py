"""Personal communications: recognised, so that nobody looks for them in the list (APA 8.9)."""

from __future__ import annotations

from citecheck.citations.drafts import Draft
from citecheck.citations.heads import read_head
from citecheck.citations.passage import Passage
from citecheck.citations.years import read_year
from citecheck.model import Label, Span, Year

_REACH = 14


def read_personal(passage: Passage, i: int, opened: int | None, closed: int) -> tuple[Draft, int | None] | None:
    """The communication whose label is token `i`, and the token of its year, if it gives one."""
    inside = opened is not None
    lo = opened + 1 if opened is not None else 0
    end = i
    if opened is not None and i == opened + 1:
        end, lo, inside = opened, 0, False
    head = read_head(passage, end, lo, bracketed=inside)
    if head is None or not head.names:
        return None
    at = next((k for k in range(i + 1, min(closed, i + _REACH)) if passage.kind(k) == "year"), None)
    if at is not None and any(passage.kind(k) == "semicolon" for k in range(i, at)):
        at = None
    start = passage.tokens[head.first].start
    last = passage.tokens[i if at is None else at]
    year = read_year(last.text, last.start) if at is not None else Year("", None, span=Span(last.end, last.end))
    bracket = (passage.tokens[opened].start if inside and opened is not None else start, last.end)
    closes = not inside and passage.kind(closed) == "close" and closed == (i if at is None else at) + 1
    stop = passage.tokens[closed].end if closes else last.end
    draft = Draft(start, stop, head, year, "parenthetical" if inside else "narrative", bracket, personal=True)
    if at is not None and at > i + 1:
        first = i + 2 if passage.kind(i + 1) == "comma" else i + 1
        if first < at:
            draft.date = Label(Span(passage.tokens[first].start, last.end), passage.text(first, at))
    return draft, at
