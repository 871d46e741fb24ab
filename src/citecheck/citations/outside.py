"""Years outside every bracket: "Ruiz et al., 2021, showed", which only the list can vouch for."""

from __future__ import annotations

from citecheck.citations.drafts import Draft, Head
from citecheck.citations.evidence import is_cited
from citecheck.citations.heads import read_head
from citecheck.citations.lookalikes import is_stopped
from citecheck.citations.passage import Passage
from citecheck.citations.years import read_year
from citecheck.model import Year


def read_outside(passage: Passage, i: int) -> Draft | None:
    """The citation that ends with the bare year at token `i`, if names of the list stand right before it."""
    token = passage.tokens[i]
    year = read_year(token.text, token.start)
    if passage.kind(i - 1) not in {"comma", "etal", "capital"} or year.number is None or year.kind == "range":
        return None
    head = read_head(passage, i, 0, bracketed=False, year=year)
    if head is None or not head.listed or not head.names or not _vouched(passage, head, year):
        return None
    start = passage.tokens[head.first].start
    draft = Draft(start, token.end, head, year, "narrative", (start, token.end))
    if passage.kind(i - 1) == "comma" or head.et_al or len(head.names) > 1:
        return draft
    told = not is_stopped(head.names[0].surname) and is_cited(passage, draft)
    return draft if told else None  # "Lund 2014 argues"; "London 2012" may be a fair


def _vouched(passage: Passage, head: Head, year: Year) -> bool:
    """Whether the list has a work of that author and year, or the shape (two names, et al.) says enough."""
    if head.et_al or len(head.names) > 1:
        return True
    entries = (passage.lexicon.entries[number] for number in passage.lexicon.leads(head.names[0]))
    return any(year.number in entry.years for entry in entries)
