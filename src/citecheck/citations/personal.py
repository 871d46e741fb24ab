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
    lo = 0 if opened is None or i == opened + 1 else opened + 1
    inside = lo > 0  # else the names stand before the bracket that the label opens, or there is none
    head = read_head(passage, i if opened is None or inside else opened, lo, bracketed=inside)
    if head is None or not head.names:
        return None
    at = _year_behind(passage, i, closed)
    end = i if at is None else at
    start, last = passage.tokens[head.first].start, passage.tokens[end]
    year = Year("", None, span=Span(last.end, last.end)) if at is None else read_year(last.text, last.start)
    bracket = (passage.tokens[lo - 1].start if inside else start, last.end)
    closes = not inside and passage.kind(closed) == "close" and closed == end + 1
    stop = passage.tokens[closed].end if closes else last.end
    draft = Draft(start, stop, head, year, "parenthetical" if inside else "narrative", bracket, personal=True)
    first = i + 2 if passage.kind(i + 1) == "comma" else i + 1
    if first < end:
        draft.date = Label(Span(passage.tokens[first].start, last.end), passage.text(first, end))
    return draft, at


def _year_behind(passage: Passage, i: int, closed: int) -> int | None:
    """The year of the communication whose label is token `i`, before the next work."""
    for k in range(i + 1, min(closed, i + _REACH)):
        if passage.kind(k) in {"year", "semicolon"}:
            return k if passage.kind(k) == "year" else None
    return None
