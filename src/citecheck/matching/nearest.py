"""The entry to name when none fits: an editor's chapter, the same author's other works, a near surname."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index, near_keys, spellings
from citecheck.matching.spelling import surname_distance
from citecheck.model import Citation

_ALIKE = 75
"""Likeness of two keys, 0–100, from which one may be a slip for the other."""


def nearest(citation: Citation, choices: Sequence[Reading], index: Index) -> int | None:
    """The index of the closest entry, None where nothing is close."""
    for reading in choices:
        first = reading.authors[0]
        roots = year_roots(citation.year)
        edited = index.find(index.editors, first.folded, roots)
        own = index.find(index.first, first.exact | first.folded | first.short, ["*"])
        if found := edited or sorted(own, key=lambda entry: _far(citation, reading, entry)):
            return found[0].number
        if found := sorted(
            index.find(index.tied, first.folded, ["*"]), key=lambda entry: _years_apart(citation, entry)
        ):
            return found[0].number
        near = index.find(index.near, near_keys(spellings(first)), roots)
        near = [entry for entry in near if surname_distance(first, entry.authors[0]) is not None]
        if near:
            return near[0].number
    return None


def _far(citation: Citation, reading: Reading, entry: EntryKeys) -> tuple[bool, int]:
    """Entries by as many authors come first, then those of near years."""
    others = citation.et_al is None and len(entry.authors) != len(reading.authors)
    return others, _years_apart(citation, entry)


def _years_apart(citation: Citation, entry: EntryKeys) -> int:
    listed = entry.date.year if entry.date else None
    return 9999 if listed is None or citation.year.number is None else abs(listed - citation.year.number)


def nearest_key(key: str, index: Index) -> int | None:
    """The index of the entry whose key is most like one that the library lacks."""
    from rapidfuzz.process import extractOne

    found = extractOne(key, index.keys.keys(), score_cutoff=_ALIKE)
    return index.keys[found[0]] if found else None
