"""The same year and one surname a letter or two off (CIT004).

A near name alone is no proof: a co-author must agree, or the number of authors, or the surname must be the only
near one of its year. Short surnames (Li, Lu) need a co-author.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.matching.authors import likeness
from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index, near_keys, spellings
from citecheck.matching.lead import Lead
from citecheck.matching.reached import Reached
from citecheck.matching.years import agreement
from citecheck.model import Citation
from citecheck.named import NamedTuple
from citecheck.names.keys import NameKey
from citecheck.names.slips import one_slip_apart

_SHORT = 4
_LONG = 7
_CAPITALS = 5
"""Letters up to which a name in capitals is taken for a short form."""
_MANY, _SOME, _ALONE = 0.95, 0.85, 0.75


class _Near(NamedTuple):
    entry: EntryKeys
    part: int
    distance: int
    sure: float
    other_letter: bool

    @property
    def rank(self) -> tuple[float, int, bool]:
        return -self.sure, self.distance, self.other_letter


def climb(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one entry of that year whose names are the cited ones but for one misspelling."""
    for reading in choices:
        near = sorted(_near(citation, reading, index), key=lambda one: (one.rank, one.entry.number))
        if not near or (near[0].sure == _ALONE and _is_listed(reading.authors[0], index)):
            continue
        if len(near) == 1 or near[0].rank != near[1].rank:
            best = near[0]
            return Lead((best.entry.number,), "spelling", None, best.part, best.sure, reading.names)
    return None


def _is_listed(author: NameKey, index: Index) -> bool:
    """Whether the surname as cited opens an entry of some year: then it is a name and no slip."""
    return any((key, "*") in index.first for key in author.folded)


def _near(citation: Citation, reading: Reading, index: Index) -> Iterator[_Near]:
    for entry in _candidates(citation, reading, index):
        agreed = agreement(citation.year, entry)
        if agreed in ("same", "suffix", "republished") and (near := _compare(reading, entry, agreed != "same")):
            yield near


def _candidates(citation: Citation, reading: Reading, index: Index) -> list[EntryKeys]:
    roots = year_roots(citation.year)
    near = index.find(index.near, near_keys(spellings(reading.authors[0])), roots)
    known = {key for author in reading.authors for key in author.folded}
    return near + [entry for entry in index.find(index.anyone, known, roots) if entry not in near]


def _compare(reading: Reading, entry: EntryKeys, other_letter: bool) -> _Near | None:
    cited, listed = reading.authors, entry.authors
    if not _counts_allow(len(cited), len(listed), reading.et_al, entry.open):
        return None
    odd = [i for i, (one, other) in enumerate(zip(cited, listed, strict=False)) if not likeness(one, other)]
    if len(odd) != 1:
        return None
    part = odd[0]
    distance = surname_distance(cited[part], listed[part])
    agreeing = min(len(cited), len(listed)) - 1
    if distance is None or not _is_evidence(cited[part], listed[part], distance, agreeing):
        return None
    several = reading.et_al and (len(listed) > 2 or entry.open)
    return _Near(entry, part, distance, _MANY if agreeing else _SOME if several else _ALONE, other_letter)


def _counts_allow(cited: int, listed: int, et_al: bool, cut: bool) -> bool:
    """Whether a misspelt citation may be of so many authors; "et al." may stand for one, whom another slip left alone."""
    return cited <= listed or cut if et_al else cited == listed or (cut and cited > listed)


def _is_evidence(cited: NameKey, listed: NameKey, distance: int, agreeing: int) -> bool:
    if agreeing:
        return True
    short = min(_length(cited), _length(listed))
    if max(_length(cited), _length(listed)) <= _SHORT:
        return False
    return distance == 1 or short >= _LONG


def _length(name: NameKey) -> int:
    return max(map(len, name.folded), default=0)


_FAR = 2
"""Edits beyond which two surnames are two names."""


def surname_distance(one: NameKey, other: NameKey) -> int | None:
    """Edits between two surnames (a swapped pair is one), None where they are two names."""
    if _is_capitals(one) != _is_capitals(other) and not (_is_capitals(other) and other.name.given):
        return None  # OPAL is no Opal, J., but Opal may be OPAL, J.
    pairs = [(a, b) for a in spellings(one) for b in spellings(other)]
    distance = _distance(pairs)
    longest = max(_length(one), _length(other))
    if distance <= (1 if longest <= 5 else 2):
        return distance
    return 2 if any(_is_cut(a, b) for a, b in pairs) else None


def _distance(pairs: list[tuple[str, str]]) -> int:
    """Fewest edits of any pair; more than two are not told apart. rapidfuzz loads only for what one slip does not explain."""
    if any(a == b for a, b in pairs):
        return 0
    if any(one_slip_apart(a, b) for a, b in pairs):
        return 1
    near = [(a, b) for a, b in pairs if abs(len(a) - len(b)) <= _FAR]
    if not near:
        return _FAR + 1
    from rapidfuzz.distance import OSA

    return min(OSA.distance(a, b, score_cutoff=_FAR) for a, b in near)


def _is_capitals(name: NameKey) -> bool:
    return name.name.surname.isupper() and len(name.name.surname) <= _CAPITALS


def _is_cut(one: str, other: str) -> bool:
    """Whether one surname is the other without its last letters (Ehler, Ehlers; Robin, Robinson)."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORT and len(long) - len(short) <= 3 and long.startswith(short)
