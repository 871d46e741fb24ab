"""Votes of the citations: the comma before the year, the joiner, capitals, names in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from citecheck.model import Citation, Document
from citecheck.votes.kinds import APA, HARVARD, OTHER, Vote

_ABBREVIATION = 5
"""Letters that a word in capitals may have and be an abbreviation."""


def citation_votes(document: Document, citations: Sequence[Citation]) -> Iterator[Vote]:
    """What most parentheses show."""
    inside = [one for one in citations if one.form == "parenthetical" and one.role == "cited" and not one.inherited]
    yield from _majority(
        inside,
        lambda one: _comma(document, one),
        Vote("comma before the year", (*APA, "harvard-ctr")),
        Vote("no comma before the year", ("harvard-au", "au-style-2020", OTHER), 2),
    )
    yield from _joiners(inside)
    yield from _capitals(inside)
    full = {len(one.authors) for one in citations if not one.et_al and not one.inherited}
    if full & {3, 4, 5}:
        yield Vote("three to five names in full", ("apa6", *(() if full & {4, 5} else (*HARVARD, OTHER))))


def _majority(citations: Sequence[Citation], holds: Callable[[Citation], bool], yes: Vote, no: Vote) -> Iterator[Vote]:
    """What most of them show."""
    count = sum(1 for one in citations if holds(one))
    if 2 * count > len(citations):
        yield yes
    elif 2 * count < len(citations):
        yield no


def _joiners(citations: Sequence[Citation]) -> Iterator[Vote]:
    """How names are joined in parentheses; twice when several are and all in one way."""
    joined = [one for one in citations if one.joiner]
    for vote in _majority(
        joined,
        lambda one: one.joiner is not None and "&" in one.joiner.text,
        Vote("& in parentheses", (*APA, "harvard-au")),
        Vote("and in parentheses", ("harvard-ctr", "au-style-2020", OTHER)),
    ):
        one_way = len({"&" in one.joiner.text for one in joined if one.joiner}) == 1
        yield vote._replace(weight=2) if one_way and len(joined) > 1 else vote


def _capitals(inside: Sequence[Citation]) -> Iterator[Vote]:
    """Surnames in capitals, as in ABNT NBR 10520 ("(LIMA, 2010, p.12)"): most, and of three people or groups at least.

    A short word in capitals may be an abbreviation ("(WHO, 2020)") and tells nothing.
    """
    names = {one.authors[0].family: one.authors[0].family.isupper() for one in inside if one.authors}
    told = {name: capital for name, capital in names.items() if len(name) > _ABBREVIATION}
    count = sum(told.values())
    if count > 2 and 2 * count > len(told):
        yield Vote("surnames in capitals in parentheses", (OTHER,), 4)


def _comma(document: Document, citation: Citation) -> bool:
    if citation.year.span is None:
        return True
    start, _ = document.text.range(citation.year.span)
    return document.prose[max(0, start - 5) : start].rstrip(" \u00a0\n(").endswith((",", "，"))
