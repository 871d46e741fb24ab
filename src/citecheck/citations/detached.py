"""Locators away from their year: "Obi (1990) notes … (p. 215)"."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.citations.drafts import Draft
from citecheck.citations.locators import detached_locator
from citecheck.citations.passage import Passage
from citecheck.patterns import compiled

_REACH = 1200
_CUE = compiled(r"\s*[\p{L}¶§]")


def attach(passage: Passage, brackets: Iterable[tuple[int, int]], drafts: list[Draft]) -> None:
    """Gives each bracket that holds a locator alone to the citation before it in the same sentence."""
    at = 0
    for opened, closed in brackets:
        if closed >= len(passage.tokens) or closed - opened > 12 or not drafts:
            continue
        start, end = passage.tokens[opened].end, passage.tokens[closed].start
        while at < len(drafts) and drafts[at].end <= start:
            at += 1
        if at == 0:
            continue
        draft = drafts[at - 1]
        if draft.locator is not None or start - draft.end > _REACH or not _CUE.match(passage.view, start, end):
            continue
        locator = detached_locator(passage.view, start, end)
        if locator and not passage.ends_sentence(draft.end, start):
            draft.locator = locator
