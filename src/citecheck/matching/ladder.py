"""The ladder of docs/matching.md: for each citation the first rung that fits.

Strong rungs (same names and year, but for marks, letters or second dates) are climbed for every citation first;
the weak ones (another year, another spelling, other co-authors) then know which entries are already reached.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from citecheck.matching import (
    authors_differ,
    et_al_alone,
    full_name,
    groups,
    run_together,
    same_work,
    spelling,
    tied_names,
    titles,
    years_differ,
)
from citecheck.matching.entry import Reading, entry_of, learned_abbreviations, readings
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.nearest import nearest, nearest_key
from citecheck.matching.reached import Reached
from citecheck.model import Citation, Match, Reference

STRONG = (same_work.climb, groups.climb, titles.climb, full_name.climb, tied_names.climb, run_together.climb)
"""Rungs that need no knowledge of the other citations, in order."""
WEAK = (
    years_differ.climb,
    spelling.climb,
    authors_differ.climb,
    et_al_alone.climb,
    groups.climb_by_opening,
    groups.climb_by_letters,
    titles.climb_by_name,
    titles.climb_other_year,
)
"""Rungs that weigh what the strong ones reached, in order."""

_IN_QUOTATION = 0.75
"""Confidence that a slip must have where the citation is part of a quotation, which needs no entry (APA 8.32)."""

_Sign = tuple[object, ...]


def match(citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[Match, ...]:
    """One match for each citation, in order. Equal citations are looked up once."""
    signs, found = _found(citations, references)
    return tuple(_own(found[sign], i, citations[i]) for i, sign in enumerate(signs))


def _found(citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[list[int], list[Lead]]:
    """A number for each citation, the same for equal ones, and by number where they lead. The index goes with its use."""
    signs, first = _signs(citations)
    learned = learned_abbreviations(tuple(citations))
    index = Index(tuple(entry_of(i, reference, learned) for i, reference in enumerate(references)))
    strong = [_strong(citations[i], choices, index) for i, choices in first]
    reached, times = Reached.of(citations, [strong[sign] for sign in signs]), Counter(signs)
    return signs, [
        strong[sign] or _weak(citations[i], choices, index, reached.seen_by(citations[i], times[sign]))
        for sign, (i, choices) in enumerate(first)
    ]


def _signs(citations: Sequence[Citation]) -> tuple[list[int], list[tuple[int, tuple[Reading, ...]]]]:
    """A number for each citation, the same for equal ones, and by number the first of them with its readings.

    Only the readings of these are made: a long post cites each work many times.
    """
    written: dict[_Sign, int] = {}
    known: dict[_Sign, int] = {}
    signs: list[int] = []
    first: list[tuple[int, tuple[Reading, ...]]] = []
    for i, citation in enumerate(citations):
        text = _written(citation)
        if text not in written:
            choices = readings(citation)
            written[text] = known.setdefault(_sign(citation, choices), len(first))
            if written[text] == len(first):
                first.append((i, choices))
        signs.append(written[text])
    return signs, first


def _written(citation: Citation) -> _Sign:
    """All that a sign is made of, as it is written."""
    every = (citation.authors, *citation.alternatives)
    rows = (_flat(name[:-1] for name in names) for names in every)  # all but their places
    return (*chain.from_iterable(rows), *_standing(citation))


def _flat(parts: Iterable[_Sign]) -> _Sign:
    """What was told of each name in one row, with the number of names before it: a row takes a third of what rows of rows do."""
    row = tuple(chain.from_iterable(parts))
    return (len(row), *row)


def _sign(citation: Citation, choices: Sequence[Reading]) -> _Sign:
    """What decides where a citation leads: its readings, year and standing."""
    rows = (_flat((name.main, name.name.surname, name.initials) for name in read.authors) for read in choices)
    return (*chain.from_iterable(rows), *_standing(citation))


def _standing(citation: Citation) -> _Sign:
    year = (citation.year.number, citation.year.original, citation.year.suffix, citation.year.kind)
    standing = (citation.role, citation.quoted, citation.personal, citation.key, citation.title)
    return (citation.et_al is not None, *year, *standing)


def _own(found: Lead, at: int, citation: Citation) -> Match:
    """The match of an equal citation, with this one's place and its own reading of the names."""
    if found.authors is None:
        return Match(at, *found)
    wanted = [name.surname for name in found.authors]
    every = (citation.authors, *citation.alternatives)
    mine = next((names for names in every if names and [name.surname for name in names] == wanted), None)
    return Match(at, *found._replace(authors=mine))


def _strong(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    if citation.key:
        return _by_key(citation.key, index)
    if citation.personal:
        return Lead((), "exempt")
    for climb in STRONG:
        if found := climb(citation, choices, index):
            return found
    return Lead((), "exempt") if citation.role == "original" else None


def _by_key(key: str, index: Index) -> Lead | None:
    if not index.keys:  # a key with no library beside it cannot be checked
        return Lead((), "exempt")
    at = index.keys.get(key)
    return None if at is None else Lead((at,), "exact")


def _weak(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead:
    """The weak rung with the best evidence, the lower one where two have as much."""
    if citation.key:
        return Lead((), "none", near=nearest_key(citation.key, index))
    found = [one for climb in WEAK if (one := climb(citation, choices, index, reached))]
    best = max(found, key=lambda one: one.confidence, default=None)
    if citation.quoted and (best is None or best.confidence < _IN_QUOTATION):
        return Lead((), "exempt")
    if best:
        return best
    return Lead((), "none", near=nearest(citation, choices, index))
