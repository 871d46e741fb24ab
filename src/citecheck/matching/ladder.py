"""The ladder of docs/matching.md: for each citation the first rung that fits.

Strong rungs (same names and year, but for marks, letters or second dates) are climbed for every citation first;
the weak ones (another year, another spelling, other co-authors) then know which entries are already reached.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citecheck.matching import authors_differ, et_al_alone, full_name, groups, same_work, spelling, titles, years_differ
from citecheck.matching.entry import Reading, entry_of, learned_abbreviations, readings
from citecheck.matching.index import Index, build
from citecheck.matching.nearest import nearest, nearest_key
from citecheck.matching.reached import Reached
from citecheck.model import Citation, Match, Reference

STRONG = (same_work.climb, groups.climb, titles.climb, full_name.climb)
"""Rungs that need no knowledge of the other citations, in order."""
WEAK = (
    years_differ.climb,
    spelling.climb,
    authors_differ.climb,
    et_al_alone.climb,
    groups.climb_by_opening,
    groups.climb_by_letters,
    titles.climb_other_year,
)
"""Rungs that weigh what the strong ones reached, in order."""

_IN_QUOTATION = 0.75
"""Confidence that a slip must have where the citation is part of a quotation, which needs no entry (APA 8.32)."""

_Sign = tuple[object, ...]


def match(citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[Match, ...]:
    """One match for each citation, in order. Equal citations are looked up once."""
    learned = learned_abbreviations(tuple(citations))
    index = build([entry_of(i, reference, learned) for i, reference in enumerate(references)])
    choices = [readings(citation) for citation in citations]
    signs = [_sign(citation, read) for citation, read in zip(citations, choices, strict=True)]
    first = {sign: i for i, sign in reversed(list(enumerate(signs)))}
    strong = {sign: _strong(citations[i], choices[i], index) for sign, i in first.items()}
    reached, times = Reached.of(citations, [strong[sign] for sign in signs]), Counter(signs)
    found = {
        sign: strong[sign] or _weak(citations[i], choices[i], index, reached.seen_by(citations[i], times[sign]))
        for sign, i in first.items()
    }
    return tuple(_own(found[sign], i, choices[i]) for i, sign in enumerate(signs))


def _sign(citation: Citation, choices: Sequence[Reading]) -> _Sign:
    """What decides where a citation leads: its readings, year and standing."""
    names = tuple(tuple((name.main, name.name.surname, name.initials) for name in read.authors) for read in choices)
    year = (citation.year.number, citation.year.original, citation.year.suffix, citation.year.kind)
    standing = (citation.role, citation.quoted, citation.personal, citation.key, citation.title)
    return (names, citation.et_al is not None, year, *standing)


def _own(found: Match, at: int, choices: Sequence[Reading]) -> Match:
    """The match of an equal citation, with this one's place and its own reading of the names."""
    if found.authors is None:
        return found._replace(citation=at)
    wanted = [name.surname for name in found.authors]
    mine = next((read.names for read in choices if [name.surname for name in read.names] == wanted), None)
    return found._replace(citation=at, authors=mine)


def _strong(citation: Citation, choices: Sequence[Reading], index: Index) -> Match | None:
    if citation.key:
        return _by_key(citation.key, index)
    if citation.personal:
        return Match(-1, (), "exempt")
    for climb in STRONG:
        if found := climb(citation, choices, index):
            return found
    return Match(-1, (), "exempt") if citation.role == "original" else None


def _by_key(key: str, index: Index) -> Match | None:
    if not index.keys:  # a key with no library beside it cannot be checked
        return Match(-1, (), "exempt")
    at = index.keys.get(key)
    return None if at is None else Match(-1, (at,), "exact")


def _weak(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Match:
    """The weak rung with the best evidence, the lower one where two have as much."""
    if citation.key:
        return Match(-1, (), "none", near=nearest_key(citation.key, index))
    found = [one for climb in WEAK if (one := climb(citation, choices, index, reached))]
    best = max(found, key=lambda one: one.confidence, default=None)
    if citation.quoted and (best is None or best.confidence < _IN_QUOTATION):
        return Match(-1, (), "exempt")
    if best:
        return best
    return Match(-1, (), "none", near=nearest(citation, choices, index))
